//! Generated files and the clean-up of categories, by the real program.

use super::tool::Tool;

/// Two courses with one idnumber in `Sciences`, one without below it, one in `Arts`.
const COURSES: &str = "shortname;fullname;idnumber;category
BIO-101;Biology;B-1;Sciences
\"#CHEM; 2\";Chemistry;C-2;Sciences
PHYS-3;Physics;;Sciences/Physics
ART-1;Drawing;A-1;Arts\n";

fn school() -> Tool {
    let tool = Tool::new();
    tool.file("uploadcourses.csv", COURSES);
    assert_eq!(tool.json(&["run", "uploadcourses.csv"]).0, 0);
    tool
}

fn categories(tool: &Tool) -> Vec<String> {
    let list = tool.json(&["export", "categories"]).1;
    let mut names: Vec<String> = list
        .as_array()
        .unwrap()
        .iter()
        .map(|category| category["name"].as_str().unwrap().to_owned())
        .collect();
    names.sort();
    names
}

fn id_of(tool: &Tool, category: &str) -> String {
    let list = tool.json(&["export", "categories"]).1;
    let mut all = list.as_array().unwrap().iter();
    let found = all.find(|one| one["name"] == category).unwrap();
    found["id"].as_str().unwrap().to_owned()
}

#[test]
fn a_deletion_file_is_generated_and_runs() {
    let tool = school();
    let (exit, list) = tool.text(&["generate", "course-deletions", "#CHEM; 2", "BIO-101"]);
    assert_eq!((exit, list.as_str()), (0, "\"#CHEM; 2\"\nBIO-101"));
    let (exit, said) = tool.text(&[
        "generate",
        "course-deletions",
        "#CHEM; 2",
        "BIO-101",
        "--output",
        "deletecourses.csv",
    ]);
    assert_eq!((exit, said.as_str()), (0, "deletecourses.csv: 2 courses.\n"));
    assert_eq!(tool.json(&["check", "deletecourses.csv"]).1["errors"], 0);
    let (_, plan) = tool.json(&["plan", "deletecourses.csv"]);
    assert_eq!(plan["files"][0]["counts"]["deleted"], 2, "{plan}");
    let (exit, run) = tool.json(&["run", "deletecourses.csv"]);
    assert_eq!((exit, run["files"][0]["counts"]["deleted"].as_u64()), (0, Some(2)));
}

#[test]
fn a_reset_file_of_a_category_is_put_into_the_inbox_and_runs() {
    let tool = school();
    let sciences = id_of(&tool, "Sciences");
    let arguments = [
        "generate",
        "course-resets",
        "--category",
        &sciences,
        "--with-subcategories",
        "--inbox",
        "--set",
        "locations.course_resets=old/resets.csv",
    ];
    let (exit, made) = tool.json(&arguments);
    assert_eq!(
        (exit, made["name"].as_str(), made["courses"].as_u64()),
        (0, Some("old/resets.csv"), Some(3))
    );
    let file = tool.area("old/resets.csv").remove(0);
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(text.starts_with("shortname;roles;local_roles;completion;"), "{text}");
    assert!(text.contains("\nPHYS-3;student teacher guest;all;yes;"), "{text}");
    let (exit, run) = tool.json(&["run", file.to_str().unwrap(), "--format", "course-resets"]);
    assert_eq!(
        (exit, run["files"][0]["counts"]["unchanged"].as_u64()),
        (0, Some(3)),
        "{run}"
    );
}

/// Blank and shared identifiers are left out with a warning; what isn't there, or isn't alone, fails the call.
#[test]
fn what_a_file_cannot_name_is_said() {
    let tool = school();
    tool.file(
        "uploadcourses.csv",
        "shortname;fullname;category\nBIO-102;Biology;Sciences\n",
    );
    assert_eq!(tool.json(&["run", "uploadcourses.csv"]).0, 0);
    let by_idnumber = ["--set", "course_deletions.match_by=idnumber"];
    let line = ["generate", "course-deletions", "PHYS-3", "ART-1", "--by", "shortname"];
    let (exit, made) = tool.json(&[&line[..], &by_idnumber].concat());
    assert_eq!((exit, made["text"].as_str()), (0, Some("A-1")));
    assert_eq!(made["warnings"][0], "PHYS-3 has no idnumber and was left out.");

    let (exit, made) = tool.json(&["generate", "course-deletions", "GHOST", "ART-1"]);
    assert_eq!((exit, made["text"].as_str()), (1, Some("ART-1")));
    assert_eq!(made["warnings"][0], "There is no course GHOST.");

    let nothing = tool.call(&["generate", "course-deletions", "GHOST", "--output", "deletecourses.csv"]);
    assert_eq!(nothing.status.code(), Some(2));
    assert!(
        tool.call(&["check", "deletecourses.csv"]).status.code() == Some(2),
        "nothing was written"
    );
    assert_eq!(tool.call(&["generate", "course-deletions"]).status.code(), Some(2));
    assert_eq!(tool.call(&["generate", "users", "x"]).status.code(), Some(2));
}

