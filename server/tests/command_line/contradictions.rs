//! Two files of one package that contradict one another: the plan says so on both lines (D82).

use serde_json::Value;

use super::tool::Tool;

const USERS: &str = "username;firstname;lastname
ajones;Ann;Jones
bkaur;Bela;Kaur
";
const COURSES: &str = "fullname;shortname
Piano;PIANO
Organ;ORGAN
";

/// The warnings of a check, a plan or a run, by file: `enrols.csv 2 PKG002`.
fn warnings(report: &Value, of: &str, code: &str) -> Vec<String> {
    let mut told = Vec::new();
    for file in report["files"].as_array().unwrap() {
        let path = file["path"].as_str().unwrap();
        for warning in file[of].as_array().unwrap() {
            let code = warning[code].as_str().unwrap();
            if code.starts_with("PKG") {
                told.push(format!("{path} {} {code}", warning["line"]));
            }
        }
    }
    told.sort();
    told
}

#[test]
fn check_plan_and_run_say_it_on_both_lines() {
    let tool = Tool::new();
    tool.file("userimport.csv", USERS);
    tool.file("uploadcourses.csv", COURSES);
    assert_eq!(tool.json(&["run", "userimport.csv", "uploadcourses.csv"]).0, 0);

    tool.file(
        "users-leave.csv",
        "username;firstname;lastname;deleted\nbkaur;Bela;Kaur;1\n",
    );
    tool.file(
        "enrols-a.csv",
        "cmd;cid;uid;rolename\nadd;PIANO;bkaur;student\nadd;PIANO;ajones;student\n",
    );
    tool.file(
        "enrols-b.csv",
        "cmd;cid;uid;rolename\nadd;ORGAN;ajones;student\ndel;PIANO;ajones;student\n",
    );
    tool.file("deletecourses.csv", "ORGAN\n");
    let files = ["users-leave.csv", "enrols-a.csv", "enrols-b.csv", "deletecourses.csv"];
    let call = |command: &'static str| {
        let mut args = vec![command];
        args.extend(files);
        tool.json(&args).1
    };
    let both = [
        // The organ course is deleted here and needed there.
        "deletecourses.csv 1 PKG004",
        // bkaur is deleted and enrolled.
        "enrols-a.csv 2 PKG002",
        // ajones is enrolled and unenrolled.
        "enrols-a.csv 3 PKG003",
        "enrols-b.csv 2 PKG002",
        "enrols-b.csv 3 PKG003",
        "users-leave.csv 2 PKG004",
    ];
    assert_eq!(warnings(&call("check"), "diagnostics", "code"), both);
    assert_eq!(warnings(&call("plan"), "outcomes", "outcome"), both);
    assert_eq!(warnings(&call("run"), "outcomes", "outcome"), both);
}

#[test]
fn a_course_that_is_deleted_and_made_is_said_twice_and_holds_the_run() {
    let tool = Tool::new();
    tool.file("uploadcourses.csv", COURSES);
    tool.file("deletecourses.csv", "PIANO\n");
    assert_eq!(tool.json(&["run", "uploadcourses.csv"]).0, 0);
    let (exit, run) = tool.json(&["run", "uploadcourses.csv", "deletecourses.csv"]);
    assert_eq!((exit, run["guards"][0]["guard"].as_str()), (3, Some("replacement")));
    let (_, plan) = tool.json(&["plan", "uploadcourses.csv", "deletecourses.csv"]);
    let both = ["deletecourses.csv 1 PKG003", "uploadcourses.csv 2 PKG003"];
    assert_eq!(warnings(&plan, "outcomes", "outcome"), both);
}
