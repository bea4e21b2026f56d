//! `toolsync export`: one entity, or everything as a package.

use crate::tool::Tool;

const USERS: &str = "username;firstname;lastname;description\nnora.lind;Nora;=Lind;#1\n";
const COURSES: &str = "shortname;fullname;category\nBIO-101;Biology;=Sciences\n";
const ENROLMENTS: &str = "cmd;cid;uid;rolename;enrol;starttime\nadd;BIO-101;nora.lind;student;manual;2025-09-01\n";

fn school() -> Tool {
    let tool = Tool::new();
    let files = [
        ("users.csv", USERS),
        ("courses.csv", COURSES),
        ("enrolments.csv", ENROLMENTS),
    ];
    let files = files.map(|(name, text)| tool.file(name, text).display().to_string());
    let (code, _) = tool.json(&["run", &files[0], &files[1], &files[2]]);
    assert_eq!(code, 0);
    tool
}

#[test]
fn an_entity_is_printed_as_a_command_file_a_list_or_json() {
    let tool = school();
    let (code, enrolments) = tool.text(&["export", "enrolments"]);
    let expected = "cmd;cid;uid;rolename;enrol;starttime;endtime\n\
                    add;BIO-101;nora.lind;student;manual;2025-09-01T00:00:00Z;0\n";
    assert_eq!((code, enrolments.as_str()), (0, expected));
    // A command file holds what is there; a list for people has no formula in it.
    assert!(tool.text(&["export", "users"]).1.contains("nora.lind;Nora;=Lind;"));
    assert!(
        tool.text(&["export", "categories"])
            .1
            .contains(";'=Sciences;'=Sciences;")
    );
    let (code, users) = tool.json(&["export", "users"]);
    assert_eq!((code, users[0]["lastname"].as_str()), (0, Some("=Lind")));
    assert_eq!(tool.json(&["export", "cohorts"]), (0, serde_json::json!([])));
    for wrong in [
        &["export", "everything"][..],
        &["export"],
        &["export", "users", "--package", "there"],
    ] {
        assert_eq!(tool.text(wrong).0, 2, "{wrong:?}");
    }
}

#[test]
fn a_package_is_a_folder_or_a_zip_and_never_written_over_another() {
    let tool = school();
    let there = tool.data().parent().unwrap().join("there");
    let (folder, zip) = (there.display().to_string(), format!("{}.zip", there.display()));
    let (code, told) = tool.text(&["export", "--package", &folder]);
    assert_eq!(code, 0);
    assert!(told.contains("enrolments_1.csv: one row"), "{told}");
    assert!(told.contains(&format!("toolsync run {folder}/*.csv")), "{told}");
    let mut names: Vec<String> = std::fs::read_dir(&there)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names, ["courses.csv", "enrolments_1.csv", "users.csv"]);
    assert_eq!(tool.text(&["export", "--package", &folder]).0, 2);

    let (code, told) = tool.json(&["export", "--package", &zip]);
    assert_eq!((code, told["files"][0]["name"].as_str()), (0, Some("courses.csv")));
    let before = std::fs::read(&zip).unwrap();
    assert!(before.starts_with(b"PK"));
    assert_eq!(tool.text(&["export", "--package", &zip]).0, 2);
    assert_eq!(std::fs::read(&zip).unwrap(), before);

    // Run where it came from, it changes nothing.
    let files: Vec<String> = names
        .iter()
        .map(|name| there.join(name).display().to_string())
        .collect();
    let (code, run) = tool.json(&[
        "run",
        "--set",
        "courses.force_update=1",
        &files[0],
        &files[1],
        &files[2],
    ]);
    assert_eq!(code, 0);
    for file in run["files"].as_array().unwrap() {
        assert_eq!(file["counts"]["unchanged"], file["rows"], "{file}");
    }
}
