//! `toolsync schedules` (D95).

use serde_json::json;

use super::tool::Tool;

const USERS: &str = "username;firstname;lastname\nnora.lind;Nora;Lind\n";

/// A tool with a schedule of users that are found in a folder of the inbox.
fn tool() -> Tool {
    let tool = Tool::new();
    let (code, schedule) = tool.json(&[
        "schedules",
        "add",
        "Users, nightly",
        "--input",
        "users=hr/users_*.csv",
        "--cron",
        "0 2 * * mon-fri",
        "--break",
        "2026-12-21..2027-01-03",
        "--set",
        "users.match_by=username",
        "--expected-by",
        "8:00",
    ]);
    assert_eq!(code, 0);
    assert_eq!(schedule["words"], "Monday to Friday at 02:00");
    assert_eq!(schedule["changed_by"], "command line");
    tool
}

fn put(tool: &Tool) {
    let file = tool.file("users_1.csv", USERS);
    let folder = tool.call(&["files", "put", "--folder", "hr", file.to_str().unwrap()]);
    assert_eq!(folder.status.code(), Some(0));
    // The pattern is for sources; what is found is named.
    tool.call(&["schedules", "set", "Users, nightly", "--input", "users=hr/users_1.csv"]);
}

#[test]
fn a_schedule_is_made_shown_changed_and_removed() {
    let tool = tool();
    let (_, shown) = tool.text(&["schedules", "show", "Users, nightly"]);
    assert!(shown.contains("Monday to Friday at 02:00 (0 2 * * 1-5)"), "{shown}");
    assert!(shown.contains("users: hr/users_*.csv"), "{shown}");
    let (_, changed) = tool.json(&[
        "schedules",
        "set",
        "Users, nightly",
        "--name",
        "People",
        "--break",
        "",
        "--simulate",
    ]);
    assert_eq!((&changed["breaks"], &changed["simulate"]), (&json!([]), &json!(true)));
    assert_eq!(changed["expected_by"], "08:00", "what isn't named stays");
    let (_, french) = tool.text(&["schedules", "--lang", "fr"]);
    assert!(french.contains("People  (Du lundi au vendredi à 02:00)"), "{french}");
    assert_eq!(tool.call(&["schedules", "pause", "People"]).status.code(), Some(0));
    let (_, listed) = tool.text(&["schedules", "list"]);
    assert!(listed.contains("paused"), "{listed}");
    assert_eq!(tool.call(&["schedules", "resume", "People"]).status.code(), Some(0));
    assert_eq!(tool.call(&["schedules", "rm", "People"]).status.code(), Some(0));
    assert_eq!(tool.json(&["schedules"]).1, json!([]));
    assert_eq!(tool.call(&["schedules", "show", "People"]).status.code(), Some(2));
}

#[test]
fn what_cannot_be_accepted_is_said_in_words() {
    let tool = tool();
    let output = tool.call(&["schedules", "set", "Users, nightly", "--cron", "0 25 * * *"]);
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(
        said,
        "The hour can’t be “25”: it is * or between 0 and 23, such as 2, */6 or 8-18.\n"
    );
}

#[test]
fn it_is_begun_by_hand_and_runs_here() {
    let tool = tool();
    put(&tool);
    let (code, run) = tool.json(&["schedules", "run", "Users, nightly"]);
    assert_eq!(code, 0, "{run}");
    assert_eq!(run["files"][0]["counts"]["created"], 1);
    let (code, again) = tool.text(&["schedules", "run", "Users, nightly"]);
    assert_eq!(code, 0);
    assert!(again.contains("by hand  no file"), "{again}");
    let (_, ticks) = tool.json(&["schedules", "ticks", "Users, nightly"]);
    let outcomes: Vec<_> = ticks.as_array().unwrap().iter().map(|tick| &tick["outcome"]).collect();
    assert_eq!(outcomes, ["nothing", "run"]);
}

/// Killed between sending its run and writing down that it did.
#[test]
fn killed_after_its_run_was_sent_it_has_no_second_one() {
    let tool = tool();
    put(&tool);
    let killed = tool
        .command(&["schedules", "run", "Users, nightly"])
        .env("TOOLSYNC_FAULT", "schedule-sent:1")
        .output()
        .unwrap();
    assert_eq!(killed.status.code(), None);
    // Called again: the run of before is known again, and what comes next waits for it.
    let (_, waits) = tool.text(&["schedules", "run", "Users, nightly"]);
    assert!(waits.contains("waits for its turn"), "{waits}");
    let (_, runs) = tool.json(&["runs", "--resume"]);
    assert_eq!(runs["items"].as_array().unwrap().len(), 1);
    assert_eq!(runs["items"][0]["state"], "finished");
    tool.call(&["schedules", "run", "Users, nightly"]);
    let (_, ticks) = tool.json(&["schedules", "ticks", "Users, nightly"]);
    let outcomes: Vec<_> = ticks.as_array().unwrap().iter().map(|tick| &tick["outcome"]).collect();
    assert_eq!(outcomes, ["nothing", "nothing", "run"]);
}
