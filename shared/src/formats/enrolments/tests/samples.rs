//! The samples: those that work have nothing to correct; those of the rules break each.

use std::collections::BTreeSet;

use super::super::Enrolments;
use super::world::World;
use super::{hear, settings};
use crate::formats::testing::codes_ascend;
use crate::formats::{Format, samples};
use crate::rule::{Scope, Severity};

#[test]
fn what_checks_find_in_the_samples() {
    for sample in samples(&Enrolments) {
        let file = std::str::from_utf8(sample.bytes).unwrap();
        let (heard, _, _) = hear(&settings(&[]), file);
        let expected: &[&str] = match sample.name {
            "role_only.csv" => &["2 info ENR010"],
            "flat.csv" => &["1 info CSV040"],
            "short_rows.csv" => &["3 warning CSV022", "4 warning CSV022"],
            "every_rule.csv" => EVERY_RULE,
            "role_only_rules.csv" => ROLE_ONLY_RULES,
            _ => &[],
        };
        assert_eq!(heard.found, expected, "{}", sample.name);
    }
}

const EVERY_RULE: &[&str] = &[
    "4 error ENR001 cmd=remove",
    "6 error ENR002 gcmd=gad, fix: gadd",
    "8 error ENR003 enrol=sync",
    "10 error ENR004 enrol=cohort",
    "12 error ENR005 rolename=",
    "14 error ENR007 rolename=*",
    "16 error ENR008 endtime=2024-09-01",
    "18 warning ENR011 g1=TP1",
    "20 error ENR012 gcmd=greplace",
    "22 error ENR013 g1=*EMPTY*",
    "24 warning ENR014 gcmd=gadd",
];

const ROLE_ONLY_RULES: &[&str] = &[
    "2 info ENR010",
    "4 error ENR006 rolename=",
    "6 error ENR007 rolename=*",
    "8 warning ENR009 endtime=2025-06-30",
];

#[test]
fn the_samples_of_the_rules_break_each() {
    let mut world = World::new();
    for (id, username) in [
        (41, "hweber"),
        (42, "kberg"),
        (43, "lcosta"),
        (44, "mpark"),
        (45, "nmeyer"),
    ] {
        let id = crate::directory::Id(id);
        world.snapshot.put(crate::directory::User {
            id,
            username: username.into(),
            ..Default::default()
        });
    }
    let mut broken = BTreeSet::new();
    for sample in samples(&Enrolments) {
        let file = std::str::from_utf8(sample.bytes).unwrap();
        broken.extend(
            hear(&settings(&[]), file)
                .0
                .found
                .iter()
                .map(|found| found.split(' ').nth(2).unwrap().to_owned()),
        );
        broken.extend(
            world
                .plan(file)
                .into_iter()
                .flat_map(|plan| plan.outcomes)
                .map(|outcome| outcome.name.to_owned()),
        );
    }
    for rule in Enrolments.rules() {
        // The one that needs a setting.
        assert!(
            broken.contains(rule.code) || rule.code == "ENR015",
            "no sample breaks {}",
            rule.code
        );
    }
}

#[test]
fn codes_ascend_and_belong_to_the_format() {
    codes_ascend(&Enrolments);
    let fatal = Enrolments
        .rules()
        .iter()
        .find(|rule| rule.scope == Scope::File && rule.severity == Severity::Error);
    assert!(fatal.is_none(), "no rule of the format stops a file");
}
