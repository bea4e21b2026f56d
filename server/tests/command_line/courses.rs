//! Lists of courses to delete and to look for, and resets, by the real program.

use super::tool::Tool;

const COURSES: &str = "shortname;fullname;idnumber
BIO-101;Biology;B-1
CHEM-2;Chemistry;C-2
PHYS-3;Physics;P-3\n";

/// A school with three courses.
fn school() -> Tool {
    let tool = Tool::new();
    tool.file("uploadcourses.csv", COURSES);
    assert_eq!(tool.json(&["run", "uploadcourses.csv"]).0, 0);
    tool
}

/// With so many people enrolled in `BIO-101`, in a group.
fn with_participants(tool: &Tool, count: usize) {
    let users: String = (0..count).map(|n| format!("u{n};First;Last{n}\n")).collect();
    tool.file("userimport.csv", format!("username;firstname;lastname\n{users}"));
    let rows: String = (0..count)
        .map(|n| format!("BIO-101;u{n};student;manual;gaddcreate;TP1\n"))
        .collect();
    tool.file("enrols.csv", format!("cid;uid;rolename;enrol;gcmd;g1\n{rows}"));
    assert_eq!(tool.json(&["run", "userimport.csv", "enrols.csv"]).0, 0);
}

fn count(tool: &Tool, entity: &str) -> usize {
    tool.json(&["export", entity]).1.as_array().unwrap().len()
}

#[test]
fn courses_of_a_list_are_deleted_once() {
    let tool = school();
    with_participants(&tool, 3);
    tool.file("deletecourses.csv", "# end of year\nBIO-101\nGHOST9\nBIO-101\n");
    let (exit, run) = tool.json(&["run", "deletecourses.csv"]);
    let file = &run["files"][0];
    assert_eq!((exit, file["format"].as_str()), (0, Some("course-deletions")), "{run}");
    assert_eq!(
        (file["counts"]["deleted"].as_u64(), file["counts"]["skipped"].as_u64()),
        (Some(1), Some(2))
    );
    assert_eq!(file["details"]["course-deleted"], 1);
    assert_eq!(
        (
            file["details"]["course-absent"].as_u64(),
            file["details"]["course-repeated"].as_u64()
        ),
        (Some(1), Some(1))
    );
    assert!(file["tryback"].is_null(), "{run}");
    assert_eq!(
        (
            count(&tool, "courses"),
            count(&tool, "enrolments"),
            count(&tool, "group-members")
        ),
        (2, 0, 0)
    );
    let (exit, again) = tool.json(&["run", "deletecourses.csv"]);
    assert_eq!((exit, again["files"][0]["counts"]["skipped"].as_u64()), (0, Some(3)));
    let (exit, again) = tool.json(&["run", "deletecourses.csv", "--set", "runs.missing_target=fail"]);
    assert_eq!((exit, again["files"][0]["counts"]["failed"].as_u64()), (1, Some(2)));
    // The tryback of a list without a header has none.
    let name = again["files"][0]["tryback"].as_str().unwrap();
    let tryback = std::fs::read_to_string(tool.data().join("area").join(name)).unwrap();
    let rows: Vec<&str> = tryback.lines().filter(|line| !line.starts_with('#')).collect();
    assert_eq!(rows, ["BIO-101", "GHOST9"]);
}

#[test]
fn an_unnamed_list_is_no_deletion_until_somebody_says_so() {
    let tool = school();
    tool.file("old.csv", "shortname\nBIO-101\n");
    assert_eq!(tool.json(&["run", "old.csv"]).0, 2);
    assert_eq!(tool.json(&["run", "old.csv", "--format", "course-deletions"]).0, 0);
    assert_eq!(count(&tool, "courses"), 2);
}

#[test]
fn a_first_line_is_an_entry_where_a_course_is_called_so() {
    let tool = school();
    tool.file("courses_more.csv", "shortname;fullname\nidnumber;Numbers\n");
    assert_eq!(tool.json(&["run", "courses_more.csv"]).0, 0);
    tool.file("deletecourses.csv", "idnumber\nBIO-101\n");
    let (exit, plan) = tool.json(&["plan", "deletecourses.csv"]);
    assert_eq!(
        (exit, plan["files"][0]["counts"]["deleted"].as_u64()),
        (0, Some(2)),
        "{plan}"
    );
    let (_, run) = tool.json(&["run", "deletecourses.csv"]);
    assert_eq!(run["files"][0]["counts"]["deleted"], 2, "{run}");
    // Now that it is gone, the same line names the identifiers.
    tool.file("deletecourses.csv", "idnumber\nC-2\n");
    let (_, run) = tool.json(&["run", "deletecourses.csv"]);
    assert_eq!(
        (run["files"][0]["rows"].as_u64(), count(&tool, "courses")),
        (Some(1), 1),
        "{run}"
    );
}

