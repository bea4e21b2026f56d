//! Links between courses, from their file to those who take part by them.

use super::tool::Tool;

const COURSES: &str = "shortname;fullname\nGUITAR1;Guitar\nBASS1;Bass\nSTRINGS_ALL;Strings\n";
const USERS: &str = "username;firstname;lastname;email;idnumber\njdoe;John;Doe;jdoe@school.example;E1\naroux;Amélie;Roux;aroux@school.example;E2\n";
const LINKS: &str = "master;meta;cmd\nGUITAR1;STRINGS_ALL;add\nBASS1;STRINGS_ALL;\nGUITAR1;BASS1;del\nGHOST8;GHOST9;add\nSTRINGS_ALL;GUITAR1;add\n";
/// Nobody is enrolled in STRINGS_ALL itself.
const ENROLMENTS: &str = "cid;uid;rolename;enrol\nGUITAR1;jdoe;student;manual\n";
const GROUPS: &str =
    "cid;uid;rolename;gcmd;g1\nSTRINGS_ALL;jdoe;student;gaddcreate;Duo\nSTRINGS_ALL;aroux;student;gaddcreate;Duo\n";

fn counts(run: &serde_json::Value, at: usize) -> Vec<u64> {
    let counts = &run["files"][at]["counts"];
    ["created", "updated", "unchanged", "deleted", "skipped", "failed"]
        .map(|status| counts[status].as_u64().unwrap())
        .to_vec()
}

#[test]
fn links_are_made_once_and_pass_participants_on() {
    let tool = Tool::new();
    tool.file("uploadcourses.csv", COURSES);
    tool.file("userimport.csv", USERS);
    tool.call(&["run", "uploadcourses.csv", "userimport.csv"]);
    tool.file("metacourses.csv", LINKS);
    let (exit, run) = tool.json(&["run", "metacourses.csv"]);
    assert_eq!((exit, counts(&run, 0)), (1, vec![2, 0, 1, 0, 0, 2]), "{run}");
    let (_, run) = tool.json(&["run", "metacourses.csv"]);
    assert_eq!(counts(&run, 0), [0, 0, 3, 0, 0, 2]);
    let (_, plan) = tool.json(&["plan", "metacourses.csv"]);
    assert_eq!(plan["files"][0]["steps"].as_array().unwrap().len(), 0);

    // Who takes part by a link may join groups; who doesn't may not.
    tool.file("enrols.csv", ENROLMENTS);
    tool.file("enrols_groups.csv", GROUPS);
    tool.call(&["run", "enrols.csv"]);
    let (_, run) = tool.json(&["run", "enrols_groups.csv"]);
    assert_eq!(run["files"][0]["partial"], 1, "{run}");
    let (_, run) = tool.json(&["run", "enrols_groups.csv"]);
    assert_eq!(
        (counts(&run, 0), run["files"][0]["partial"].as_u64()),
        (vec![0, 0, 2, 0, 0, 0], Some(1))
    );

    let (_, csv) = tool.text(&["export", "metalinks"]);
    let export = tool.file("metacourses_export.csv", csv);
    let (exit, plan) = tool.json(&["plan", export.to_str().unwrap(), "--format", "metacourses"]);
    assert_eq!((exit, plan["files"][0]["steps"].as_array().unwrap().len()), (0, 0));
}

/// The plan of a package sees links and enrolments that it has only planned itself.
#[test]
fn a_simulated_package_says_what_the_run_will_do() {
    let tool = Tool::new();
    tool.file("uploadcourses.csv", COURSES);
    tool.file("userimport.csv", USERS);
    tool.file("enrols.csv", ENROLMENTS);
    tool.call(&["run", "uploadcourses.csv", "userimport.csv", "enrols.csv"]);
    tool.file("metacourses.csv", "master;meta\nGUITAR1;STRINGS_ALL\n");
    tool.file("enrols_groups.csv", GROUPS);
    let package = ["run", "metacourses.csv", "enrols_groups.csv"];
    let (_, simulated) = tool.json(&[&package[..], &["--simulate"]].concat());
    let (_, run) = tool.json(&package);
    for at in [0, 1] {
        assert_eq!(counts(&simulated, at), counts(&run, at), "{simulated}");
        assert_eq!(simulated["files"][at]["partial"], run["files"][at]["partial"]);
    }
    assert_eq!(run["files"][1]["partial"], 1);
}

#[test]
fn links_are_disabled_or_removed_as_the_settings_say() {
    let tool = Tool::new();
    tool.file("uploadcourses.csv", COURSES);
    tool.file("metacourses.csv", "master;meta\nGUITAR1;STRINGS_ALL\n");
    tool.call(&["run", "uploadcourses.csv", "metacourses.csv"]);
    tool.file("metacourses_off.csv", "master;meta;cmd\nGUITAR1;STRINGS_ALL;del\n");
    let (_, run) = tool.json(&["run", "metacourses_off.csv"]);
    assert_eq!(counts(&run, 0), [0, 1, 0, 0, 0, 0]);
    let (_, run) = tool.json(&["run", "metacourses_off.csv", "--set", "metacourses.removal=delete"]);
    assert_eq!(counts(&run, 0), [0, 0, 0, 1, 0, 0]);
    let (_, run) = tool.json(&["run", "metacourses_off.csv", "--set", "metacourses.removal=delete"]);
    assert_eq!(counts(&run, 0), [0, 0, 1, 0, 0, 0]);
}
