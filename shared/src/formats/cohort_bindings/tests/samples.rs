//! The samples: those that work have nothing to correct; that of the rules breaks each. And all texts.

use super::super::CohortBindings;
use super::world::World;
use crate::formats::testing::{all_texts_are_there, codes_ascend, hear, messages_are_whole, settings};
use crate::formats::{Format, samples};

#[test]
fn what_checks_find_in_the_samples() {
    for sample in samples(&CohortBindings) {
        let file = std::str::from_utf8(sample.bytes).unwrap();
        let expected: &[&str] = match sample.name {
            "dates.csv" => &["3 warning CBD006 enrolstart=2024-09-02"],
            "every_rule.csv" => EVERY_RULE,
            _ => &[],
        };
        let (heard, _, _) = hear(&CohortBindings, &settings(&[]), file);
        assert_eq!(heard.found, expected, "{}", sample.name);
    }
}

const EVERY_RULE: &[&str] = &[
    "4 error CBD001 cmd=remove",
    "6 error CBD002 cmd=delete",
    "8 error CBD003 enrol=manual",
    "10 error CBD004 role=*",
    "12 error CBD005 enrolend=2024-09-01",
    "12 warning CBD006 enrolstart=2024-09-02",
];

#[test]
fn the_sample_of_the_rules_breaks_each() {
    let seen = messages_are_whole(&CohortBindings, &settings(&[]), &World::new().snapshot);
    for rule in CohortBindings.rules() {
        // The one that needs a setting.
        assert!(
            seen.contains(rule.code) || rule.code == "CBD007",
            "no sample breaks {}",
            rule.code
        );
    }
}

#[test]
fn texts_and_codes() {
    all_texts_are_there(&CohortBindings);
    codes_ascend(&CohortBindings);
}