#[test]
fn one_deletion_or_reset_that_takes_many_along_is_held() {
    let tool = school();
    with_participants(&tool, 120);
    tool.file("deletecourses.csv", "BIO-101\n");
    tool.file("resetcourses.csv", "shortname;roles\nBIO-101;all\n");
    for file in ["deletecourses.csv", "resetcourses.csv"] {
        let (exit, run) = tool.json(&["run", file]);
        assert_eq!(
            (exit, run["guards"][0]["guard"].as_str()),
            (3, Some("removals")),
            "{run}"
        );
    }
    assert_eq!(tool.json(&["run", "resetcourses.csv", "--approve"]).0, 0);
    assert_eq!((count(&tool, "enrolments"), count(&tool, "group-members")), (0, 0));
}

#[test]
fn a_course_that_is_deleted_and_made_again_is_held() {
    let tool = school();
    tool.file("deletecourses.csv", "BIO-101\n");
    let (exit, run) = tool.json(&["run", "deletecourses.csv", "uploadcourses.csv"]);
    assert_eq!(
        (exit, run["guards"][0]["guard"].as_str()),
        (3, Some("replacement")),
        "{run}"
    );
}

#[test]
fn a_check_of_courses_tells_what_it_found_in_every_form() {
    let tool = school();
    tool.file("checkcourses.csv", "BIO-101;Biology; \nGHOST9;\"Gone; last year\"\n");
    let (exit, run) = tool.json(&["run", "checkcourses.csv"]);
    let file = &run["files"][0];
    assert_eq!((exit, file["format"].as_str()), (0, Some("course-checks")), "{run}");
    assert_eq!(
        (file["counts"]["unchanged"].as_u64(), file["counts"]["skipped"].as_u64()),
        (Some(1), Some(1))
    );
    let found = &file["outcomes"][0]["facts"];
    assert_eq!(
        (
            found["status"].as_str(),
            found["idnumber"].as_str(),
            found["fullname"].as_str()
        ),
        (Some("found"), Some("B-1"), Some("Biology")),
        "{run}"
    );
    let id = found["id"].as_str().unwrap();
    let csv = format!(
        "identifier;description;status;id;shortname;idnumber;fullname;matches;file;line\n\
         BIO-101;Biology;found;{id};BIO-101;B-1;Biology;1;checkcourses.csv;1\n\
         GHOST9;\"Gone; last year\";missing;;;;;0;checkcourses.csv;2\n"
    );
    assert_eq!(
        tool.text(&["run", "checkcourses.csv", "--report-format", "csv"]),
        (0, csv.clone())
    );
    let stored = tool.area("checkcourses.csv.csv");
    assert_eq!(std::fs::read_to_string(&stored[0]).unwrap(), csv);
    let (_, text) = tool.text(&["run", "checkcourses.csv", "--report-format", "txt"]);
    assert!(
        text.contains("BIO-101 (“Biology”): found") && text.contains("GHOST9 (“Gone; last year”)"),
        "{text}"
    );
    // Other files have no such report.
    let (_, text) = tool.text(&["run", "uploadcourses.csv", "--report-format", "csv"]);
    assert!(!text.contains("identifier"), "{text}");
}

#[test]
fn what_is_called_courses_and_has_no_header_is_a_check() {
    let tool = school();
    tool.file("courses.csv", "BIO-101\nGHOST9\n");
    let (exit, run) = tool.json(&["run", "courses.csv"]);
    assert_eq!(
        (exit, run["files"][0]["format"].as_str()),
        (0, Some("course-checks")),
        "{run}"
    );
    assert_eq!(count(&tool, "courses"), 3);
}

#[test]
fn a_reset_empties_a_course_and_finds_nothing_left_the_second_time() {
    let tool = school();
    with_participants(&tool, 4);
    tool.file(
        "resetcourses.csv",
        "shortname;roles;groups;events\nBIO-101;student;all;yes\nCHEM-2;all;all;no\nGHOST9;;all;\n",
    );
    let (exit, run) = tool.json(&["run", "resetcourses.csv"]);
    let file = &run["files"][0];
    assert_eq!(
        (
            exit,
            file["counts"]["updated"].as_u64(),
            file["counts"]["failed"].as_u64()
        ),
        (1, Some(1), Some(1)),
        "{run}"
    );
    assert_eq!(
        (
            file["details"]["course-reset"].as_u64(),
            file["details"]["course-clean"].as_u64()
        ),
        (Some(1), Some(1))
    );
    assert_eq!(file["warnings"], 1);
    assert_eq!(
        (
            count(&tool, "enrolments"),
            count(&tool, "groups"),
            count(&tool, "users")
        ),
        (0, 0, 4)
    );
    let (_, again) = tool.json(&["run", "resetcourses.csv"]);
    assert_eq!(again["files"][0]["counts"]["unchanged"], 2, "{again}");
}
