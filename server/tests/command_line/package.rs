//! A package that comes as one ZIP is taken apart (D15).

use super::pictures::{archive, portrait};
use super::tool::Tool;

const USERS: &[u8] = b"username;firstname;lastname\nnlind;Nora;Lind\ntberg;Tom;Berg\n";
const COURSES: &[u8] = b"shortname;fullname\nBIO;Biology\n";
const ENROLS: &[u8] = b"cid;uid;rolename;enrol\nBIO;nlind;student;manual\nCHEM;tberg;student;manual\n";

/// Paths and formats of the files of a report.
fn files(report: &serde_json::Value) -> Vec<String> {
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let files = report["files"].as_array().unwrap().iter();
    files
        .map(|file| format!("{} {}", text(&file["path"]), text(&file["format"])))
        .collect()
}

#[test]
fn a_zip_of_command_files_and_images_is_one_run_in_dependency_order() {
    let tool = Tool::new();
    let image = portrait(1);
    let entries = [
        ("in/enrols.csv", ENROLS),
        ("in/photos/nlind.png", &image),
        ("in/userimport.csv", USERS),
        ("in/photos/ghost.png", &image),
        ("in/uploadcourses.csv", COURSES),
        ("in/README.txt", b"Autumn term"),
    ];
    tool.file("autumn.zip", archive(&entries));

    let (exit, check) = tool.json(&["check", "autumn.zip"]);
    assert_eq!(exit, 1);
    assert_eq!(
        files(&check),
        [
            "autumn.zip/enrols.csv enrolments",
            "autumn.zip/userimport.csv users",
            "autumn.zip/uploadcourses.csv courses",
            "autumn.zip/userpictures_autumn.zip user-pictures",
        ]
    );
    // References are resolved across them: a course and two users that no file makes.
    let codes: Vec<&str> = [0, 3]
        .iter()
        .flat_map(|at: &usize| check["files"][*at]["diagnostics"].as_array().unwrap())
        .map(|found| found["code"].as_str().unwrap())
        .collect();
    assert_eq!(codes, ["PKG001", "PKG001", "PIC005", "PKG001"]);

    let (_, plan) = tool.json(&["plan", "autumn.zip"]);
    let (exit, run) = tool.json(&["run", "autumn.zip"]);
    assert_eq!(exit, 1);
    let order = [
        "uploadcourses.csv courses",
        "userimport.csv users",
        "userpictures_autumn.zip user-pictures",
        "enrols.csv enrolments",
    ];
    assert_eq!(files(&run), order);
    for (at, expected) in [(0, (1, 0)), (1, (2, 0)), (2, (1, 2)), (3, (1, 1))] {
        for report in [&plan, &run] {
            let counts = &report["files"][at]["counts"];
            let seen = (counts["created"].as_u64().unwrap(), counts["failed"].as_u64().unwrap());
            assert_eq!(seen, expected, "{at}");
        }
    }
    // One report, named after the ZIP; an archive and a tryback for each file.
    assert_eq!(tool.area("report_autumn.zip.txt").len(), 1);
    assert_eq!(tool.area("archives").len(), 4);
    assert_eq!(tool.area("userpictures_autumn_tryback_").len(), 2);
    assert_eq!(tool.area("enrols_tryback_").len(), 2);
}

#[test]
fn a_zip_beside_other_files_is_taken_apart_too() {
    let tool = Tool::new();
    tool.file("users.zip", archive(&[("userimport.csv", USERS)]));
    tool.file("uploadcourses.csv", COURSES);
    let (exit, run) = tool.json(&["run", "users.zip", "uploadcourses.csv"]);
    assert_eq!(exit, 0);
    assert_eq!(files(&run), ["uploadcourses.csv courses", "userimport.csv users"]);
}

#[test]
fn an_archive_in_the_archive_is_refused() {
    let tool = Tool::new();
    let inner = archive(&[("nlind.png", &portrait(1))]);
    tool.file("all.zip", archive(&[("userimport.csv", USERS), ("photos.zip", &inner)]));
    let (exit, run) = tool.json(&["run", "all.zip"]);
    assert_eq!(exit, 1);
    assert_eq!(
        files(&run),
        ["userimport.csv users", "userpictures_all.zip user-pictures"]
    );
    assert_eq!(run["files"][1]["outcomes"][0]["outcome"], "PIC003");
}

#[test]
fn a_package_whose_command_file_is_damaged_runs_nothing() {
    let tool = Tool::new();
    let mut bytes = archive(&[("userimport.csv", USERS), ("nlind.png", &portrait(1))]);
    bytes[60] ^= 1;
    tool.file("all.zip", bytes);
    for command in ["check", "plan", "run"] {
        let output = tool.call(&[command, "all.zip"]);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{command}: {said}");
        assert!(
            said.contains("all.zip: userimport.csv can't be read: it is damaged"),
            "{said}"
        );
    }
    assert!(tool.text(&["export", "users"]).1.lines().count() <= 1);
}

#[test]
fn who_says_that_a_zip_is_pictures_gets_pictures() {
    let tool = Tool::new();
    tool.file("all.zip", archive(&[("userimport.csv", USERS)]));
    let (_, check) = tool.json(&["check", "all.zip", "--format", "user-pictures"]);
    assert_eq!(files(&check), ["all.zip user-pictures"]);
    assert_eq!(check["files"][0]["diagnostics"][0]["code"], "PIC005");
}
