//! Check, plan, run, read, correct, run again.

use super::tool::Tool;

const USERS: &str = "username;firstname;lastname;email;idnumber;password;department
jdoe;John;Doe;jdoe@school.example;E1;secret-pass-1;Biology
aroux;Amélie;Roux;aroux@school.example;E2;;Physics
bad;Bo;Bad;x@@y.example;E3;hidden-pass-9;
";
const COURSES: &str = "shortname;fullname;category;topic1\nBIO;Biology;Sciences/Life;Cells\nPHY;Physics;Sciences;\n";
const ENROLMENTS: &str =
    "cmd;cid;uid;rolename;enrol;gcmd;g1\nadd;BIO;jdoe;student;manual;gaddcreate;TP1\nadd;NOPE;jdoe;student;manual;;\n";

#[test]
fn a_package_runs_in_its_order_and_what_failed_comes_back() {
    let tool = Tool::new();
    // Given in the wrong order on purpose: courses come before enrolments (D81).
    for (name, text) in [
        ("enrols.csv", ENROLMENTS),
        ("userimport.csv", USERS),
        ("uploadcourses.csv", COURSES),
    ] {
        tool.file(name, text);
    }
    let (exit, run) = tool.json(&["run", "enrols.csv", "userimport.csv", "uploadcourses.csv"]);
    assert_eq!(exit, 1);
    let counts: Vec<_> = run["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|f| (f["path"].as_str().unwrap(), &f["counts"]))
        .collect();
    assert_eq!(counts[0].0, "uploadcourses.csv");
    assert_eq!(counts[0].1["created"], 2);
    assert_eq!(counts[1].1["created"], 2);
    assert_eq!(counts[1].1["failed"], 1);
    assert_eq!(
        (counts[2].1["created"].as_u64(), counts[2].1["failed"].as_u64()),
        (Some(1), Some(1))
    );

    let tryback = std::fs::read_to_string(&tool.area("enrols_tryback")[0]).unwrap();
    let expected = "cmd;cid;uid;rolename;enrol;gcmd;g1\n# line 3: PLT103 There is no course NOPE.\nadd;NOPE;jdoe;student;manual;;\n";
    assert_eq!(tryback, expected);

    let corrected = tool.file("again.csv", tryback.replace("NOPE", "PHY"));
    let (exit, run) = tool.json(&["run", corrected.to_str().unwrap()]);
    assert_eq!((exit, run["files"][0]["counts"]["created"].as_u64()), (0, Some(1)));
}

#[test]
fn the_same_file_again_has_no_step_and_leaves_the_directory_alone() {
    let tool = Tool::new();
    tool.file("userimport.csv", USERS);
    tool.call(&["run", "userimport.csv"]);
    let before = tool.text(&["export", "users"]);
    let (_, plan) = tool.json(&["plan", "userimport.csv"]);
    assert_eq!(plan["files"][0]["steps"].as_array().unwrap().len(), 0);
    let (_, run) = tool.json(&["run", "userimport.csv"]);
    assert_eq!(run["files"][0]["counts"]["unchanged"], 2);
    assert_eq!(tool.text(&["export", "users"]), before);
}

#[test]
fn a_simulation_leaves_platform_and_area_as_they_are() {
    let tool = Tool::new();
    tool.file("userimport.csv", USERS);
    let (exit, run) = tool.json(&["run", "userimport.csv", "--simulate"]);
    assert_eq!((exit, run["simulated"].as_bool()), (1, Some(true)));
    assert_eq!(run["files"][0]["counts"]["created"], 2);
    assert!(tool.area("").is_empty());
    let (_, users) = tool.json(&["export", "users"]);
    assert_eq!(users.as_array().unwrap().len(), 0);
}

#[test]
fn passwords_stand_in_the_tryback_alone() {
    let tool = Tool::new();
    tool.file("userimport.csv", USERS);
    let output = tool.call(&["run", "userimport.csv", "--json"]);
    let holds = |bytes: &[u8], secret: &str| bytes.windows(secret.len()).any(|window| window == secret.as_bytes());
    assert!(!holds(&output.stdout, "secret-pass-1"));
    for path in all_files(&tool.data()) {
        let bytes = std::fs::read(&path).unwrap();
        assert!(!holds(&bytes, "secret-pass-1"), "{} holds a password", path.display());
        let is_tryback =
            path.display().to_string().contains("_tryback_") && path.extension().is_some_and(|e| e == "csv");
        assert_eq!(holds(&bytes, "hidden-pass-9"), is_tryback, "{}", path.display());
    }
}

#[test]
fn a_run_that_deletes_many_is_held_until_it_is_approved() {
    let tool = Tool::new();
    let row = |n: u32, deleted: &str| format!("u{n};First;Last{n};{deleted}\n");
    let header = "username;firstname;lastname;deleted\n";
    let all = |deleted: &str| header.to_owned() + &(0..30).map(|n| row(n, deleted)).collect::<String>();
    tool.file("users_new.csv", all(""));
    tool.file("users_gone.csv", all("1"));
    assert_eq!(tool.json(&["run", "users_new.csv"]).0, 0);
    let (exit, run) = tool.json(&["run", "users_gone.csv"]);
    assert_eq!((exit, run["state"].as_str()), (3, Some("held")));
    assert_eq!(run["guards"][0]["guard"], "deletions");
    let (exit, run) = tool.json(&["run", "users_gone.csv", "--approve"]);
    assert_eq!((exit, run["files"][0]["counts"]["deleted"].as_u64()), (0, Some(30)));
}

#[test]
fn a_near_miss_of_a_steering_column_holds_the_run() {
    let tool = Tool::new();
    tool.file("users.csv", "username;firstname;lastname;delete\njdoe;John;Doe;1\n");
    assert_eq!(tool.json(&["run", "users.csv"]).0, 3);
    assert_eq!(tool.json(&["run", "users.csv", "--ignore", "delete"]).0, 0);
}

#[test]
fn exit_codes_tell_what_happened() {
    let tool = Tool::new();
    tool.file("ok.csv", "username;firstname;lastname\njdoe;John;Doe\n");
    tool.file("bad.csv", "username;firstname;lastname\njdoe;;Doe\n");
    tool.file("odd.csv", "a;b\n1;2\n");
    assert_eq!(tool.call(&["check", "ok.csv"]).status.code(), Some(0));
    assert_eq!(tool.call(&["check", "bad.csv"]).status.code(), Some(1));
    assert_eq!(tool.call(&["check", "odd.csv"]).status.code(), Some(2));
    assert_eq!(tool.call(&["check", "missing.csv"]).status.code(), Some(2));
    assert_eq!(tool.call(&["run", "odd.csv"]).status.code(), Some(2));
    assert_eq!(
        tool.call(&["check", "ok.csv", "--set", "users.no_such=1"])
            .status
            .code(),
        Some(2)
    );
}

#[test]
fn exported_command_files_change_nothing_when_they_run() {
    let tool = Tool::new();
    for (name, text) in [
        ("enrols.csv", ENROLMENTS),
        ("userimport.csv", USERS),
        ("uploadcourses.csv", COURSES),
    ] {
        tool.file(name, text);
    }
    tool.call(&["run", "enrols.csv", "userimport.csv", "uploadcourses.csv"]);
    for entity in ["users", "courses", "enrolments"] {
        let (exit, csv) = tool.text(&["export", entity]);
        assert_eq!(exit, 0);
        let path = tool.file(&format!("{entity}_export.csv"), csv);
        let arguments = [
            "plan",
            path.to_str().unwrap(),
            "--format",
            entity,
            "--set",
            "courses.force_update=1",
        ];
        let (_, plan) = tool.json(&arguments);
        assert_eq!(
            plan["files"][0]["steps"].as_array().map(Vec::len),
            Some(0),
            "{entity}: {plan}"
        );
    }
}

fn all_files(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            files.extend(all_files(&path))
        } else {
            files.push(path)
        }
    }
    files
}
