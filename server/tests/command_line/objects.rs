//! `--files-url`: files in an object store, by the command line.

use std::process::{Command, Output};

use crate::s3_store::{KEY, S3Store, SECRET};
use crate::tool::{Tool, files};

/// Two rows, of which one fails.
const USERS: &str = "username;firstname;lastname;email\n\
    nora.lind;Nora;Lind;nora.lind@northfield.example\n\
    emeric.saule;Émeric;Saule;a@@b\n";

/// The program, with its files in this store.
fn command(tool: &Tool, store: &S3Store, arguments: &[&str]) -> Command {
    let mut command = tool.command(arguments);
    command
        .args(["--files-url", "s3://school-files/sync", "--allow-http"])
        .env("AWS_ENDPOINT_URL", &store.address)
        .env("AWS_ACCESS_KEY_ID", KEY)
        .env("AWS_SECRET_ACCESS_KEY", SECRET);
    command
}

fn call(tool: &Tool, store: &S3Store, arguments: &[&str]) -> Output {
    command(tool, store, arguments).output().unwrap()
}

fn said(output: &Output) -> String {
    let text = [output.stdout.as_slice(), &output.stderr].concat();
    String::from_utf8(text).unwrap()
}

/// What is in the bucket, by kind.
fn objects(store: &S3Store) -> Vec<String> {
    let bucket = store.bucket();
    let name = |path: std::path::PathBuf| path.strip_prefix(&bucket).unwrap().display().to_string();
    files(&bucket).into_iter().map(name).collect()
}

fn count(objects: &[String], part: &str) -> usize {
    objects.iter().filter(|name| name.contains(part)).count()
}

#[test]
fn what_is_put_and_run_lies_in_the_store_and_nothing_on_the_disk() {
    let (tool, store) = (Tool::new(), S3Store::new());
    tool.file("userimport.csv", USERS);
    let put = call(&tool, &store, &["files", "put", "userimport.csv"]);
    assert_eq!((put.status.code(), said(&put).as_str()), (Some(0), "userimport.csv\n"));
    let listed = said(&call(&tool, &store, &["files", "list"]));
    assert!(listed.contains("userimport.csv"), "{listed}");
    let got = call(&tool, &store, &["files", "get", "userimport.csv"]);
    assert_eq!(said(&got), USERS);

    let run = call(&tool, &store, &["run", "userimport.csv"]);
    assert_eq!(run.status.code(), Some(1), "{}", said(&run));
    let kept = objects(&store);
    for (part, wanted) in [
        ("sync/area/userimport.csv", 1),
        ("sync/area/archives/", 1),
        ("sync/area/reports/", 4),
        ("_tryback_", 2),
        ("/input-0", 1),
        ("sync/key-mark", 1),
    ] {
        assert_eq!(count(&kept, part), wanted, "{part}: {kept:?}");
    }
    let mut on_disk: Vec<String> = files(&tool.data())
        .iter()
        .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
        .filter(|name| !name.starts_with("toolsync.db"))
        .collect();
    on_disk.sort();
    assert_eq!(on_disk, ["secret.key"]);

    let moved = call(&tool, &store, &["files", "move", "userimport.csv", "north/staff.csv"]);
    assert_eq!(moved.status.code(), Some(0), "{}", said(&moved));
    let removed = call(&tool, &store, &["files", "rm", "north"]);
    assert_eq!(removed.status.code(), Some(0), "{}", said(&removed));
    assert_eq!(count(&objects(&store), "sync/area/north"), 0);
    assert_eq!(count(&objects(&store), "north/staff.csv"), 1);
}

#[test]
fn a_run_that_is_killed_after_any_object_goes_on_where_it_was() {
    // The mark of the key, the input, the tryback in two forms, the archive, the report in four, the input again.
    for object in 2..=11 {
        let (tool, store) = (Tool::new(), S3Store::new());
        tool.file("userimport.csv", USERS);
        let mut killed = command(&tool, &store, &["run", "userimport.csv"]);
        killed.env("TOOLSYNC_FAULT", format!("object-named:{object}"));
        assert_eq!(killed.output().unwrap().status.code(), None, "{object}");
        let resumed = call(&tool, &store, &["runs", "--resume", "--json"]);
        let runs: serde_json::Value = serde_json::from_slice(&resumed.stdout).unwrap();
        if runs["items"].as_array().unwrap().is_empty() {
            // It was killed before it was taken in: whoever called sees no answer and calls again.
            let again = call(&tool, &store, &["run", "userimport.csv"]);
            assert_eq!(again.status.code(), Some(1), "{}", said(&again));
        } else {
            assert_eq!(runs["items"][0]["state"], "finished", "{object}: {runs}");
        }
        let kept = objects(&store);
        for (part, wanted) in [("sync/area/archives/", 1), ("sync/area/reports/", 4), ("_tryback_", 2)] {
            assert_eq!(count(&kept, part), wanted, "{object}, {part}: {kept:?}");
        }
    }
}

#[test]
fn a_store_that_cannot_be_used_is_told_in_both_languages_without_a_key() {
    let (tool, store) = (Tool::new(), S3Store::new());
    tool.file("userimport.csv", USERS);
    for (lang, sentence) in [
        ("en", "Nothing can be written to the object store."),
        ("fr", "Rien ne peut être écrit dans le stockage d’objets."),
    ] {
        let mut wrong = command(&tool, &store, &["files", "put", "userimport.csv", "--lang", lang]);
        let output = wrong.env("AWS_SECRET_ACCESS_KEY", "wrong").output().unwrap();
        let text = said(&output);
        assert_eq!(output.status.code(), Some(2), "{text}");
        assert!(
            text.contains(sentence) && text.contains("SignatureDoesNotMatch"),
            "{text}"
        );
        assert!(!text.contains(KEY), "{text}");
    }
    let without_tls = tool
        .command(&["files", "list", "--files-url", "s3://school-files/sync"])
        .env("AWS_ENDPOINT_URL", &store.address)
        .output()
        .unwrap();
    let text = said(&without_tls);
    assert!(
        without_tls.status.code() == Some(2) && text.contains("--allow-http"),
        "{text}"
    );
    let no_address = tool.command(&["files", "list", "--files-url", "school-files"]).output();
    let text = said(&no_address.unwrap());
    assert!(text.contains("school-files is no address"), "{text}");
}

#[test]
fn a_server_with_another_key_does_not_work_with_the_files_of_others() {
    let (first, second, store) = (Tool::new(), Tool::new(), S3Store::new());
    for tool in [&first, &second] {
        tool.file("userimport.csv", USERS);
    }
    assert_eq!(call(&first, &store, &["run", "userimport.csv"]).status.code(), Some(1));
    let refused = call(&second, &store, &["run", "userimport.csv"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(said(&refused).contains("another secret.key"), "{}", said(&refused));
    std::fs::copy(first.data().join("secret.key"), second.data().join("secret.key")).unwrap();
    assert_eq!(call(&second, &store, &["run", "userimport.csv"]).status.code(), Some(1));
}
