//! What is left empty, deleted at the end of a run (§4.3, D71).

use std::collections::BTreeSet;

use super::school;
use crate::directory::{Group, Grouping, Id};
use crate::formats::testing::{School, summary};
use crate::plan::{Planner, RowPlan, RowStatus};

fn purge(school: &mut School, made: &BTreeSet<Id>, groupings: bool) -> RowPlan {
    let touched = BTreeSet::from([school.course("BIO-101")]);
    let (settings, clock) = (school.settings.clone(), School::clock());
    Planner::new(&mut school.snapshot, &settings, &clock).row(0, |planner| {
        planner.delete_empty_groups(&touched, made);
        if groupings {
            planner.delete_empty_groupings(&touched, made);
        }
        Ok(RowStatus::Deleted)
    })
}

#[test]
fn empty_groups_then_groupings_without_groups() {
    let mut school = school(&[])
        .member("BIO-101", "nadler", "Choir")
        .group("CHEM-2", "Elsewhere", "")
        .grouping("BIO-101", "Singers", "SING")
        .grouping("BIO-101", "Labs", "LABS")
        .grouping("BIO-101", "Made", "")
        .bound("BIO-101", "Choir", "Singers")
        .bound("BIO-101", "Monday lab", "Labs");
    let made = BTreeSet::from([
        school.find::<Group>("BIO-101", "Tuesday lab"),
        school.find::<Grouping>("BIO-101", "Made"),
    ]);
    let plan = purge(&mut school, &made, true);
    assert_eq!(summary(&plan), "deleted: group-deleted, grouping-deleted");
    assert_eq!(
        school.groups("BIO-101"),
        [
            "Choir [CHOIR] old in Singers: nadler",
            "Tuesday lab [LAB-TU] old",
            "grouping Made old",
            "grouping Singers [SING] old",
        ]
    );
    assert_eq!(school.groups("CHEM-2"), ["Elsewhere old"]);
    assert!(
        purge(&mut school, &made, true).steps.is_empty(),
        "nothing is left to do"
    );
}

#[test]
fn groupings_stay_where_only_groups_are_asked_for() {
    let mut school = school(&[]).grouping("BIO-101", "Labs", "LABS");
    let plan = purge(&mut school, &BTreeSet::new(), false);
    assert_eq!(summary(&plan), "deleted: group-deleted, group-deleted, group-deleted");
    assert_eq!(school.groups("BIO-101"), ["grouping Labs [LABS] old"]);
}

#[test]
fn a_group_that_a_cohort_fills_stays() {
    let mut school = school(&[]).cohort("BIO-101", &[], "Choir");
    purge(&mut school, &BTreeSet::new(), false);
    assert_eq!(school.groups("BIO-101"), ["Choir [CHOIR] old"]);
}
