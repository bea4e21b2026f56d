//! Groups and their members: made, filled, moved, deleted, tidied, exported and run again.

use serde_json::Value;

use super::tool::Tool;

const COURSES: &str = "shortname;fullname\nBIO-101;Biology\nCHEM-2;Chemistry\n";
const USERS: &str = "username;firstname;lastname
nadler;Nora;Adler
pbrook;Paul;Brook
rcruz;Rosa;Cruz
";
const ENROLMENTS: &str = "cid;uid;rolename;enrol;gcmd;g1
BIO-101;nadler;student;;gaddcreate;Choir
BIO-101;pbrook;student;;;
";
const GROUPS: &str = "type;courseid;name;idnumber;description;selfgrouping;grouping;enrolmentkey
grouping;BIO-101;Practical classes;PRAC;All lab groups;;;
group;BIO-101;Monday lab;LAB-MO;Room 4;0;PRAC;
group;BIO-101;Tuesday lab;LAB-TU;Room 5;0;PRAC;
group;BIO-101;Choir;CHOIR;Thursdays;1;;sesame
";
const MEMBERS: &str = "cmd;courseid;groupid;userid
;BIO-101;LAB-MO;nadler
shift;BIO-101;LAB-TU;pbrook
del;BIO-101;CHOIR;nadler
add;BIO-101;LAB-XX;nadler
add;BIO-101;LAB-MO;rcruz
";

/// A school in which one group was made on the way, without an idnumber.
fn school() -> Tool {
    let tool = Tool::new();
    for (name, text) in [
        ("uploadcourses.csv", COURSES),
        ("userimport.csv", USERS),
        ("enrols.csv", ENROLMENTS),
    ] {
        tool.file(name, text);
    }
    let (exit, _) = tool.json(&["run", "uploadcourses.csv", "userimport.csv", "enrols.csv"]);
    assert_eq!(exit, 0);
    tool
}

/// Counts of a file that aren't zero, and its details: `created 3 updated 1 | group-created 2 …`.
fn told(report: &Value, at: usize) -> String {
    let file = &report["files"][at];
    let list = |map: &Value, names: &[&str]| {
        let all = map.as_object().unwrap().iter();
        let counted =
            all.filter(|(name, n)| n.as_u64() > Some(0) && (names.is_empty() || names.contains(&name.as_str())));
        counted
            .map(|(name, n)| format!("{name} {n}"))
            .collect::<Vec<_>>()
            .join(" ")
    };
    let statuses = ["created", "updated", "unchanged", "deleted", "skipped", "failed"];
    format!("{} | {}", list(&file["counts"], &statuses), list(&file["details"], &[]))
}

#[test]
fn groups_are_made_filled_and_moved_and_run_again_nothing_changes() {
    let tool = school();
    tool.file("groups.csv", GROUPS);
    tool.file("groupmembers.csv", MEMBERS);
    let (exit, run) = tool.json(&["run", "groupmembers.csv", "groups.csv"]);
    assert_eq!(exit, 1, "two members can't be added");
    assert_eq!(
        told(&run, 0),
        "created 3 updated 1 | group-adopted 1 group-created 2 grouping-created 2 grouping-group-added 3"
    );
    assert_eq!(
        told(&run, 1),
        "created 1 deleted 1 failed 2 updated 1 | ENR021 1 PLT107 1 group-member-added 2 group-member-removed 1"
    );
    let tryback = std::fs::read_to_string(&tool.area("groupmembers_tryback")[0]).unwrap();
    assert!(tryback.ends_with("add;BIO-101;LAB-MO;rcruz\n"), "{tryback}");

    let (_, plan) = tool.json(&["plan", "groups.csv", "groupmembers.csv"]);
    for at in 0..2 {
        assert_eq!(plan["files"][at]["steps"].as_array().map(Vec::len), Some(0), "{plan}");
    }
    let (_, again) = tool.json(&["run", "groups.csv", "groupmembers.csv"]);
    assert!(told(&again, 0).starts_with("unchanged 4 |"), "{again}");
    assert!(told(&again, 1).starts_with("failed 2 unchanged 3 |"), "{again}");
}

#[test]
fn exported_groups_and_members_change_nothing_when_they_run() {
    let tool = school();
    tool.file("groups.csv", GROUPS);
    tool.file("groupmembers.csv", MEMBERS);
    tool.json(&["run", "groups.csv", "groupmembers.csv"]);
    for format in ["groups", "group-members"] {
        let (exit, csv) = tool.text(&["export", format]);
        assert_eq!(exit, 0);
        let path = tool.file(&format!("{format}_export.csv"), &csv);
        let (exit, plan) = tool.json(&["plan", path.to_str().unwrap(), "--format", format]);
        assert_eq!(exit, 0, "{plan}");
        let steps = plan["files"][0]["steps"].as_array().map(Vec::len);
        assert_eq!(steps, Some(0), "{csv}\n{plan}");
    }
}

#[test]
fn what_a_run_leaves_empty_is_tidied_by_plan_simulation_and_run_alike() {
    let tool = school();
    tool.file("groups.csv", GROUPS);
    tool.file("groupmembers.csv", MEMBERS);
    let set = ["--set", "groups.purge_empty=groups_and_groupings"];
    // What the run itself makes stays, empty or not; Choir was there before, and its grouping is new.
    let files = ["run", "groups.csv", "groupmembers.csv"];
    let (_, run) = tool.json(&[&files[..], &set].concat());
    assert_eq!(run["files"][1]["details"]["group-deleted"], 1, "{run}");
    assert_eq!(run["files"][1]["details"]["grouping-deleted"], Value::Null, "{run}");

    let leave = "cmd;courseid;groupid;userid\ndel;BIO-101;LAB-MO;nadler\ndel;BIO-101;LAB-TU;pbrook\n";
    tool.file("leave.csv", leave);
    let call = |command: &[&str]| {
        let tail = ["leave.csv", "--format", "group-members"];
        tool.json(&[command, &tail, &set].concat()).1
    };
    let (plan, simulated, run) = (call(&["plan"]), call(&["run", "--simulate"]), call(&["run"]));
    let expected = "deleted 2 | group-deleted 2 group-member-removed 2 grouping-deleted 2";
    for report in [&plan, &simulated, &run] {
        assert_eq!(told(report, 0), expected, "{report}");
    }
    assert_eq!(tool.json(&["export", "groups"]).1, Value::Array(Vec::new()));
}

#[test]
fn a_deleted_group_goes_with_its_members() {
    let tool = school();
    tool.file("groups.csv", "cmd;courseid;name\ndel;BIO-101;Choir\ndel;BIO-101;Band\n");
    let (_, plan) = tool.json(&["plan", "groups.csv"]);
    let steps = plan["files"][0]["steps"].as_array().unwrap().iter();
    let keys: Vec<&str> = steps.map(|step| step["key"].as_str().unwrap()).collect();
    assert_eq!(keys, ["BIO-101, Choir, nadler", "BIO-101, Choir"]);
    let (exit, run) = tool.json(&["run", "groups.csv"]);
    assert_eq!(exit, 0);
    assert_eq!(
        told(&run, 0),
        "deleted 1 skipped 1 | group-absent 1 group-deleted 1 group-member-removed 1"
    );
    assert_eq!(tool.json(&["export", "group-members"]).1, Value::Array(Vec::new()));
}
