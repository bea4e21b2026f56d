//! What rows come to (C §4.2, §4.5, D61, D99).

use super::world::{DOES, bench, left};
use crate::directory::*;
use crate::plan::{Guard, Tally, Totals};

/// One row of `BIO-101`: what it comes to and who is left; the same row again takes no step.
#[track_caller]
fn case(header: &str, row: &str, expected: &str, remains: &str) {
    let mut bench = bench();
    let file = format!("shortname;{header}\nBIO-101;{row}\n");
    assert_eq!(bench.plan(&file), [expected], "{row}");
    assert_eq!(left(&bench), remains, "{row}");
    assert!(bench.steps(&file).is_empty(), "{row} again");
}

const ALL: &str = "ajones student, bkaur student, bkaur teacher, clee student, dmora teacher";

#[test]
fn those_who_hold_a_role_are_unenrolled_and_who_holds_another_loses_only_that_one() {
    case(
        "roles",
        "student",
        "2 updated: course-reset BIO-101; course-participants-unenrolled BIO-101; course-roles-removed BIO-101",
        "bkaur teacher, clee student, dmora teacher, 2 enrolments, 2 members, 2 groups, 2 in groupings, 1 groupings",
    );
    case(
        "roles",
        "student teacher",
        "2 updated: course-reset BIO-101; course-participants-unenrolled BIO-101; course-roles-removed BIO-101",
        "clee student, dmora teacher, 1 enrolments, 0 members, 2 groups, 2 in groupings, 1 groupings",
    );
    case(
        "roles",
        "All",
        "2 updated: course-reset BIO-101; course-participants-unenrolled BIO-101; course-roles-removed BIO-101",
        "clee student, dmora teacher, 1 enrolments, 0 members, 2 groups, 2 in groupings, 1 groupings",
    );
}

#[test]
fn an_unknown_role_is_said_and_the_others_go_on() {
    case(
        "roles",
        "teacher monitor",
        "2 updated warning: course-reset BIO-101; CRT010 BIO-101 warning; course-roles-removed BIO-101",
        "ajones student, bkaur student, clee student, dmora teacher, \
         3 enrolments, 3 members, 2 groups, 2 in groupings, 1 groupings",
    );
    case(
        "roles",
        "monitor",
        "2 unchanged warning: course-clean BIO-101; CRT010 BIO-101 warning",
        &format!("{ALL}, 3 enrolments, 3 members, 2 groups, 2 in groupings, 1 groupings"),
    );
}

#[test]
fn groups_are_emptied_or_deleted() {
    case(
        "groups",
        "members",
        "2 updated: course-reset BIO-101; course-groups-emptied BIO-101",
        &format!("{ALL}, 3 enrolments, 0 members, 2 groups, 2 in groupings, 1 groupings"),
    );
    for word in ["groups", "Remove"] {
        case(
            "groups",
            word,
            "2 updated: course-reset BIO-101; course-groups-deleted BIO-101",
            &format!("{ALL}, 3 enrolments, 0 members, 0 groups, 0 in groupings, 1 groupings"),
        );
    }
    case(
        "groups",
        "all",
        "2 updated: course-reset BIO-101; course-groups-emptied BIO-101; course-groups-deleted BIO-101",
        &format!("{ALL}, 3 enrolments, 0 members, 0 groups, 0 in groupings, 1 groupings"),
    );
}

#[test]
fn groupings_are_emptied_or_deleted_and_their_groups_stay() {
    case(
        "groupings",
        "members",
        "2 updated: course-reset BIO-101; course-groupings-emptied BIO-101",
        &format!("{ALL}, 3 enrolments, 3 members, 2 groups, 0 in groupings, 1 groupings"),
    );
    for word in ["groupings", "groups", "remove"] {
        case(
            "groupings",
            word,
            "2 updated: course-reset BIO-101; course-groupings-deleted BIO-101",
            &format!("{ALL}, 3 enrolments, 3 members, 2 groups, 0 in groupings, 0 groupings"),
        );
    }
    case(
        "groupings",
        "all",
        "2 updated: course-reset BIO-101; course-groupings-emptied BIO-101; course-groupings-deleted BIO-101",
        &format!("{ALL}, 3 enrolments, 3 members, 2 groups, 0 in groupings, 0 groupings"),
    );
}

