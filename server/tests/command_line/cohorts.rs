//! Cohorts are made, fed, emptied and deleted by the real program.

use serde_json::Value;

use super::tool::Tool;

const USERS: &str = "username;firstname;lastname
ajones;Ann;Jones
bkaur;Bela;Kaur
clee;Chris;Lee
";
const MADE: &str = "cidnumber;cname;userid
CO-24-A;Intake 2024 A;ajones
CO-24-A;;bkaur
CO-23-Z;Leavers 2023;clee
CO-23-Y;Intake 2023;ajones
CO-22-X;Old;bkaur
";
const CHANGED: &str = "cmd;cidnumber;cname;cdescription;userid
add;CO-24-A;Intake A;First-year group;clee
del;CO-23-Z;;;clee
free;CO-23-Y;;;
delete;CO-22-X;;;
add;CO-24-B;Intake 2024 B;;nobody
del;CO-24-A;;;nobody
";

/// What the first file of a report or plan came to.
fn counts(report: &Value) -> String {
    let file = &report["files"][0];
    let counts = file["counts"].as_object().unwrap().iter();
    let counts = counts.filter(|(_, count)| count.as_u64() != Some(0));
    let mut counts: Vec<String> = counts.map(|(name, count)| format!("{name} {count}")).collect();
    counts.sort();
    format!("{} partial {}", counts.join(", "), file["partial"])
}

fn made(tool: &Tool) {
    tool.file("userimport.csv", USERS);
    tool.file("cohorts.csv", MADE);
    assert_eq!(tool.json(&["run", "cohorts.csv", "userimport.csv"]).0, 0);
}

fn deleted(report: &Value) -> Option<u64> {
    report["files"][0]["details"]["cohort-deleted"].as_u64()
}

#[test]
fn a_cohorts_file_runs_and_has_nothing_to_do_the_second_time() {
    let tool = Tool::new();
    made(&tool);
    tool.file("cohorts.csv", CHANGED);
    let (_, plan) = tool.json(&["plan", "cohorts.csv"]);
    let (exit, run) = tool.json(&["run", "cohorts.csv"]);
    assert_eq!(exit, 1);
    assert_eq!(counts(&run), "created 1, deleted 2, failed 1, updated 2 partial 1");
    assert_eq!(counts(&plan), counts(&run));

    let (_, plan) = tool.json(&["plan", "cohorts.csv"]);
    assert_eq!(plan["files"][0]["steps"].as_array().map(Vec::len), Some(0), "{plan}");
    let (_, again) = tool.json(&["run", "cohorts.csv"]);
    assert_eq!(counts(&again), "failed 1, skipped 1, unchanged 4 partial 1");

    let (_, members) = tool.text(&["export", "cohort-members"]);
    let mut lines: Vec<&str> = members.lines().skip(1).collect();
    lines.sort_unstable();
    let found: Vec<bool> = ["ajones", "bkaur", "clee"]
        .iter()
        .map(|name| lines.iter().any(|line| line.contains("CO-24-A") && line.contains(name)))
        .collect();
    assert_eq!(found, [true, true, true], "{members}");
    assert!(!members.contains("CO-22-X"), "{members}");
}

#[test]
fn what_was_exported_changes_nothing_when_it_runs() {
    let tool = Tool::new();
    made(&tool);
    let (_, members) = tool.text(&["export", "cohort-members"]);
    let path = tool.file("again.csv", members);
    let (exit, plan) = tool.json(&["plan", path.to_str().unwrap(), "--format", "cohorts"]);
    assert_eq!(
        (exit, plan["files"][0]["steps"].as_array().map(Vec::len)),
        (0, Some(0)),
        "{plan}"
    );
}

#[test]
fn emptied_cohorts_go_at_the_end_but_not_freed_ones_and_a_simulation_lists_them() {
    let tool = Tool::new();
    made(&tool);
    // Emptied, emptied and filled again, freed, and made by the file itself.
    let text = "cmd;cidnumber;userid
del;CO-23-Z;clee
del;CO-22-X;bkaur
add;CO-22-X;clee
free;CO-23-Y;
add;CO-24-C;ajones
del;CO-24-C;ajones
add;CO-24-D;
";
    tool.file("cohorts.csv", text);
    let set = ["--set", "cohorts.delete_emptied=1"];
    let (_, plan) = tool.json(&[&["plan", "cohorts.csv"][..], &set].concat());
    assert_eq!(deleted(&plan), Some(1), "{plan}");
    let (_, simulated) = tool.json(&[&["run", "cohorts.csv", "--simulate"][..], &set].concat());
    assert_eq!(deleted(&simulated), Some(1));
    let (exit, run) = tool.json(&[&["run", "cohorts.csv"][..], &set].concat());
    assert_eq!((exit, deleted(&run)), (0, Some(1)), "{run}");
    let (_, check) = tool.json(&[
        "plan",
        tool.file(
            "cohorts.csv",
            "cmd;cidnumber\nfree;CO-23-Z\nfree;CO-23-Y\nfree;CO-24-C\nfree;CO-24-D\n",
        )
        .to_str()
        .unwrap(),
    ]);
    assert_eq!(
        counts(&check),
        "failed 1, unchanged 3 partial 0",
        "only CO-23-Z is gone"
    );
}

#[test]
fn one_row_that_deletes_or_frees_a_large_cohort_holds_the_run() {
    let tool = Tool::new();
    let people: Vec<String> = (0..120).map(|n| format!("p{n}")).collect();
    let users: String = people.iter().map(|name| format!("{name};Pat;{name}\n")).collect();
    let members: String = people.iter().map(|name| format!("CO-1;{name}\n")).collect();
    tool.file("userimport.csv", format!("username;firstname;lastname\n{users}"));
    tool.file("cohorts.csv", format!("cidnumber;userid\n{members}"));
    assert_eq!(tool.json(&["run", "cohorts.csv", "userimport.csv"]).0, 0);
    for command in ["delete", "free"] {
        tool.file("cohorts.csv", format!("cmd;cidnumber\n{command};CO-1\n"));
        let (exit, run) = tool.json(&["run", "cohorts.csv"]);
        assert_eq!((exit, run["state"].as_str()), (3, Some("held")), "{command}");
        assert_eq!(run["guards"][0]["guard"], "removals");
        assert_eq!(
            (&run["guards"][0]["entity"], &run["guards"][0]["count"]),
            (&Value::from("cohort-member"), &Value::from(120))
        );
    }
}
