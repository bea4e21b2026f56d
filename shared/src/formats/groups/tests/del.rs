//! `del`: groups and groupings go, with what hangs on them (D36, D66).

use super::{super::Groups, case};
use crate::directory::{Course, Group, Grouping, Id, Method};
use crate::formats::testing::School;
use crate::plan::Verb;

fn school(changed: &[(&str, &str)]) -> School {
    School::with(changed)
        .group("BIO-101", "Choir", "CHOIR")
        .grouping("BIO-101", "Singers", "SING")
        .bound("BIO-101", "Choir", "Singers")
        .enrolled("BIO-101", "nadler")
        .member("BIO-101", "nadler", "Choir")
}

const GROUPING: &str = "grouping Singers [SING] old";

#[test]
fn a_group_goes_with_its_members_and_its_places() {
    for row in [";;CHOIR", ";CHOIR;", "Choir;;"] {
        case(
            school(&[]),
            &format!("cmd;courseid;name;idnumber;updateid\ndel;BIO-101;{row}"),
            &["deleted: group-deleted, group-member-removed"],
            &[GROUPING],
        );
    }
    let plans = school(&[]).plan(&Groups, "cmd;courseid;name\ndel;BIO-101;Choir");
    let steps: Vec<_> = plans[0].steps.iter().map(|step| step.key.as_str()).collect();
    assert_eq!(steps, ["BIO-101, Choir, nadler", "BIO-101, Choir", "BIO-101, Choir"]);
}

#[test]
fn a_grouping_goes_and_its_groups_stay() {
    for row in [";;SING", ";SING;", "Singers;;"] {
        case(
            school(&[]),
            &format!("cmd;type;courseid;name;idnumber;updateid\ndel;grouping;BIO-101;{row}"),
            &["deleted: grouping-deleted"],
            &["Choir [CHOIR] old: nadler"],
        );
    }
}

#[test]
fn what_pointed_to_it_points_nowhere() {
    let mut school = school(&[]);
    let (group, grouping) = (
        school.find::<Group>("BIO-101", "Choir"),
        school.find::<Grouping>("BIO-101", "Singers"),
    );
    let course = school.snapshot.get::<Course>(Id(21)).unwrap().clone();
    school.snapshot.put(Course {
        defaultgroupingid: grouping,
        ..course
    });
    let id = school.next();
    school.snapshot.put(Method {
        id,
        course: Id(21),
        method: "cohort".into(),
        group_id: group,
        ..Method::default()
    });
    let plans = school.plan(
        &Groups,
        "cmd;type;courseid;name\ndel;group;BIO-101;Choir\ndel;grouping;BIO-101;Singers",
    );
    assert_eq!(school.snapshot.get::<Method>(id).unwrap().group_id, Id::NONE);
    assert_eq!(
        school.snapshot.get::<Course>(Id(21)).unwrap().defaultgroupingid,
        Id::NONE
    );
    let updates = plans.iter().flat_map(|plan| &plan.steps);
    assert_eq!(updates.filter(|step| step.verb == Verb::Update).count(), 2);
}

#[test]
fn what_is_absent_is_skipped_or_fails_by_a_setting() {
    let file = "cmd;type;courseid;name;updateid
                del;group;BIO-101;Band;
                del;grouping;BIO-101;;BANDS
                del;group;CHEM-2;Choir;";
    let state = ["Choir [CHOIR] old in Singers: nadler", GROUPING];
    case(
        school(&[]),
        file,
        &[
            "skipped warning: group-absent skipped",
            "skipped warning: grouping-absent skipped",
            "skipped warning: group-absent skipped",
        ],
        &state,
    );
    case(
        school(&[("runs.missing_target", "fail")]),
        file,
        &[
            "failed: GRP023 failed",
            "failed: GRP023 failed",
            "failed: GRP023 failed",
        ],
        &state,
    );
    // The course is a reference: if that is absent, the row fails.
    case(
        school(&[]),
        "cmd;courseid;name\ndel;NOPE-9;Choir",
        &["failed: PLT103 failed"],
        &state,
    );
}

#[test]
fn the_strongest_identifier_counts() {
    // updateid before idnumber before name; what else the row says does nothing.
    case(
        school(&[]).group("BIO-101", "Band", "BAND"),
        "cmd;courseid;name;idnumber;updateid;description\ndel;BIO-101;Band;BAND;CHOIR;gone",
        &["deleted: group-deleted, group-member-removed"],
        &["Band [BAND] old", GROUPING],
    );
}