#[test]
fn what_pointed_to_a_group_or_a_grouping_points_nowhere_afterwards() {
    let mut bench = bench();
    let steps = bench.steps("shortname;groups;groupings\nBIO-101;all;all\n");
    assert!(steps.contains(&"update method bio-101, tp2".to_owned()), "{steps:?}");
    assert!(steps.contains(&"update course bio-101".to_owned()), "{steps:?}");
    assert!(
        bench
            .snapshot
            .table::<Method>()
            .iter()
            .all(|method| method.group_id.is_none())
    );
    assert!(
        bench
            .snapshot
            .get::<Course>(Id(21))
            .unwrap()
            .defaultgroupingid
            .is_none()
    );
}

#[test]
fn what_the_directory_does_not_hold_is_said_once_for_the_file() {
    let mut bench = bench();
    assert_eq!(
        bench.plan("shortname;events;grades;groups\nBIO-101;yes;all;members\nCHEM-2;yes;;all\nLAW-4;no;none;no\n"),
        [
            "2 updated warning: course-reset BIO-101; course-groups-emptied BIO-101; CRT011 BIO-101 warning",
            "3 unchanged: course-clean CHEM-2",
            "4 unchanged: course-clean LAW-4",
        ]
    );
}

#[test]
fn what_a_platform_cannot_do_fails_and_the_rest_is_done() {
    let mut bench = bench();
    let cannot = [ResetTask::Grades, ResetTask::GradeItems];
    bench.snapshot.set_resets(Resets::only(DOES).without(&cannot));
    assert_eq!(
        bench.plan("shortname;grades;groups\nBIO-101;all;members\nCHEM-2;items;\nLAW-4;no;\n"),
        [
            "2 updated partial: course-reset BIO-101; course-groups-emptied BIO-101; CRT012 BIO-101 failed",
            "3 failed: CRT012 CHEM-2 failed",
            "4 unchanged: course-clean LAW-4",
        ]
    );
}

#[test]
fn unknown_and_ambiguous_courses_fail() {
    let mut bench = bench();
    assert_eq!(
        bench.plan("shortname;groups\nGHOST9;all\n"),
        ["2 failed: PLT103 GHOST9 failed"]
    );
    bench.set("course_resets.match_by", "idnumber");
    assert_eq!(
        bench.plan("idnumber;groups\nTWICE;all\nB-1;members\n"),
        [
            "2 failed: PLT104 TWICE failed",
            "3 updated: course-reset BIO-101; course-groups-emptied BIO-101",
        ]
    );
    bench.set("course_resets.match_by", "id");
    assert_eq!(
        bench.plan("id;groups\n21;members\n"),
        ["2 unchanged: course-clean BIO-101"]
    );
}

/// The worked example of C §4.5, its courses under our names.
#[test]
fn the_worked_example() {
    let mut bench = bench();
    let file = "shortname;events;logs;notes;grades;roles;local_roles;groups;groupings;modules;completion;comments;\
                forum_subscriptions\n\
                BIO-101;yes;no;yes;grades;student teacher;roles;members;;all;yes;no;1\n\
                CHEM-2;no;no;no;none;;;;;-forum -glossary;no;no;\n\
                GHOST9;yes;yes;yes;all;all;all;all;all;all;yes;yes;\n";
    assert_eq!(bench.check(file), [""; 0]);
    assert_eq!(
        bench.plan(file),
        [
            "2 updated warning: course-reset BIO-101; course-participants-unenrolled BIO-101; \
             course-roles-removed BIO-101; CRT011 BIO-101 warning",
            "3 unchanged: course-clean CHEM-2",
            "4 failed: PLT103 GHOST9 failed",
        ]
    );
}

#[test]
fn guards_count_what_a_reset_removes() {
    let mut bench = bench();
    for n in 1_000..1_200 {
        let (course, user) = (Id(21), Id(n));
        let method = bench
            .snapshot
            .table::<Enrolment>()
            .iter()
            .map(|its| its.method)
            .min()
            .unwrap();
        bench.put(Enrolment {
            method,
            course,
            user,
            ..Enrolment::default()
        });
        bench.put(RoleAssignment {
            role: Id(5),
            course,
            user,
            method,
            ..RoleAssignment::default()
        });
    }
    let mut tally = Tally::default();
    let plans = bench.run("shortname;roles\nBIO-101;student\n");
    plans
        .iter()
        .flat_map(|plan| &plan.steps)
        .for_each(|step| tally.add(step));
    // However many people there are, a row tells them in sum.
    assert_eq!(plans[0].outcomes.len(), 3);
    let totals = Totals::from([(EntityKind::Enrolment, 1_000), (EntityKind::RoleAssignment, 9_000)]);
    assert_eq!(
        tally.guards(&totals, &bench.settings),
        [Guard::Removals {
            entity: EntityKind::Enrolment,
            count: 201,
            total: 1_000
        }]
    );
}
