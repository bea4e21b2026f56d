//! The choice of the enrolment method (E §2.3).

use super::world::World;
use super::written::{case, summary};

const HEADER: &str = "cmd;cid;uid;rolename;enrol";

#[test]
fn a_course_without_the_method_fails_the_row_or_gives_the_role_alone() {
    for command in ["add", "shift"] {
        let row = format!("{command};LAW-4;ajones;student;manual");
        case(HEADER, World::new(), &row, "failed: ENR020 failed", "|  |");

        let mut world = World::with(&[("enrolments.missing_method", "role_only")]);
        let found: Vec<String> = world.plan(&format!("{HEADER}\n{row}")).iter().map(summary).collect();
        assert_eq!(found, ["created partial: role-assigned, ENR020 failed"]);
        assert_eq!(world.state("LAW-4", "ajones"), "| student |");
    }
}

#[test]
fn unenrolling_by_a_method_that_the_course_lacks() {
    let lenient = || World::with(&[("enrolments.missing_method", "role_only")]).role("LAW-4", "ajones", "student");
    case(
        HEADER,
        World::new(),
        "del;LAW-4;ajones;;manual",
        "failed: ENR020 failed",
        "|  |",
    );
    case(
        HEADER,
        lenient(),
        "del;LAW-4;ajones;student;manual",
        "deleted partial: role-removed, ENR020 failed",
        "|  |",
    );
    // Without a role there is nothing to fall back to.
    case(
        HEADER,
        lenient(),
        "del;LAW-4;ajones;;manual",
        "failed: ENR020 failed",
        "|  |",
    );
}

#[test]
fn suspending_never_falls_back_to_all_enrolments() {
    let world = World::with(&[("enrolments.missing_method", "role_only")]).enrolled("CHEM-2", "ajones", "manual", &[]);
    case(
        HEADER,
        world,
        "disable;CHEM-2;ajones;;self",
        "failed: ENR020 failed",
        "|  |",
    );
}

#[test]
fn a_disabled_method_is_used_only_where_a_setting_lets_it() {
    let row = "add;PHYS-3;ajones;student;manual";
    case(HEADER, World::new(), row, "failed: ENR020 failed", "|  |");
    let world = World::with(&[("enrolments.use_disabled_methods", "1")]);
    case(HEADER, world, row, "created: enrolment-created", "|  |");
}

#[test]
fn an_enabled_method_comes_before_a_disabled_one_then_the_order_of_the_course() {
    for (use_disabled, methods, chosen) in [
        ("0", [(false, 1), (true, 3), (true, 2)], 2),
        ("1", [(false, 1), (true, 3), (true, 2)], 2),
        ("1", [(false, 2), (false, 1), (false, 3)], 1),
    ] {
        let mut world = World::with(&[("enrolments.use_disabled_methods", use_disabled)]);
        for (enabled, sortorder) in methods {
            world = world.method("LAW-4", "self", enabled, sortorder);
        }
        let plans = world.plan(&format!("{HEADER}\nadd;LAW-4;ajones;student;self"));
        assert_eq!(summary(&plans[0]), "created: enrolment-created");
        let enrolment = world
            .snapshot
            .table::<crate::directory::Enrolment>()
            .iter()
            .next()
            .unwrap();
        let method = world
            .snapshot
            .get::<crate::directory::Method>(enrolment.method)
            .unwrap();
        assert_eq!(method.sortorder, chosen);
    }
}

#[test]
fn the_engine_refuses_methods_that_follow_a_source_for_other_files_too() {
    use crate::directory::Id;
    use crate::plan::{Enrol, Moment, Planner, RowStatus};
    let mut world = World::new();
    let clock = Moment {
        now: 0,
        zone: jiff::tz::TimeZone::UTC,
    };
    let (user, course, key) = (world.user("ajones"), world.course("BIO-101"), String::new());
    let mut planner = Planner::new(&mut world.snapshot, &world.settings, &clock);
    let wanted = Enrol {
        user,
        course,
        method: Some("cohort"),
        role: "student",
        start: None,
        end: None,
        stays_suspended: false,
        key,
    };
    let failed = planner.enrol(&wanted).unwrap_err();
    assert_eq!((failed.rule.code, failed.key.as_str()), ("ENR004", "BIO-101"));
    let row = planner.row(2, |planner| {
        planner.assign_role(user, Id(21), "teacher", "BIO-101, ajones")?;
        planner.enrol(&wanted)?;
        Ok(RowStatus::Created)
    });
    // What the row had planned before is taken back.
    assert_eq!((row.steps.len(), summary(&row).as_str()), (0, "failed: ENR004 failed"));
    assert_eq!(world.state("BIO-101", "ajones"), "|  |");
}
