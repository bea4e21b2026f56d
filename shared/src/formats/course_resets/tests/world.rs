//! Participants and groups to reset.

use crate::directory::*;
use crate::formats::bench::Bench;
use crate::formats::course_resets::CourseResets;

/// What the embedded directory does.
pub(super) const DOES: &[ResetTask] = &[
    ResetTask::Participants,
    ResetTask::GroupMembers,
    ResetTask::Groups,
    ResetTask::GroupingMembers,
    ResetTask::Groupings,
];

/// The school with `BIO-101` in use:
///
/// * `ajones` is enrolled by hand as a student, and in the group `TP1`;
/// * `bkaur` is enrolled by hand as a student and a teacher, and in `TP1` and `TP2`;
/// * `clee` is enrolled by the cohort as a student;
/// * `dmora` holds the role of teacher without being enrolled.
///
/// The grouping `TP` has both groups, and is that of new activities; the cohort fills `TP2`.
pub(super) fn bench() -> Bench {
    let mut bench = Bench::new(&CourseResets);
    bench.snapshot.set_resets(Resets::only(DOES));
    let course = Id(21);
    let method = |bench: &Bench, name: &str| {
        let key = format!("21\u{1f}{name}");
        bench
            .snapshot
            .table::<Method>()
            .first("course+method", &key)
            .unwrap()
            .id
    };
    let (manual, cohort) = (method(&bench, "manual"), method(&bench, "cohort"));
    for (user, by, roles) in [(11, manual, &[5][..]), (12, manual, &[5, 4]), (13, cohort, &[5])] {
        let user = Id(user);
        bench.put(Enrolment {
            method: by,
            course,
            user,
            ..Enrolment::default()
        });
        for role in roles {
            bench.put(RoleAssignment {
                role: Id(*role),
                course,
                user,
                method: by,
                ..RoleAssignment::default()
            });
        }
    }
    bench.put(RoleAssignment {
        role: Id(4),
        course,
        user: Id(14),
        ..RoleAssignment::default()
    });
    let grouping = bench.put(Grouping {
        course,
        name: "TP".into(),
        ..Grouping::default()
    });
    for (name, members) in [("TP1", &[11, 12][..]), ("TP2", &[12])] {
        let group_id = bench.put(Group {
            course,
            name: name.into(),
            ..Group::default()
        });
        bench.put(GroupingGroup {
            grouping,
            group_id,
            ..GroupingGroup::default()
        });
        for user in members {
            bench.put(GroupMember {
                group_id,
                course,
                user: Id(*user),
                ..GroupMember::default()
            });
        }
        let mut filled = bench.snapshot.get::<Method>(cohort).unwrap().clone();
        filled.group_id = group_id;
        bench.snapshot.put(filled);
    }
    let mut used = bench.snapshot.get::<Course>(course).unwrap().clone();
    used.defaultgroupingid = grouping;
    bench.snapshot.put(used);
    bench
}

/// Who is left in `BIO-101`, and in which groups.
pub(super) fn left(bench: &Bench) -> String {
    let snapshot = &bench.snapshot;
    let mut people: Vec<String> = snapshot
        .table::<RoleAssignment>()
        .iter()
        .map(|held| {
            let role = &snapshot.get::<Role>(held.role).unwrap().shortname;
            format!("{} {role}", snapshot.username(held.user))
        })
        .collect();
    people.sort();
    let count = |links: usize, what: &str| format!("{links} {what}");
    people.push(count(snapshot.table::<Enrolment>().len(), "enrolments"));
    people.push(count(snapshot.table::<GroupMember>().len(), "members"));
    people.push(count(snapshot.table::<Group>().len(), "groups"));
    people.push(count(snapshot.table::<GroupingGroup>().len(), "in groupings"));
    people.push(count(snapshot.table::<Grouping>().len(), "groupings"));
    people.join(", ")
}
