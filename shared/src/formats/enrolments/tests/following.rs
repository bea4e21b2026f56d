//! People who take part by a bound cohort: derived, and yet participants (E §2.6, D98).

use super::world::World;
use super::written::case;
use crate::directory::*;
use crate::formats::testing::summary;

const STATUS: &str = "cmd;cid;uid;rolename;enrol";
const GROUPS: &str = "cmd;cid;uid;rolename;enrol;gcmd;g1";

/// The cohort of BIO-101 has `ajones` for a member, and fills the group TP1.
fn bound() -> World {
    let mut world = World::new();
    let key = format!("{}\u{1f}cohort", world.course("BIO-101").0);
    let binding = world.snapshot.table::<Method>().first("course+method", &key).unwrap();
    let group = format!("{}\u{1f}TP1", world.course("BIO-101").0);
    let group_id = world.snapshot.table::<Group>().first("course+name", &group).unwrap().id;
    let binding = Method {
        source: Id(41),
        group_id,
        ..binding.clone()
    };
    world.snapshot.put(binding);
    let user = world.user("ajones");
    world.snapshot.put(CohortMember {
        id: Id(51),
        cohort: Id(41),
        user,
        timeadded: 1,
    });
    world
}

#[test]
fn members_of_a_bound_cohort_join_groups() {
    let row = "enable;BIO-101;ajones;;cohort;gadd;TP2";
    let expected = "updated: enrolment-unchanged, group-member-added";
    case(GROUPS, bound(), row, expected, "|  | TP2");
}

#[test]
fn a_group_that_a_binding_fills_has_its_members_and_no_row_takes_them_out() {
    let row = "enable;BIO-101;ajones;;cohort;gadd;TP1";
    case(
        GROUPS,
        bound(),
        row,
        "unchanged: enrolment-unchanged, group-member-unchanged",
        "|  |",
    );
    let row = "enable;BIO-101;ajones;;cohort;gdel;TP1";
    let expected = "skipped warning: enrolment-unchanged, group-member-following skipped";
    case(GROUPS, bound(), row, expected, "|  |");
}

#[test]
fn one_member_of_a_bound_cohort_is_suspended_and_resumed() {
    let (course, user) = (bound().course("BIO-101"), bound().user("ajones"));
    let mut world = bound();
    for (cmd, method, expected, suspended) in [
        ("enable", "cohort", "unchanged: enrolment-unchanged", false),
        ("disable", "cohort", "updated: enrolment-suspended", true),
        ("disable", "cohort", "unchanged: enrolment-unchanged", true),
        ("enable", "cohort", "updated: enrolment-resumed", false),
        ("disable", "meta", "failed: ENR020 failed", false),
    ] {
        let plans = world.plan(&format!("{STATUS}\n{cmd};BIO-101;ajones;;{method}"));
        assert_eq!(summary(&plans[0]), expected, "{cmd} {method}");
        assert_eq!(
            world.snapshot.effective(course, user)[0].suspended,
            suspended,
            "{cmd} {method}"
        );
    }
    // A file without methods means all enrolments.
    let plans = bound().plan("cmd;cid;uid;rolename\ndisable;BIO-101;ajones;");
    assert_eq!(summary(&plans[0]), "updated: enrolment-suspended");
    // Who isn't in the cohort isn't enrolled.
    let plans = bound().plan(&format!("{STATUS}\ndisable;BIO-101;bkaur;;cohort"));
    assert_eq!(summary(&plans[0]), "failed: ENR023 failed");
}

#[test]
fn unenrolling_leaves_groups_and_roles_to_who_still_takes_part() {
    let world = bound()
        .enrolled("BIO-101", "ajones", "manual", &["student"])
        .role("BIO-101", "ajones", "teacher")
        .member("BIO-101", "ajones", "TP2");
    let expected = "deleted: enrolment-deleted, role-removed";
    case(STATUS, world, "del;BIO-101;ajones;;manual", expected, "| teacher | TP2");
}
