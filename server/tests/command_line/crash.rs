//! Killed at any point, a run ends as if nothing had happened (R1, R2).
//!
//! A test run owes twenty kills; the small package alone has about fifty.

use std::thread;

use serde_json::Value;

use super::pictures::{archive, portrait};
use super::tool::{Tool, files};

/// A run: the files of a package and how it is called.
struct Scene {
    /// The folder before the run.
    before: Tool,
    /// How many runs it has seen.
    runs: usize,
    call: Vec<&'static str>,
}

impl Scene {
    /// Kills the run when it passes the point for the n-th time, and lets another process end it. Says what is left;
    /// `None` when the run never got there.
    fn killed_at(&self, point: &str, n: usize) -> Option<Vec<String>> {
        let tool = self.before.again();
        let killed = tool
            .command(&self.call)
            .env("TOOLSYNC_FAULT", format!("{point}:{n}"))
            .output()
            .unwrap();
        if killed.status.code().is_some() {
            return None;
        }
        let runs = tool.json(&["runs", "--resume"]).1;
        if runs["items"].as_array().unwrap().len() == self.runs {
            // It was killed before it was taken in: whoever called sees no answer and calls again.
            tool.call(&self.call);
        }
        Some(left(&tool))
    }

    /// What is left when nothing happens.
    fn whole(&self) -> Vec<String> {
        let tool = self.before.again();
        assert_eq!(tool.call(&self.call).status.code(), Some(1));
        left(&tool)
    }
}

