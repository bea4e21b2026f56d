//! The samples: what their checks find, and that they break each rule.

use std::collections::BTreeSet;

use super::super::Cohorts;
use super::world::World;
use super::{hear, request, settings};
use crate::directory::{Id, User};
use crate::formats::{Format, samples};

#[test]
fn what_checks_find_in_the_samples() {
    for sample in samples(&Cohorts) {
        let file = std::str::from_utf8(sample.bytes).unwrap();
        let (heard, _) = hear(&request(&settings(&[])), file);
        let expected: &[&str] = match sample.name {
            "every_rule.csv" => &[
                "4 error COH001 cmd=remove",
                "6 error COH003 cidnumber=",
                "8 error COH005 userid=",
                "10 error COH006 userid=clee",
                "12 warning COH007 cid=12",
            ],
            "core.csv" => &["2 info CSV040", "5 error CSV042 category_path=Science / Physics"],
            _ => &[],
        };
        assert_eq!(heard.found, expected, "{}", sample.name);
    }
}

/// Those that need a setting or another header have their own tests.
const ELSEWHERE: &[&str] = &["COH002", "COH004", "COH020", "COH021"];

#[test]
fn the_sample_of_the_rules_breaks_each() {
    let mut world = World::new();
    world.snapshot.put(User {
        id: Id(14),
        username: "hweber".into(),
        ..User::default()
    });
    let mut broken = BTreeSet::new();
    for sample in samples(&Cohorts) {
        let file = std::str::from_utf8(sample.bytes).unwrap();
        let (heard, _) = hear(&request(&settings(&[])), file);
        broken.extend(heard.diagnostics.iter().map(|found| found.rule.code));
        let plans = world.clone().plan(file);
        broken.extend(plans.iter().flat_map(|plan| &plan.outcomes).map(|outcome| outcome.name));
    }
    for rule in Cohorts.rules() {
        let expected = !ELSEWHERE.contains(&rule.code);
        assert_eq!(broken.contains(rule.code), expected, "{}", rule.code);
    }
}

#[test]
fn codes_ascend_and_belong_to_the_format() {
    let codes: Vec<&str> = Cohorts.rules().iter().map(|rule| rule.code).collect();
    assert!(
        codes.is_sorted() && codes.iter().all(|code| code.starts_with("COH")),
        "{codes:?}"
    );
}
