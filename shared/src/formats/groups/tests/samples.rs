//! Samples and texts.

use super::super::Groups;
use super::case;
use crate::formats::samples;
use crate::formats::testing::{self, School, hear, settings};

#[test]
fn what_checks_find_in_the_samples() {
    for sample in samples(&Groups) {
        let file = std::str::from_utf8(sample.bytes).unwrap();
        let expected: &[&str] = match sample.name {
            "every_rule.csv" => &[
                "4 error GRP001 cmd=update",
                "6 error GRP002 type=groupping, fix: grouping",
                "8 error GRP003 name=",
                "10 warning GRP005 selfgrouping=1",
                "12 warning GRP006 idnumber=",
                "14 warning GRP007 idnumber=L7",
                "16 warning GRP008 selfgrouping=1",
            ],
            "core.csv" => &["2 info CSV040", "2 warning CSV041 enablemessaging="],
            _ => &[],
        };
        assert_eq!(hear(&Groups, &settings(&[]), file).0.found, expected, "{}", sample.name);
    }
}

#[test]
fn the_samples_of_the_rules_break_each() {
    let school = School::new();
    // Those of ids and of a failing deletion need a setting.
    testing::every_rule_is_broken(&Groups, &school, &["GRP004", "GRP022", "GRP023"]);
    testing::codes_ascend(&Groups);
}

#[test]
fn texts() {
    testing::all_texts_are_there(&Groups);
    testing::values_fit_their_messages(&Groups, &School::new());
}

/// One sample after the other, on one school.
#[test]
fn the_samples_that_work() {
    let file = |name: &str| {
        let sample = samples(&Groups).iter().find(|sample| sample.name == name).unwrap();
        std::str::from_utf8(sample.bytes).unwrap()
    };
    let mut school = School::new();
    school.plan(&Groups, file("groupings.csv"));
    school.plan(&Groups, file("update.csv"));
    assert_eq!(
        school.groups("BIO-101"),
        [
            "Choir [CHOIR] key=sing-along in Choir",
            "Friday lab New, since updateid is blank",
            "Monday lab (early) [LAB-MO] Moved to room 6 in Practical classes",
            "Tuesday lab [LAB-TU] in Practical classes",
            "grouping Choir [CHOIR]",
            "grouping Practical classes [PRAC] All lab groups, mornings",
        ]
    );
    case(
        school,
        file("delete.csv"),
        &[
            "deleted: group-deleted",
            "deleted: group-deleted",
            "deleted: group-deleted",
            "deleted: grouping-deleted",
        ],
        &["Friday lab New, since updateid is blank", "grouping Choir [CHOIR]"],
    );
}
