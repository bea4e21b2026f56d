//! The samples: those that work have nothing to correct; that of the rules breaks each. And all texts.

use super::super::Metacourses;
use super::world::World;
use crate::formats::testing::{all_texts_are_there, codes_ascend, hear, messages_are_whole, settings};
use crate::formats::{Format, samples};

#[test]
fn what_checks_find_in_the_samples() {
    for sample in samples(&Metacourses) {
        let file = std::str::from_utf8(sample.bytes).unwrap();
        let expected: &[&str] = match sample.name {
            "every_rule.csv" => &["4 error MTA001 cmd=remove", "6 error MTA003 meta=GUITAR1"],
            _ => &[],
        };
        let (heard, _, _) = hear(&Metacourses, &settings(&[]), file);
        assert_eq!(heard.found, expected, "{}", sample.name);
    }
}

#[test]
fn the_sample_of_the_rules_breaks_each() {
    let seen = messages_are_whole(&Metacourses, &settings(&[]), &World::new().snapshot);
    for rule in Metacourses.rules() {
        // The one that needs a setting.
        assert!(
            seen.contains(rule.code) || rule.code == "MTA002",
            "no sample breaks {}",
            rule.code
        );
    }
}

#[test]
fn texts_and_codes() {
    all_texts_are_there(&Metacourses);
    codes_ascend(&Metacourses);
}
