//! `toolsync files sweep` and `toolsync sources`; a sweep that is killed anywhere ends as if nothing had happened.

use std::fs::{self, File};
use std::io::Write;
use std::process::Stdio;
use std::time::{Duration, SystemTime};

use super::tool::{Tool, files};

/// A file lies in the drop folder since yesterday.
fn drops(tool: &Tool, name: &str, text: &str) {
    let folder = tool.data().join("drop");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(name), text).unwrap();
    let file = File::options().write(true).open(folder.join(name)).unwrap();
    file.set_modified(SystemTime::now() - Duration::from_secs(86_400))
        .unwrap();
}

fn users(name: &str) -> String {
    format!("username;firstname;lastname\n{name};Nora;Lind\n")
}

#[test]
fn a_sweep_says_what_became_of_each_file() {
    let tool = Tool::new();
    assert_eq!(tool.text(&["files", "sweep"]), (0, "There is no drop folder.\n".into()));
    drops(&tool, "users.csv", &users("n.lind"));
    let said = "users.csv → users.csv\nOne file was brought in.\n";
    assert_eq!(tool.text(&["files", "sweep"]), (0, said.into()));
    drops(&tool, "users.csv", &users("n.lind"));
    drops(&tool, "_out.csv", "x");
    let (exit, swept) = tool.json(&["files", "sweep"]);
    assert_eq!((exit, &swept["taken"][0]["same"]), (0, &true.into()));
    drops(&tool, "alock.txt", "");
    let (_, said) = tool.text(&["files", "sweep", "--lang", "fr"]);
    assert!(said.contains("alock.txt"), "{said}");
}

/// What is in the inbox and in the archives, by its bytes, and what is left elsewhere.
fn left(tool: &Tool) -> Vec<(String, String)> {
    let mut left = Vec::new();
    for folder in ["area", "drop", "sweep"] {
        for path in files(&tool.data().join(folder)) {
            let name = path.strip_prefix(tool.data()).unwrap().to_string_lossy().into_owned();
            left.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
    left
}

#[test]
fn a_sweep_that_is_killed_anywhere_ends_as_if_nothing_had_happened() {
    for choice in ["replace", "keep"] {
        let before = Tool::new();
        assert_eq!(before.text(&["settings", "set", "drop.duplicates", choice]).0, 0);
        // One file takes the place of one that waits, one is new.
        drops(&before, "users.csv", &users("first"));
        assert_eq!(before.text(&["files", "sweep"]).0, 0);
        drops(&before, "users.csv", &users("second"));
        drops(&before, "courses.csv", "shortname;fullname\nBIO;Biology\n");
        let whole = before.again();
        dated(&whole);
        assert_eq!(whole.text(&["files", "sweep"]).0, 0);
        let expected = left(&whole);
        assert_eq!(expected.len(), 3, "{expected:?}");

        let mut kills = 0;
        for point in [
            "file-ready",
            "file-named",
            "drop-copied",
            "drop-removed",
            "arrival-archived",
            "drop-arrived",
        ] {
            for n in 1.. {
                let tool = before.again();
                dated(&tool);
                let mut command = tool.command(&["files", "sweep"]);
                let killed = command.env("TOOLSYNC_FAULT", format!("{point}:{n}")).output().unwrap();
                if killed.status.code().is_some() {
                    break;
                }
                kills += 1;
                // The lock of the dead process doesn't keep the next one from it.
                assert_eq!(tool.text(&["files", "sweep"]).0, 0, "{point}:{n}");
                let left: Vec<_> = left(&tool)
                    .into_iter()
                    .filter(|(name, _)| !name.contains("/."))
                    .collect();
                assert_eq!(left, expected, "{choice} {point}:{n}");
            }
        }
        assert!(kills >= 9, "{kills}");
    }
}

/// A copy of a folder has new dates: these files have lain there since yesterday.
fn dated(tool: &Tool) {
    for folder in ["area", "drop"] {
        for path in files(&tool.data().join(folder)) {
            let file = File::options().write(true).open(path).unwrap();
            let day = 1_709_618_400;
            file.set_modified(SystemTime::UNIX_EPOCH + Duration::from_secs(day))
                .unwrap();
        }
    }
}

#[test]
fn headers_of_sources_are_set_listed_and_forgotten() {
    let tool = Tool::new();
    let set = |address: &str, value: &str| {
        let mut command = tool.command(&["sources", "header", "set", address]);
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(value.as_bytes()).unwrap();
        child.wait_with_output().unwrap()
    };
    let said = set("https://hr.example/exports", "Bearer s3cret\n");
    assert_eq!(said.status.code(), Some(0));
    assert!(!String::from_utf8_lossy(&said.stdout).contains("s3cret"));
    assert_eq!(set("hr.example", "x").status.code(), Some(2));
    let (_, listed) = tool.text(&["sources", "header", "list"]);
    assert_eq!(listed, "https://hr.example/exports  authorization\n");
    let rm = ["sources", "header", "rm", "https://hr.example/exports"];
    assert_eq!((tool.text(&rm).0, tool.text(&rm).0), (0, 2));
}