#[test]
fn courses_are_listed_by_a_file_whose_first_line_may_say_what_they_are_named_by() {
    let tool = school();
    tool.file("old.txt", "# end of year\nidnumber\nA-1\nB-1;no longer taught\n");
    let (exit, list) = tool.text(&["generate", "course-deletions", "old.txt"]);
    assert_eq!((exit, list.as_str()), (0, "ART-1\nBIO-101"));
    tool.file("more.txt", "shortname\nPHYS-3\n");
    assert_eq!(
        tool.call(&["generate", "course-deletions", "old.txt", "more.txt"])
            .status
            .code(),
        Some(2)
    );
}

/// C §13, scenario 10.
#[test]
fn empty_categories_are_cleaned() {
    let tool = school();
    // Deletes the courses and leaves Sciences, Physics and Arts empty.
    tool.file("deletecourses.csv", "BIO-101\n\"#CHEM; 2\"\nPHYS-3\nART-1\n");
    assert_eq!(tool.json(&["run", "deletecourses.csv"]).0, 0);

    let clean = |more: &[&str]| tool.json(&[&["categories", "clean"][..], more].concat());
    let (exit, run) = clean(&["--simulate", "--ignore-empty-subcategories"]);
    assert_eq!((exit, run["simulated"].as_bool()), (0, Some(true)));
    let keys: Vec<_> = run["files"][0]["outcomes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|outcome| {
            format!(
                "{} {}",
                outcome["outcome"].as_str().unwrap(),
                outcome["key"].as_str().unwrap()
            )
        })
        .collect();
    assert_eq!(
        keys,
        [
            "category-kept-default Miscellaneous",
            "category-deleted Sciences/Physics",
            "category-deleted Sciences",
            "category-deleted Arts",
        ]
    );
    assert_eq!(categories(&tool), ["Arts", "Miscellaneous", "Physics", "Sciences"]);

    // Leaves only, below the start: then the one that this has emptied.
    let sciences = id_of(&tool, "Sciences");
    let (exit, run) = clean(&["--start", &sciences]);
    assert_eq!((exit, run["files"][0]["counts"]["deleted"].as_u64()), (0, Some(1)));
    assert_eq!(run["files"][0]["format"], "category-deletions");
    assert_eq!(categories(&tool), ["Arts", "Miscellaneous", "Sciences"]);
    assert_eq!(clean(&["--start", &sciences]).1["files"][0]["counts"]["deleted"], 1);
    assert_eq!(clean(&[]).1["files"][0]["counts"]["deleted"], 1);
    assert_eq!(categories(&tool), ["Miscellaneous"]);
    // Each was a run, with its report, and leaves no archive and no tryback.
    assert_eq!(tool.area("report_emptycategories.csv.txt").len(), 3);
    assert_eq!(
        tool.area("archives")
            .iter()
            .filter(|path| path.ends_with("emptycategories.csv"))
            .count(),
        0
    );
}

#[test]
fn a_clean_up_of_nothing_or_of_nowhere() {
    let tool = school();
    let (exit, run) = tool.json(&["categories", "clean", "--start", &id_of(&tool, "Arts")]);
    assert_eq!((exit, run["run"].is_null()), (0, true), "{run}");
    assert_eq!(
        tool.call(&["categories", "clean", "--start", "999"]).status.code(),
        Some(2)
    );
}

#[test]
fn many_empty_categories_are_held_by_the_guard() {
    let tool = Tool::new();
    let courses: String = (0..26).map(|n| format!("C{n};Course {n};Old/{n}\n")).collect();
    tool.file("uploadcourses.csv", format!("shortname;fullname;category\n{courses}"));
    assert_eq!(tool.json(&["run", "uploadcourses.csv"]).0, 0);
    let list: String = (0..26).map(|n| format!("C{n}\n")).collect();
    tool.file("deletecourses.csv", list);
    assert_eq!(tool.json(&["run", "deletecourses.csv", "--approve"]).0, 0);
    let (exit, run) = tool.json(&["categories", "clean"]);
    assert_eq!(
        (exit, run["guards"][0]["guard"].as_str()),
        (3, Some("deletions")),
        "{run}"
    );
    assert_eq!(categories(&tool).len(), 28);
    assert_eq!(tool.json(&["categories", "clean", "--approve"]).0, 0);
    assert_eq!(categories(&tool), ["Miscellaneous", "Old"]);
}
