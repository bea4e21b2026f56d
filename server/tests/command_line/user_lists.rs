//! Accounts deleted, suspended and restored by a list (D35), by the real program.

use super::tool::Tool;

const USERS: &str = "username;firstname;lastname;idnumber
ajones;Amy;Jones;S1
bkaur;Bina;Kaur;S2
clee;Chen;Lee;S3\n";

fn school() -> Tool {
    let tool = Tool::new();
    tool.file("userimport.csv", USERS);
    assert_eq!(tool.json(&["run", "userimport.csv"]).0, 0);
    tool
}

/// Exit code, and statuses that aren't zero: `0 updated 2`.
fn run(tool: &Tool, more: &[&str]) -> String {
    let (exit, run) = tool.json(&[&["run"][..], more].concat());
    let counts = run["files"][0]["counts"].as_object().unwrap().iter();
    let counts: Vec<String> = counts
        .filter(|(_, n)| n.as_u64() > Some(0))
        .map(|(status, n)| format!("{status} {n}"))
        .collect();
    format!("{exit} {}", counts.join(" "))
}

fn accounts(tool: &Tool) -> Vec<String> {
    let users = tool.json(&["export", "users"]).1;
    let all = users.as_array().unwrap().iter();
    let mut accounts: Vec<String> = all
        .map(|user| {
            format!(
                "{} {}",
                user["username"].as_str().unwrap(),
                user["suspended"].as_str().unwrap_or("?")
            )
        })
        .collect();
    accounts.sort();
    accounts
}

#[test]
fn a_list_of_one_column_suspends_restores_and_deletes() {
    let tool = school();
    tool.file("leavers.csv", "username\najones\nCLee\n");
    let list = |operation: &str| {
        let set = format!("users.operation={operation}");
        let line = [
            "leavers.csv",
            "--format",
            "users",
            "--set",
            &set,
            "--set",
            "users.match_by=username",
        ];
        run(&tool, &line)
    };
    assert_eq!(list("suspend"), "0 updated 2");
    assert_eq!(list("suspend"), "0 unchanged 2");
    assert_eq!(list("restore"), "0 updated 2");
    assert_eq!(list("delete"), "0 deleted 2");
    assert_eq!(list("delete"), "0 skipped 2");
    assert_eq!(accounts(&tool).len(), 1);
    // Who was deleted is revived.
    assert_eq!(list("restore"), "0 updated 2");
    assert_eq!(accounts(&tool).len(), 3);
}

#[test]
fn a_list_with_more_columns_is_cross_checked_and_its_names_do_nothing() {
    let tool = school();
    tool.file(
        "usersuspend.csv",
        "idnumber;username;firstname;lastname\nS1;ajones;Anna;X\nS2;clee;Bina;Kaur\nS9;nobody;No;Body\n",
    );
    let line = ["usersuspend.csv", "--set", "users.operation=suspend"];
    assert_eq!(
        tool.json(&[&["plan"][..], &line].concat()).1["files"][0]["counts"]["updated"],
        1
    );
    assert_eq!(run(&tool, &line), "1 failed 2 updated 1");
    let names = tool.json(&["export", "users"]).1.to_string();
    assert!(names.contains("Amy") && !names.contains("Anna"), "{names}");
}

/// Neither its name nor what it holds makes a file a list that deletes.
#[test]
fn only_the_option_makes_a_list() {
    let tool = school();
    tool.file(
        "userdelete.csv",
        "idnumber;username;firstname;lastname\nS1;ajones;Amy;Jones\n",
    );
    assert_eq!(run(&tool, &["userdelete.csv"]), "0 unchanged 1");
    tool.file("leavers.csv", "idnumber\nS1\n");
    assert_eq!(tool.json(&["run", "leavers.csv"]).0, 2);
    assert_eq!(accounts(&tool).len(), 3);
    // It is chosen for a run and never stored.
    assert_eq!(
        tool.call(&["settings", "set", "users.operation", "delete"])
            .status
            .code(),
        Some(2)
    );
}

#[test]
fn many_deletions_are_held() {
    let tool = Tool::new();
    let users: String = (0..30).map(|n| format!("u{n};First;Last\n")).collect();
    tool.file("userimport.csv", format!("username;firstname;lastname\n{users}"));
    assert_eq!(tool.json(&["run", "userimport.csv"]).0, 0);
    let list: String = (0..26).map(|n| format!("u{n}\n")).collect();
    tool.file("userdelete.csv", format!("username\n{list}"));
    let line = [
        "userdelete.csv",
        "--format",
        "users",
        "--set",
        "users.operation=delete",
        "--set",
        "users.match_by=username",
    ];
    assert_eq!(tool.json(&[&["run"][..], &line].concat()).0, 3);
    assert_eq!(accounts(&tool).len(), 30);
    assert_eq!(tool.json(&[&["run", "--approve"][..], &line].concat()).0, 0);
    assert_eq!(accounts(&tool).len(), 4);
}
