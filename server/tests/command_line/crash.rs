//! Killed at any point, a run ends as if nothing had happened.

use super::tool::Tool;

/// More rows than three chunks hold, with failures among them.
fn file() -> String {
    let mut text = String::from("username;firstname;lastname;email;idnumber\n");
    for n in 0..4_500 {
        let email = if n % 1_000 == 7 {
            format!("u{n}@@school.example")
        } else {
            format!("u{n}@school.example")
        };
        text.push_str(&format!("u{n};First{n};Last{n};{email};E{n}\n"));
    }
    text
}

/// What is left of a run, in a few words that are equal only if all is.
fn left(tool: &Tool) -> Vec<String> {
    let (_, runs) = tool.json(&["runs"]);
    let run = &runs["items"][0];
    let of = |extension: &str, part: &str| {
        let files = tool.area(part).into_iter();
        files
            .filter(|path| path.extension().is_some_and(|its| its == extension))
            .collect::<Vec<_>>()
    };
    let trybacks = of("csv", "_tryback_");
    vec![
        format!(
            "{} {} rows {} done {}",
            run["state"], run["counts"], run["rows"], run["done"]
        ),
        format!("directory {}", mark(tool.text(&["export", "users"]).1.as_bytes())),
        format!("tryback {}", mark(&std::fs::read(&trybacks[0]).unwrap())),
        format!(
            "{} trybacks {} reports {} archives",
            trybacks.len(),
            of("txt", "reports").len(),
            tool.area("archives").len()
        ),
    ]
}

fn mark(bytes: &[u8]) -> String {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    format!("{} bytes, {:x}", bytes.len(), hasher.finish())
}

#[test]
fn a_run_that_is_killed_anywhere_ends_as_if_nothing_had_happened() {
    let whole = Tool::new();
    whole.file("userimport.csv", file());
    assert_eq!(whole.call(&["run", "userimport.csv"]).status.code(), Some(1));
    let expected = left(&whole);
    for fault in [
        "chunk-ready:1",
        "chunk-committed:1",
        "chunk-ready:3",
        "chunk-committed:4",
        "chunk-ready:5",
        "tryback-written:1",
        "archive-written:1",
        "report-written:1",
    ] {
        let broken = Tool::new();
        broken.file("userimport.csv", file());
        let killed = broken
            .command(&["run", "userimport.csv"])
            .env("TOOLSYNC_FAULT", fault)
            .output()
            .unwrap();
        assert_eq!(killed.status.code(), None, "{fault} was never reached");
        broken.call(&["runs", "--resume"]);
        assert_eq!(left(&broken), expected, "{fault}");
    }
}
