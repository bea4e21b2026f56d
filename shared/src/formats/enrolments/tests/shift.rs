//! `shift` (E §2.5): exactly one role, without a gap.

use super::world::World;
use super::written::case;
use crate::directory::EntityKind;

const HEADER: &str = "cmd;cid;uid;rolename;enrol;starttime;endtime";
const ROLE_ONLY: &str = "cmd;cid;uid;rolename";

#[test]
fn leaves_exactly_one_role() {
    let enrolled = |roles: &[&str]| World::new().enrolled("BIO-101", "ajones", "manual", roles);
    for (world, row, expected, state) in [
        (
            World::new(),
            "shift;BIO-101;ajones;teacher;manual;;",
            "created: enrolment-created",
            "manual now..- | teacher@manual |",
        ),
        (
            enrolled(&["student"]),
            "shift;BIO-101;ajones;teacher;manual;;",
            "updated: enrolment-updated, role-assigned, role-removed",
            "manual old..- | teacher@manual |",
        ),
        (
            enrolled(&["student", "teacher"]),
            "shift;BIO-101;ajones;teacher;manual;;",
            "updated: enrolment-unchanged, role-removed",
            "manual old..- | teacher@manual |",
        ),
        (
            enrolled(&["teacher"]),
            "shift;BIO-101;ajones;teacher;manual;;",
            "unchanged: enrolment-unchanged",
            "manual old..- | teacher@manual |",
        ),
        // Roles of no method go too, those of another method stay.
        (
            enrolled(&["student"]).role("BIO-101", "ajones", "manager").enrolled(
                "BIO-101",
                "ajones",
                "cohort",
                &["student"],
            ),
            "shift;BIO-101;ajones;teacher;manual;;",
            "updated: enrolment-updated, role-assigned, role-removed, role-removed",
            "manual old..-, cohort old..- | student@cohort teacher@manual |",
        ),
        // Dates and status as with `add`.
        (
            enrolled(&["student"]).but(|enrolment| enrolment.suspended = true),
            "shift;BIO-101;ajones;teacher;manual;;2025-06-30",
            "updated: enrolment-updated, role-assigned, role-removed",
            "manual old..2025-06-30T23:59:59 | teacher@manual |",
        ),
        (
            enrolled(&["student"]),
            "shift;BIO-101;ajones;pupil;manual;;",
            "failed: PLT109 failed",
            "manual old..- | student@manual |",
        ),
    ] {
        case(HEADER, world, row, expected, state);
    }
}

#[test]
fn nobody_is_unenrolled_on_the_way() {
    let mut world = World::new()
        .enrolled("BIO-101", "ajones", "manual", &["student"])
        .member("BIO-101", "ajones", "TP1");
    let plan = &world.plan(&format!("{HEADER}\nshift;BIO-101;ajones;teacher;manual;;"))[0];
    assert!(
        plan.steps
            .iter()
            .all(|step| step.kind() == Some(EntityKind::RoleAssignment)),
        "{:?}",
        plan.steps
    );
    assert_eq!(world.state("BIO-101", "ajones"), "manual old..- | teacher@manual | TP1");
}

#[test]
fn in_role_only_mode_the_roles_of_methods_stay() {
    let world = || World::new().enrolled("BIO-101", "ajones", "manual", &["student"]);
    for (world, expected, roles) in [
        (world(), "created: role-assigned", "student@manual teacher"),
        (
            world().role("BIO-101", "ajones", "manager"),
            "updated: role-assigned, role-removed",
            "student@manual teacher",
        ),
        (
            world()
                .role("BIO-101", "ajones", "manager")
                .role("BIO-101", "ajones", "teacher"),
            "updated: role-unchanged, role-removed",
            "student@manual teacher",
        ),
        (
            world().role("BIO-101", "ajones", "teacher"),
            "unchanged: role-unchanged",
            "student@manual teacher",
        ),
    ] {
        case(
            ROLE_ONLY,
            world,
            "shift;BIO-101;ajones;teacher",
            expected,
            &format!("manual old..- | {roles} |"),
        );
    }
}
