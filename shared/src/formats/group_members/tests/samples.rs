//! Samples and texts.

use super::super::GroupMembers;
use super::{case, school};
use crate::formats::samples;
use crate::formats::testing::{self, School, hear, settings};

/// The school with a group that a bound cohort fills.
fn with_cohort() -> School {
    school(&[])
        .group("BIO-101", "Year 1", "YEAR-1")
        .cohort("BIO-101", &["pbrook"], "Year 1")
}

#[test]
fn what_checks_find_in_the_samples() {
    for sample in samples(&GroupMembers) {
        let file = std::str::from_utf8(sample.bytes).unwrap();
        let expected: &[&str] = match sample.name {
            "every_rule.csv" => &["4 error GMB001 cmd=join", "6 error GMB002 courseid="],
            _ => &[],
        };
        let found = hear(&GroupMembers, &settings(&[]), file).0.found;
        assert_eq!(found, expected, "{}", sample.name);
    }
}

#[test]
fn the_samples_of_the_rules_break_each() {
    // The one of ids needs a setting.
    testing::every_rule_is_broken(&GroupMembers, &with_cohort(), &["GMB003"]);
    testing::codes_ascend(&GroupMembers);
    let every_rule = samples(&GroupMembers)
        .iter()
        .find(|sample| sample.name == "every_rule.csv");
    case(
        with_cohort(),
        std::str::from_utf8(every_rule.unwrap().bytes).unwrap(),
        &[
            "failed: PLT107 failed",
            "failed: ENR021 failed",
            "unchanged warning: group-member-absent, GMB020 warning",
        ],
        &[
            "Choir [CHOIR] old",
            "Monday lab [LAB-MO] old",
            "Tuesday lab [LAB-TU] old",
            "Year 1 [YEAR-1] old",
        ],
    );
}

#[test]
fn texts() {
    testing::all_texts_are_there(&GroupMembers);
    testing::values_fit_their_messages(&GroupMembers, &with_cohort());
}
