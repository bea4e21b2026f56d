//! Bound cohorts, from their file to those who take part by them.

use super::tool::Tool;

const COURSES: &str = "shortname;fullname\nBIO;Biology\nCHEM;Chemistry\n";
/// Puts `jdoe` into a cohort, which is made.
const USERS: &str = "username;firstname;lastname;email;idnumber;cohort;cohortid\njdoe;John;Doe;jdoe@school.example;E1;Year 1;Y1\naroux;Amélie;Roux;aroux@school.example;E2;;\n";
const BINDINGS: &str =
    "cmd;course;cohort;role;makegroup\nadd;BIO;Y1;student;1\nadd;BIO;Y1;teacher;\nrestore;CHEM;Y1;;\nadd;BIO;NOPE;;\n";
const GROUPS: &str = "cid;uid;rolename;gcmd;g1\nBIO;jdoe;student;gaddcreate;Lab\nBIO;aroux;student;gaddcreate;Lab\n";

fn counts(run: &serde_json::Value, at: usize) -> Vec<u64> {
    let counts = &run["files"][at]["counts"];
    ["created", "updated", "unchanged", "deleted", "skipped", "failed"]
        .map(|status| counts[status].as_u64().unwrap())
        .to_vec()
}

fn school() -> Tool {
    let tool = Tool::new();
    tool.file("uploadcourses.csv", COURSES);
    tool.file("userimport.csv", USERS);
    tool.file("cohortscourses.csv", BINDINGS);
    tool.file("enrols.csv", GROUPS);
    tool
}

#[test]
fn cohorts_are_bound_once_and_their_members_take_part() {
    let tool = school();
    tool.call(&["run", "uploadcourses.csv", "userimport.csv"]);
    let (exit, run) = tool.json(&["run", "cohortscourses.csv"]);
    assert_eq!((exit, counts(&run, 0)), (1, vec![2, 0, 0, 0, 0, 2]), "{run}");
    let (_, run) = tool.json(&["run", "cohortscourses.csv"]);
    assert_eq!(counts(&run, 0), [0, 0, 2, 0, 0, 2]);
    let (_, plan) = tool.json(&["plan", "cohortscourses.csv"]);
    assert_eq!(plan["files"][0]["steps"].as_array().unwrap().len(), 0);

    let (_, run) = tool.json(&["run", "enrols.csv"]);
    assert_eq!(run["files"][0]["partial"], 1, "{run}");
    let (_, run) = tool.json(&["run", "enrols.csv"]);
    assert_eq!(
        (counts(&run, 0), run["files"][0]["partial"].as_u64()),
        (vec![0, 0, 2, 0, 0, 0], Some(1))
    );

    let (_, csv) = tool.text(&["export", "cohort-bindings"]);
    let export = tool.file("bindings_export.csv", csv);
    let (exit, plan) = tool.json(&["plan", export.to_str().unwrap(), "--format", "cohort-bindings"]);
    assert_eq!(
        (exit, plan["files"][0]["steps"].as_array().unwrap().len()),
        (0, 0),
        "{plan}"
    );
}

#[test]
fn bindings_are_suspended_restored_and_ended() {
    let tool = school();
    tool.call(&["run", "uploadcourses.csv", "userimport.csv", "cohortscourses.csv"]);
    for (cmd, expected) in [
        ("del", [0, 1, 0, 0, 0, 0]),
        ("del", [0, 0, 1, 0, 0, 0]),
        ("restore", [0, 1, 0, 0, 0, 0]),
        ("fulldel", [0, 0, 0, 1, 0, 0]),
        ("fulldel", [0, 0, 1, 0, 0, 0]),
    ] {
        tool.file("change.csv", format!("cmd;course;cohort;role\n{cmd};BIO;Y1;*\n"));
        let (_, run) = tool.json(&["run", "change.csv", "--format", "cohort-bindings"]);
        assert_eq!(counts(&run, 0), expected, "{cmd}: {run}");
    }
}

/// The plan of a package sees bindings that it has only planned itself, also of a cohort that isn't there yet.
#[test]
fn a_simulated_package_says_what_the_run_will_do() {
    let tool = school();
    tool.call(&["run", "uploadcourses.csv", "userimport.csv"]);
    let package = ["run", "cohortscourses.csv", "enrols.csv"];
    let (_, simulated) = tool.json(&[&package[..], &["--simulate"]].concat());
    let (_, run) = tool.json(&package);
    for at in [0, 1] {
        assert_eq!(counts(&simulated, at), counts(&run, at), "{simulated}");
        assert_eq!(simulated["files"][at]["partial"], run["files"][at]["partial"]);
    }
    assert_eq!(run["files"][1]["partial"], 1);

    let new = school();
    let all = [
        "run",
        "uploadcourses.csv",
        "userimport.csv",
        "cohortscourses.csv",
        "enrols.csv",
    ];
    let (_, simulated) = new.json(&[&all[..], &["--simulate"]].concat());
    let (_, run) = new.json(&all);
    for at in 0..4 {
        assert_eq!(counts(&simulated, at), counts(&run, at), "{simulated}");
        assert_eq!(simulated["files"][at]["partial"], run["files"][at]["partial"]);
    }
}
