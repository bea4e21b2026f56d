//! Who takes part in which course. `BIO-101` is course 21, `ALL-1` is linked to it as course 22; `ajones` is account 11.

use super::*;

const BIO: Id = Id(21);
const ALL: Id = Id(22);
const AJONES: Id = Id(11);
const STUDENT: Id = Id(5);
const TEACHER: Id = Id(4);

fn method(id: i64, course: Id, kind: &str, source: i64) -> Method {
    Method {
        id: Id(id),
        course,
        method: kind.into(),
        enabled: true,
        source: Id(source),
        ..Method::default()
    }
}

fn enrolled(id: i64, method: i64, course: Id, dates: (i64, i64)) -> Enrolment {
    Enrolment {
        id: Id(id),
        method: Id(method),
        course,
        user: AJONES,
        timestart: dates.0,
        timeend: dates.1,
        ..Enrolment::default()
    }
}

/// `ajones` is in cohort 41; BIO-101 has `manual` (31) and is bound to cohort 41 as students (32); ALL-1 has a meta
/// link to it (33).
fn world() -> Snapshot {
    let mut snapshot = Snapshot::default();
    snapshot.put(method(31, BIO, "manual", 0));
    snapshot.put(Method {
        role: STUDENT,
        timestart: 500,
        timeend: 900,
        group_id: Id(71),
        ..method(32, BIO, COHORT, 41)
    });
    snapshot.put(method(33, ALL, META, BIO.0));
    snapshot.put(CohortMember {
        id: Id(51),
        cohort: Id(41),
        user: AJONES,
        timeadded: 1,
    });
    snapshot
}

/// Ways as text: `manual 100–0 role 4`.
fn ways(snapshot: &Snapshot, course: Id) -> Vec<String> {
    let said = |way: Effective| {
        let suspended = if way.suspended { " suspended" } else { "" };
        let (kind, start, end, role) = (way.kind, way.timestart, way.timeend, way.role.0);
        format!("{kind} {start}–{end} role {role}{suspended}")
    };
    snapshot.effective(course, AJONES).into_iter().map(said).collect()
}

#[test]
fn members_of_a_bound_cohort_take_part_with_the_role_and_dates_of_the_binding() {
    let snapshot = world();
    assert_eq!(ways(&snapshot, BIO), ["cohort 500–900 role 5"]);
    assert!(snapshot.effective(BIO, Id(12)).is_empty());
    assert!(snapshot.takes_part(BIO, AJONES) && !snapshot.takes_part(BIO, Id(12)));
}

#[test]
fn an_own_enrolment_stands_beside_that_of_a_cohort() {
    let mut snapshot = world();
    snapshot.put(enrolled(61, 31, BIO, (100, 0)));
    for (id, role, method) in [(81, STUDENT, 0), (82, TEACHER, 31), (83, STUDENT, 31)] {
        snapshot.put(RoleAssignment {
            id: Id(id),
            role,
            course: BIO,
            user: AJONES,
            method: Id(method),
        });
    }
    assert_eq!(ways(&snapshot, BIO), ["manual 100–0 role 4", "cohort 500–900 role 5"]);
}

#[test]
fn participants_of_a_linked_course_take_part_within_the_dates_of_the_link() {
    let mut snapshot = world();
    assert_eq!(ways(&snapshot, ALL), ["meta 500–900 role 5"]);
    snapshot.put(enrolled(61, 31, BIO, (100, 0)));
    assert_eq!(ways(&snapshot, ALL), ["meta 100–0 role 0", "meta 500–900 role 5"]);
    let link = Method {
        timestart: 200,
        timeend: 600,
        role: TEACHER,
        ..method(33, ALL, META, BIO.0)
    };
    snapshot.put(link);
    assert_eq!(ways(&snapshot, ALL), ["meta 200–600 role 4", "meta 500–600 role 4"]);
}

#[test]
fn a_way_by_a_link_is_suspended_with_what_it_follows() {
    let mut snapshot = world();
    let suspended = Enrolment {
        suspended: true,
        ..enrolled(61, 31, BIO, (100, 0))
    };
    snapshot.put(suspended);
    assert_eq!(
        ways(&snapshot, ALL),
        ["meta 100–0 role 0 suspended", "meta 500–900 role 5"]
    );
    let by_the_link = Enrolment {
        suspended: true,
        ..enrolled(62, 33, ALL, (0, 0))
    };
    snapshot.put(by_the_link);
    assert!(snapshot.effective(ALL, AJONES).iter().all(|way| way.suspended));
}

#[test]
fn somebody_may_be_suspended_by_one_binding_on_their_own() {
    let mut snapshot = world();
    snapshot.put(Enrolment {
        suspended: true,
        ..enrolled(61, 32, BIO, (1, 2))
    });
    assert_eq!(ways(&snapshot, BIO), ["cohort 500–900 role 5 suspended"]);
    snapshot.remove::<CohortMember>(Id(51));
    assert!(ways(&snapshot, BIO).is_empty());
}

#[test]
fn links_are_followed_one_level_only() {
    let mut snapshot = world();
    let third = Id(23);
    snapshot.put(method(34, third, META, ALL.0));
    snapshot.put(method(35, BIO, META, ALL.0));
    assert!(ways(&snapshot, third).is_empty());
    assert_eq!(ways(&snapshot, BIO), ["cohort 500–900 role 5"]);
    // Not even a link of a course to itself leads anywhere.
    snapshot.put(method(36, BIO, META, BIO.0));
    assert_eq!(ways(&snapshot, BIO).len(), 1);
}

#[test]
fn disabled_methods_and_guests_enrol_nobody() {
    let mut snapshot = world();
    snapshot.put(enrolled(61, 31, BIO, (0, 0)));
    for method in [
        method(31, BIO, "manual", 0),
        method(32, BIO, COHORT, 41),
        method(33, ALL, META, BIO.0),
    ] {
        snapshot.put(Method {
            enabled: false,
            ..method
        });
    }
    snapshot.put(method(37, BIO, "guest", 0));
    snapshot.put(method(38, ALL, META, BIO.0));
    snapshot.put(enrolled(62, 37, BIO, (0, 0)));
    assert!(ways(&snapshot, BIO).is_empty() && ways(&snapshot, ALL).is_empty());
    // They may stay in groups all the same: their enrolment is still there.
    assert!(snapshot.takes_part(BIO, AJONES));
}

#[test]
fn a_binding_fills_its_group_while_it_is_enabled() {
    let mut snapshot = world();
    snapshot.put(GroupMember {
        id: Id(91),
        group_id: Id(72),
        course: BIO,
        user: AJONES,
        ..GroupMember::default()
    });
    let binding = (Id(71), Id(32));
    assert_eq!(snapshot.effective_groups(BIO, AJONES), [(Id(72), Id::NONE), binding]);
    assert!(snapshot.effective_groups(BIO, Id(12)).is_empty());
    let disabled = Method {
        enabled: false,
        ..snapshot.get::<Method>(Id(32)).unwrap().clone()
    };
    snapshot.put(disabled);
    // Nobody who takes no part shows in a group.
    assert!(snapshot.effective_groups(BIO, AJONES).is_empty());
    snapshot.put(enrolled(61, 31, BIO, (0, 0)));
    assert_eq!(snapshot.effective_groups(BIO, AJONES), [(Id(72), Id::NONE)]);
}