/// What is left of the last run: the directory, its journal, the area.
fn left(tool: &Tool) -> Vec<String> {
    let runs = tool.json(&["runs"]).1;
    // What begins with a run begins at another moment each time.
    let moments: Vec<i64> = runs["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|run| run["started"].as_i64().unwrap())
        .collect();
    let still = |text: String| {
        moments.iter().fold(text, |text, moment| {
            let day = jiff::Timestamp::from_second(*moment).unwrap().to_string();
            text.replace(&moment.to_string(), "then").replace(&day, "then")
        })
    };
    let mut left: Vec<String> = ["users", "enrolments", "group-members"]
        .iter()
        .map(|entity| still(tool.text(&["export", entity]).1))
        .collect();
    left.push(tool.text(&["pictures", "hash"]).1);
    let kept = files(&tool.data().join("pictures"));
    left.push(format!(
        "pictures {}",
        kept.iter().filter(|path| !is_being_written(path)).count()
    ));
    let mut journal = tool.json(&["runs", runs["items"][0]["id"].as_str().unwrap()]).1;
    lasting(&mut journal);
    left.push(still(journal.to_string()));
    for part in ["_tryback_", "reports", "archives"] {
        let files = tool.area(part).into_iter().filter(|path| !is_being_written(path));
        left.push(format!("{part} {}", files.count()));
    }
    for tryback in tool
        .area("_tryback_")
        .iter()
        .filter(|path| path.extension().is_some_and(|its| its == "csv"))
    {
        left.push(String::from_utf8(std::fs::read(tryback).unwrap()).unwrap());
    }
    left
}

/// Takes out of JSON what differs from run to run: ids, moments, names that hold them.
fn lasting(json: &mut Value) {
    match json {
        Value::Object(fields) => {
            let passing = [
                "id",
                "at",
                "submitted",
                "started",
                "finished",
                "report",
                "tryback",
                "archive",
                "previous",
            ];
            passing.iter().for_each(|name| {
                fields.remove(*name);
            });
            fields.retain(|name, _| !name.starts_with("time"));
            fields.values_mut().for_each(lasting);
        }
        Value::Array(items) => items.iter_mut().for_each(lasting),
        _ => {}
    }
}

/// A temporary file that was never given its name.
fn is_being_written(path: &std::path::Path) -> bool {
    path.file_name().unwrap().to_string_lossy().starts_with(".writing-")
}

/// The same is left; else the first difference.
fn assert_same(left: &[String], expected: &[String], when: &str) {
    let lines = |left: &[String]| {
        left.iter()
            .flat_map(|part| part.split_inclusive('\n').map(str::to_owned))
            .collect::<Vec<_>>()
    };
    let (left, expected) = (lines(left), lines(expected));
    let differ = left.iter().zip(&expected).find(|(left, expected)| left != expected);
    assert_eq!(differ, None, "{when}");
    assert_eq!(left.len(), expected.len(), "{when}");
}

/// More rows than three chunks hold, with failures among them.
fn long() -> Scene {
    let mut text = String::from("username;firstname;lastname;email;idnumber\n");
    for n in 0..4_500 {
        let email = if n % 1_000 == 7 {
            format!("u{n}@@school.example")
        } else {
            format!("u{n}@school.example")
        };
        text.push_str(&format!("u{n};First{n};Last{n};{email};E{n}\n"));
    }
    let before = Tool::new();
    before.file("userimport.csv", text);
    Scene {
        before,
        runs: 0,
        call: vec!["run", "userimport.csv"],
    }
}

/// A small package in which files wait for one another: a teacher whose account is made later, references that the
/// package doesn't fulfil, a group that is emptied and tidied away.
fn package() -> Scene {
    let before = Tool::new();
    before.file("uploadcourses.csv", "shortname;fullname\nBIO;Biology\n");
    before.file(
        "userimport.csv",
        "username;firstname;lastname\njdoe;John;Doe\nold.hand;Olga;Hand\n",
    );
    let header = "cmd;cid;uid;rolename;enrol;gcmd;g1\n";
    let joins = "add;BIO;jdoe;student;manual;gaddcreate;TP1\nadd;BIO;old.hand;student;manual;gaddcreate;TP2\n";
    before.file("enrols.csv", format!("{header}{joins}"));
    let files = ["uploadcourses.csv", "userimport.csv", "enrols.csv"];
    assert_eq!(before.json(&[&["run"], &files[..]].concat()).0, 0);

    let courses = "shortname;fullname;teacher1_account;teacher1_role;teacher2_account;teacher2_role
CHEM;Chemistry;a.novak;editingteacher;nobody;teacher\nPHY;Physics;a.novak;teacher;;\n";
    before.file("uploadcourses.csv", courses);
    let users = "username;firstname;lastname;email\na.novak;Ana;Novak;a.novak@school.example
b.broken;Bo;Broken;x@@y.example\nc.lind;Clas;Lind;c.lind@school.example\n";
    before.file("userimport.csv", users);
    let moves = "del;BIO;jdoe;student;manual;;\nadd;CHEM;c.lind;student;manual;gaddcreate;TP9
add;PHY;old.hand;student;manual;;\nadd;NOPE;c.lind;student;manual;;\n";
    before.file("enrols.csv", format!("{header}{moves}"));
    let mut call = vec!["run", "--set", "enrolments.clean_empty_groups=1"];
    call.extend(files);
    Scene { before, runs: 1, call }
}

#[test]
fn a_long_run_that_is_killed_anywhere_ends_as_if_nothing_had_happened() {
    let scene = long();
    let expected = scene.whole();
    for (point, n) in [
        ("chunk-ready", 3),
        ("chunk-committed", 3),
        ("chunk-ready", 5),
        ("chunk-committed", 5),
    ] {
        let left = scene
            .killed_at(point, n)
            .unwrap_or_else(|| panic!("{point}:{n} was never reached"));
        assert_same(&left, &expected, &format!("{point}:{n}"));
    }
}

/// An archive of pictures: first ones, one that takes the place of another, one that fails, one that nobody is of.
fn pictures() -> Scene {
    let before = Tool::new();
    let users = "username;firstname;lastname\nnlind;Nora;Lind\ntberg;Tom;Berg\naraya;Ana;Raya\n";
    before.file("userimport.csv", users);
    before.file("userpictures_1.zip", archive(&[("nlind.png", &portrait(1))]));
    assert_eq!(before.json(&["run", "userimport.csv", "userpictures_1.zip"]).0, 0);
    let (new, cut) = (portrait(2), portrait(3));
    let entries = [
        ("nlind.png", new.as_slice()),
        ("tberg.png", &new),
        ("araya.png", &cut[..cut.len() / 2]),
        ("nobody.png", &new),
    ];
    before.file("userpictures_2.zip", archive(&entries));
    Scene {
        before,
        runs: 1,
        call: vec!["run", "userpictures_2.zip"],
    }
}

#[test]
fn a_run_of_pictures_that_is_killed_anywhere_ends_as_if_nothing_had_happened() {
    let scene = pictures();
    let expected = scene.whole();
    for point in [
        "chunk-ready",
        "chunk-committed",
        "file-ready",
        "file-named",
        "tryback-written",
    ] {
        let passes = (1..).step_by(if point == "tryback-written" { 1 } else { 2 });
        let kills = passes.map_while(|n| Some((n, scene.killed_at(point, n)?)));
        let met = kills
            .inspect(|(n, left)| assert_same(left, &expected, &format!("{point}:{n}")))
            .count();
        assert!(met > 0, "{point}");
    }
}

#[test]
fn a_package_that_is_killed_at_every_step_ends_as_if_nothing_had_happened() {
    let scene = package();
    let expected = scene.whole();
    let kills = |point: &str, first: usize, step: usize| {
        let passes = (first..).step_by(step);
        let left = passes.map_while(|n| Some((n, scene.killed_at(point, n)?)));
        left.inspect(|(n, left)| assert_same(left, &expected, &format!("{point}:{n}")))
            .count()
    };
    // Two points that follow one another take turns: each commit and each file is met by one of them.
    let points = [
        ("chunk-ready", 1, 2),
        ("chunk-committed", 2, 2),
        ("file-ready", 1, 2),
        ("file-named", 2, 2),
        ("phase-saved", 1, 3),
        ("tryback-written", 1, 1),
        ("archive-written", 1, 1),
        ("report-written", 1, 1),
    ];
    let kills: Vec<usize> = thread::scope(|scope| {
        let threads: Vec<_> = points
            .iter()
            .map(|(point, first, step)| scope.spawn(|| kills(point, *first, *step)))
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert!(kills.iter().all(|kills| *kills > 0), "{kills:?}");
    assert!(kills.iter().sum::<usize>() >= 20, "{kills:?}");
}
