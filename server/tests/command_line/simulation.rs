//! What a plan and a simulation say is what a run does.

use serde_json::Value;

use super::tool::Tool;

const COURSES: &str = "shortname;fullname;teacher1_account;teacher1_role;teacher2_account;teacher2_role
BIO;Biology;admin.saule;editingteacher;jdoe;teacher
PHY;Physics;nobody;teacher;;
";
const USERS: &str = "username;firstname;lastname;email\njdoe;John;Doe;jdoe@school.example
admin.saule;Edda;Saule;saule@school.example\n";
const ENROLMENTS: &str = "cmd;cid;uid;rolename;enrol;gcmd;g1
add;BIO;jdoe;student;manual;gaddcreate;TP1
add;BIO;admin.saule;student;manual;gaddcreate;TP2\n";

/// What a report says of each file: all but the names of what a run leaves behind.
fn said(report: &Value) -> Vec<String> {
    let files = report["files"].as_array().unwrap().iter();
    files
        .map(|file| {
            format!(
                "{} {} partial {} warnings {} {}",
                file["path"].as_str().unwrap(),
                file["counts"],
                file["partial"],
                file["warnings"],
                file["details"]
            )
        })
        .collect()
}

/// The outcomes that a plan tells: those that didn't go well.
fn notable(report: &Value) -> Vec<String> {
    let files = report["files"].as_array().unwrap().iter();
    let outcomes = files.flat_map(|file| file["outcomes"].as_array().unwrap());
    outcomes
        .filter(|outcome| outcome["status"] != "ok")
        .map(|outcome| format!("{} {} {}", outcome["line"], outcome["outcome"], outcome["key"]))
        .collect()
}

fn package(tool: &Tool) -> [&'static str; 3] {
    tool.file("uploadcourses.csv", COURSES);
    tool.file("userimport.csv", USERS);
    tool.file("enrols.csv", ENROLMENTS);
    ["uploadcourses.csv", "userimport.csv", "enrols.csv"]
}

#[test]
fn teachers_made_later_in_the_package_are_planned_as_they_are_enrolled() {
    let tool = Tool::new();
    let files = package(&tool);
    let call = |command: &[&str]| tool.json(&[command, &files].concat());
    let (exit, plan) = call(&["plan"]);
    assert_eq!(exit, 1, "one teacher is nowhere");
    let courses = &plan["files"][0];
    assert_eq!(courses["partial"], 1);
    assert_eq!(courses["details"]["enrolment-created"], 2);
    let teachers = courses["steps"].as_array().unwrap().iter();
    let teachers: Vec<&str> = teachers
        .filter(|step| step["entity"] == "enrolment")
        .map(|step| step["key"].as_str().unwrap())
        .collect();
    assert_eq!(teachers, ["BIO, admin.saule", "BIO, jdoe"]);

    let (_, simulated) = call(&["run", "--simulate"]);
    let (_, run) = call(&["run"]);
    assert_eq!(said(&plan), said(&run));
    assert_eq!(said(&simulated), said(&run));
    assert_eq!(notable(&plan), notable(&run));
    assert_eq!(notable(&simulated), notable(&run));
}

#[test]
fn groups_that_a_run_would_empty_are_listed_in_its_plan_and_report() {
    let tool = Tool::new();
    let files = package(&tool);
    tool.json(&[&["run"], &files[..]].concat());
    tool.file(
        "leave_enrols.csv",
        "cmd;cid;uid;rolename;enrol\ndel;BIO;jdoe;student;manual\n",
    );
    let call = |command: &[&str]| {
        let tail = [
            "leave_enrols.csv",
            "--format",
            "enrolments",
            "--set",
            "enrolments.clean_empty_groups=1",
        ];
        tool.json(&[command, &tail].concat())
    };
    let (_, plan) = call(&["plan"]);
    let steps = plan["files"][0]["steps"].as_array().unwrap();
    let tidied: Vec<_> = steps.iter().filter(|step| step["entity"] == "group").collect();
    assert_eq!(tidied.len(), 1, "{plan}");
    assert_eq!((&tidied[0]["line"], &tidied[0]["key"]), (&0.into(), &"BIO, TP1".into()));

    let (_, simulated) = call(&["run", "--simulate"]);
    assert_eq!(simulated["files"][0]["details"]["group-deleted"], 1);
    let report = format!("{}.txt", simulated["files"][0]["report"].as_str().unwrap());
    let id = simulated["run"].as_str().unwrap();
    let report = std::fs::read_to_string(tool.data().join("runs").join(id).join(report)).unwrap();
    assert!(report.contains("BIO, TP1"), "{report}");
    assert_eq!(groups(&tool), 2, "a simulation leaves them");

    let (_, run) = call(&["run"]);
    assert_eq!(said(&plan), said(&run));
    assert_eq!(said(&simulated), said(&run));
    assert_eq!(groups(&tool), 1);
}

#[test]
fn what_a_run_makes_is_not_tidied_away() {
    let tool = Tool::new();
    let files = package(&tool);
    tool.json(&[&["run"], &files[..]].concat());
    // TP3 is made and left again by the same file.
    let moves = "cmd;cid;uid;rolename;enrol;gcmd;g1
add;BIO;jdoe;student;manual;gaddcreate;TP3
add;BIO;jdoe;student;manual;greplacecreate;TP1\n";
    tool.file("move_enrols.csv", moves);
    let tail = [
        "move_enrols.csv",
        "--format",
        "enrolments",
        "--set",
        "enrolments.clean_empty_groups=1",
    ];
    let (_, plan) = tool.json(&[&["plan"], &tail[..]].concat());
    assert_eq!(plan["files"][0]["details"]["group-deleted"], Value::Null, "{plan}");
    let (_, run) = tool.json(&[&["run"], &tail[..]].concat());
    assert_eq!(said(&plan), said(&run));
}

#[test]
fn a_run_of_one_row_that_would_empty_many_groups_is_held() {
    let tool = Tool::new();
    let files = package(&tool);
    tool.json(&[&["run"], &files[..]].concat());

    let mut enrolments = String::from("cmd;cid;uid;rolename;enrol;gcmd;g1\n");
    for n in 0..30 {
        enrolments.push_str(&format!("add;BIO;jdoe;student;manual;greplacecreate;Empty {n}\n"));
    }
    tool.file("many_enrols.csv", enrolments);
    tool.json(&["run", "many_enrols.csv", "--format", "enrolments"]);
    tool.file(
        "leave_enrols.csv",
        "cmd;cid;uid;rolename;enrol\ndel;BIO;jdoe;student;manual\n",
    );
    let tail = [
        "leave_enrols.csv",
        "--format",
        "enrolments",
        "--set",
        "enrolments.clean_empty_groups=1",
    ];
    for command in ["plan", "run"] {
        let (exit, held) = tool.json(&[&[command], &tail[..]].concat());
        assert_eq!(exit, 3, "{held}");
        assert_eq!(
            (&held["guards"][0]["guard"], &held["guards"][0]["entity"]),
            (&"deletions".into(), &"group".into())
        );
    }
}

fn groups(tool: &Tool) -> usize {
    tool.json(&["export", "groups"]).1.as_array().unwrap().len()
}
