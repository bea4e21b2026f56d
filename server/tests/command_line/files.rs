//! `toolsync files`: the file area by the command line (D95).

use super::tool::Tool;

#[test]
fn files_are_put_listed_moved_and_removed() {
    let tool = Tool::new();
    tool.file("users.csv", "username;firstname;lastname\na.jones;Anna;Jones\n");
    assert_eq!(
        tool.text(&["files", "put", "users.csv", "--folder", "north"]),
        (0, "north/users.csv\n".into())
    );
    let (exit, _) = tool.text(&["files", "put", "users.csv", "--folder", "north"]);
    assert_eq!(exit, 2);
    assert_eq!(
        tool.text(&["files", "put", "users.csv", "--folder", "north", "--keep"]),
        (0, "north/users-2.csv\n".into())
    );
    assert_eq!(tool.text(&["files", "move", "north/users-2.csv", "pupils.csv"]).0, 0);
    let (_, listed) = tool.text(&["files", "list"]);
    assert_eq!(listed, "           1  north/\n          47  pupils.csv\n");
    let (_, listed) = tool.json(&["files", "list", "north"]);
    assert_eq!(listed[0]["name"], "north/users.csv");
    let (_, text) = tool.text(&["files", "get", "pupils.csv"]);
    assert!(text.ends_with("a.jones;Anna;Jones\n"));
    assert_eq!(tool.text(&["files", "rm", "pupils.csv", "north"]).0, 0);
    assert_eq!(tool.text(&["files", "list"]), (0, String::new()));
}

#[test]
fn names_that_lead_elsewhere_are_refused_in_words() {
    let tool = Tool::new();
    tool.file("users.csv", "x");
    for call in [
        ["files", "put", "users.csv", "--folder=archives"].as_slice(),
        &["files", "get", "../secret.key"],
        &["files", "rm", "nowhere.csv"],
        &["files", "move", "nowhere.csv", "x.csv"],
    ] {
        let output = tool.call(call);
        assert_eq!(output.status.code(), Some(2), "{call:?}");
        assert!(!output.stderr.is_empty(), "{call:?}");
    }
}
