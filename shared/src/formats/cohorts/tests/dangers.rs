//! The dangers of the reference system, each by its name: here they delete nothing (D56, E §10).

use super::world::World;
use super::written::{row, summary};
use super::{check, hear, request, settings};
use crate::check::Mapping;
use crate::formats::open_for_planning;

/// The file leaves all cohorts and memberships as they are.
#[track_caller]
fn harmless(file: &str, expected: &[&str]) {
    let mut world = World::new();
    let before = world.state();
    let found: Vec<String> = world.plan(file).iter().map(summary).collect();
    assert_eq!(found, expected, "\n{file}");
    assert_eq!(world.state(), before, "\n{file}");
}

#[test]
fn bug_1_del_with_an_unknown_user_does_not_delete_the_cohort() {
    harmless(&row("del;CO-23-Z;;;;;nobody"), &["failed: PLT101 failed"]);
    harmless("cmd;cidnumber;userid\ndel;CO-23-Z;nobody", &["failed: PLT101 failed"]);
}

#[test]
fn d56_del_with_a_blank_userid_does_not_delete_the_cohort() {
    // None of these rows passes its check.
    harmless(&row("del;CO-23-Z;;;;;"), &[]);
    harmless(&row("del;CO-23-Z"), &[]);
    harmless("cmd;cidnumber;userid\ndel;CO-23-Z;*EMPTY*", &[]);
}

#[test]
fn d56_blank_clears_does_not_make_a_blank_userid_a_deletion() {
    let mut world = World::with(&[("csv.blank_clears", "1")]);
    assert!(world.plan(&row("del;CO-23-Z;;;;;")).is_empty());
}

#[test]
fn d56_a_userid_column_left_out_on_purpose_does_not_turn_del_into_a_deletion() {
    let mut request = request(&settings(&[]));
    request.mapping = Mapping {
        ignore: vec!["userid".into()],
        ..Mapping::default()
    };
    let (heard, summary) = hear(&request, "cmd;cidnumber;userid\ndel;CO-23-Z;clee\n");
    assert_eq!(heard.found, ["2 error COH005 userid="]);
    assert!(heard.rows.is_empty() && open_for_planning(&super::Cohorts, &summary, &request).is_some());
}

#[test]
fn d19_a_near_miss_of_userid_holds_the_run() {
    check(
        "cmd;cidnumber;user_id\ndel;CO-23-Z;clee",
        &["1 warning CSV012 user_id="],
    );
}

#[test]
fn a_filled_userid_with_delete_or_free_does_not_touch_the_cohort() {
    harmless(&row("delete;CO-23-Z;;;;;clee"), &[]);
    harmless(&row("free;CO-23-Z;;;;;clee"), &[]);
}

#[test]
fn a_blank_identifier_does_not_find_the_cohort_without_idnumber() {
    // "Choir" has none.
    for command in ["del", "delete", "free", "add"] {
        harmless(&row(&format!("{command};;;;;;")), &[]);
    }
}

#[test]
fn bug_30_an_unknown_category_does_not_make_a_cohort_of_the_site() {
    harmless(&row("add;CO-24-A;Intake 2024 A;;99;;"), &["failed: COH023 failed"]);
}

#[test]
fn bug_32_a_blank_userid_with_add_is_no_unknown_person() {
    harmless(&row("add;CO-23-Z;;;;;"), &["unchanged: cohort-unchanged"]);
}

#[test]
fn an_unknown_command_does_nothing() {
    harmless(&row("dele;CO-23-Z;;;;;clee"), &[]);
}
