//! By which column and which identifier rows find cohorts and people (D33, D27–D29).

use super::check_with;
use super::world::World;
use super::written::case;
use crate::check::recognise;
use crate::settings::Settings;

#[test]
fn each_setting_has_its_column_and_cid_stands_in() {
    let by = |by| World::with(&[("cohorts.match_by", by)]);
    for (world, file) in [
        (by("idnumber"), "cmd;cidnumber;userid\nadd;CO-23-Y;ajones"),
        (by("idnumber"), "cmd;cid;userid\nadd;CO-23-Y;ajones"),
        (by("idnumber"), "cmd;cid;cidnumber;userid\nadd;CO-23-Y;;ajones"),
        (by("name"), "cmd;cname;userid\nadd;Intake 2023;ajones"),
        (by("name"), "cmd;cid;userid\nadd;Intake 2023;ajones"),
        (by("id"), "cmd;cid;userid\nadd;22;ajones"),
    ] {
        let expected = "updated: cohort-unchanged, cohort-member-added";
        case(world, file, &[expected], &["CO-23-Y “Intake 2023”: ajones"]);
    }
}

#[test]
fn what_cid_stands_in_for_makes_the_cohort_too() {
    let expected = &["created: cohort-created"];
    case(World::new(), "cid\nCO-24-A", expected, &["CO-24-A “CO-24-A”: "]);
    let by_name = World::with(&[("cohorts.match_by", "name")]);
    case(by_name, "cid\nIntake 2024 A", expected, &[" “Intake 2024 A”: "]);
}

#[test]
fn a_cohort_named_by_id_is_changed_but_never_made() {
    let by_id = || World::with(&[("cohorts.match_by", "id")]);
    case(
        by_id(),
        "cid;cidnumber;cname\n22;CO-Y;First years",
        &["updated: cohort-updated"],
        &["CO-Y “First years”: "],
    );
    case(by_id(), "cid;cname\n99;New", &["failed: PLT105 failed"], &[]);
    check_with(
        &[("cohorts.match_by", "id")],
        "cid;cidnumber\n;CO-23-Y",
        &["2 error COH003 cid="],
    );
}

#[test]
fn several_of_one_name_are_ambiguous() {
    let twins = || World::with(&[("cohorts.match_by", "name")]).cohort(24, "", "Choir", &["ajones"]);
    for line in ["add;Choir;ajones", "del;Choir;ajones", "free;Choir;", "delete;Choir;"] {
        let file = format!("cmd;cname;userid\n{line}");
        case(twins(), &file, &["failed: PLT106 failed"], &[]);
    }
}

#[test]
fn people_are_named_by_the_identifier_of_the_settings() {
    for (by, value) in [
        ("username", "AJones"),
        ("idnumber", "S-2041"),
        ("email", "AJONES@north.example"),
        ("id", "11"),
    ] {
        let world = World::with(&[("cohorts.user_by", by)]);
        let file = format!("cidnumber;userid\nCO-23-Y;{value}");
        let expected = "updated: cohort-unchanged, cohort-member-added";
        case(world, &file, &[expected], &["CO-23-Y “Intake 2023”: ajones"]);
    }
}

#[test]
fn a_header_is_of_cohorts_when_more_than_cid_tells_so() {
    for (header, file, expected) in [
        ("cmd;cidnumber;userid", "x.csv", Some("cohorts")),
        ("cid;cname", "x.csv", Some("cohorts")),
        // `cid` is a column of enrolments files: alone it makes no cohorts of them.
        ("cmd;cid;uid", "enrols.csv", Some("enrolments")),
        ("cmd;cid;userid", "x.csv", None),
        ("cmd;cid;userid", "cohorts.csv", Some("cohorts")),
        ("cid;userid;rolename", "x.csv", Some("enrolments")),
    ] {
        let cells: Vec<&str> = header.split(';').collect();
        let found = recognise(&cells, file, &Settings::new()).map(|(format, _)| format.name());
        assert_eq!(found, expected, "{header} in {file}");
    }
}
