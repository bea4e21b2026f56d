//! A server at work, as another process: what it logs, and what the command line does by its API.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use serde_json::Value;

use super::tool::Tool;

/// A server on a port of its own. It ends with its test.
pub struct Served {
    pub tool: Tool,
    pub address: String,
    pub token: String,
    log: PathBuf,
    child: Child,
}

impl Served {
    /// One that logs JSON, with an administrator and their token.
    pub fn start(flags: &[&str]) -> Self {
        let tool = Tool::new();
        let mut create = tool.command(&[
            "admin",
            "create-operator",
            "n.roussel",
            "--role",
            "administrator",
            "--password-stdin",
        ]);
        let password = tool.file("password", "mosses and lichens\n");
        assert!(
            create
                .stdin(std::fs::File::open(password).unwrap())
                .status()
                .unwrap()
                .success()
        );
        let (code, token) = tool.text(&["admin", "token", "create", "n.roussel"]);
        assert_eq!(code, 0);
        let log = tool.data().with_file_name("log.jsonl");
        let mut child = tool
            .command(
                &[
                    &[
                        "serve",
                        "--port",
                        "0",
                        "--json",
                        "--log-format",
                        "json",
                        "--log",
                        "debug",
                    ],
                    flags,
                ]
                .concat(),
            )
            .stdout(Stdio::piped())
            .stderr(std::fs::File::create(&log).unwrap())
            .spawn()
            .unwrap();
        let mut told = String::new();
        let mut lines = BufReader::new(child.stdout.take().unwrap());
        while !told.ends_with("}\n") {
            assert_ne!(lines.read_line(&mut told).unwrap(), 0, "the server says nothing");
        }
        let told: Value = serde_json::from_str(&told).unwrap();
        let address = told["address"].as_str().unwrap().trim_end_matches('/').to_owned();
        Self {
            tool,
            address,
            token: token.trim().to_owned(),
            log,
            child,
        }
    }

    /// Calls the program on another machine, so to say: in a folder of its own, without the data.
    pub fn remote(&self, elsewhere: &Path, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_toolsync"));
        command
            .current_dir(elsewhere)
            .args(arguments)
            .env("LANG", "C")
            .env("LC_ALL", "C");
        command
            .env("TOOLSYNC_SERVER", &self.address)
            .env("TOOLSYNC_TOKEN", &self.token);
        command.output().unwrap()
    }

    /// The lines of its log.
    fn log(&self) -> Vec<Value> {
        let text = std::fs::read_to_string(&self.log).unwrap();
        let line = |line: &str| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"));
        text.lines().map(line).collect()
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

const USERS: &str = "username;firstname;lastname;email\n\
    nora.lind;Nora;Lind;nora.lind@northfield.example\n\
    emeric.saule;Émeric;Saule;a@@b\n";

fn json(output: &Output) -> Value {
    let text = String::from_utf8_lossy(&output.stdout);
    serde_json::from_str(&text)
        .unwrap_or_else(|error| panic!("{error}: {text}{}", String::from_utf8_lossy(&output.stderr)))
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

#[test]
fn files_are_sent_followed_and_told_as_if_the_server_were_here() {
    let served = Served::start(&[]);
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    std::fs::write(here.join("users.csv"), USERS).unwrap();
    std::fs::write(
        here.join("good.csv"),
        "username;firstname;lastname\nzoe.elan;Zoé;d’Élan\n",
    )
    .unwrap();
    // Checked here, planned and run there.
    let check = served.remote(here, &["check", "users.csv", "--json"]);
    assert_eq!((code(&check), &json(&check)["errors"]), (1, &1.into()));
    let plan = served.remote(here, &["plan", "users.csv", "--json"]);
    assert_eq!(code(&plan), 1);
    assert_eq!(json(&plan)["files"][0]["steps"][0]["after"]["username"], "nora.lind");
    assert_eq!(json(&plan)["simulated"], true);
    let run = served.remote(here, &["run", "users.csv", "--json"]);
    let told = json(&run);
    assert_eq!((code(&run), &told["state"]), (1, &"finished".into()));
    assert_eq!(told["files"][0]["counts"]["created"], 1);
    assert_eq!(told["files"][0]["outcomes"][1]["line"], 3);
    assert_eq!(code(&served.remote(here, &["run", "good.csv"])), 0);
    let report = served.remote(here, &["run", "good.csv", "--report-format", "json"]);
    assert_eq!(json(&report)["state"], "finished");
    // Nothing was kept here.
    assert!(!here.join("data").exists());

    let id = told["run"].as_str().unwrap();
    let listed = json(&served.remote(here, &["runs", "--json"]));
    assert_eq!(listed["items"].as_array().unwrap().len(), 4);
    let shown = served.remote(here, &["runs", id]);
    let text = String::from_utf8_lossy(&shown.stdout).into_owned();
    assert!(text.contains(id) && text.contains("USR"), "{text}");
    assert_eq!(code(&served.remote(here, &["runs", "01NOSUCHRUN"])), 2);
}

#[test]
fn a_run_that_a_guard_holds_ends_with_its_code() {
    let served = Served::start(&[]);
    let folder = tempfile::tempdir().unwrap();
    let mut users = "username;idnumber;firstname;lastname\n".to_owned();
    (0..30).for_each(|number| users += &format!("user.{number};S-{number};Given;Family\n"));
    std::fs::write(folder.path().join("users.csv"), users).unwrap();
    assert_eq!(code(&served.remote(folder.path(), &["run", "users.csv"])), 0);
    let held = served.remote(folder.path(), &["run", "users.csv", "--set", "users.operation=delete"]);
    assert_eq!(code(&held), 3, "{}", String::from_utf8_lossy(&held.stdout));
    let approved = served.remote(
        folder.path(),
        &["run", "users.csv", "--set", "users.operation=delete", "--approve"],
    );
    assert_eq!(code(&approved), 0, "{}", String::from_utf8_lossy(&approved.stdout));
}

#[test]
fn the_inbox_of_a_server_is_filled_read_and_emptied() {
    let served = Served::start(&[]);
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    std::fs::write(here.join("users.csv"), USERS).unwrap();
    let put = served.remote(here, &["files", "put", "users.csv", "--folder", "north"]);
    assert_eq!(String::from_utf8_lossy(&put.stdout), "north/users.csv\n");
    // The name is taken: refused, kept beside, replaced.
    assert_eq!(
        code(&served.remote(here, &["files", "put", "users.csv", "--folder", "north"])),
        2
    );
    let kept = served.remote(here, &["files", "put", "users.csv", "--folder", "north", "--keep"]);
    assert_ne!(String::from_utf8_lossy(&kept.stdout), "north/users.csv\n");
    let got = served.remote(here, &["files", "get", "north/users.csv", "--output", "back.csv"]);
    assert_eq!(code(&got), 0);
    assert_eq!(std::fs::read_to_string(here.join("back.csv")).unwrap(), USERS);
    assert_eq!(
        code(&served.remote(here, &["files", "move", "north/users.csv", "south.csv"])),
        0
    );
    let listed = served.remote(here, &["files", "list"]);
    assert!(String::from_utf8_lossy(&listed.stdout).contains("south.csv"));
    assert_eq!(code(&served.remote(here, &["files", "rm", "south.csv", "north"])), 0);
    let listed = served.remote(here, &["files", "list", "--json"]);
    assert_eq!(json(&listed), serde_json::json!([]));
}

#[test]
fn what_is_wrong_with_the_server_or_the_token_is_said() {
    let served = Served::start(&[]);
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("users.csv"), USERS).unwrap();
    for (arguments, expected, part) in [
        (
            &["run", "users.csv", "--token", "toolsync_guessed"][..],
            2,
            "Nobody is signed in",
        ),
        (
            &["run", "users.csv", "--server", "http://127.0.0.1:1"],
            4,
            "can’t be reached",
        ),
        (
            &["run", "users.csv", "--server", "sync.school.example"],
            2,
            "is no address",
        ),
        (&["settings"], 2, "works on the data folder"),
        (&["run", "nowhere.csv"], 2, "nowhere.csv"),
    ] {
        let output = served.remote(folder.path(), arguments);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(code(&output), expected, "{arguments:?}: {said}");
        assert!(said.contains(part), "{arguments:?}: {said}");
        assert!(!said.contains(&served.token), "{said}");
    }
}

#[test]
fn the_log_tells_of_requests_and_runs_and_of_no_person() {
    let served = Served::start(&[]);
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("users.csv"), USERS).unwrap();
    served.remote(folder.path(), &["run", "users.csv"]);
    // What somebody asks for by name is no part of the log either.
    served.remote(folder.path(), &["files", "get", "nora.lind.csv"]);
    let lines = served.log();
    let requests: Vec<&Value> = lines.iter().filter(|line| line["message"] == "request").collect();
    let sent = requests
        .iter()
        .find(|line| line["route"] == "/api/v1/runs" && line["method"] == "POST")
        .unwrap();
    assert_eq!(sent["status"], 202);
    assert_eq!(sent["id"].as_str().unwrap().len(), 26);
    let run = lines.iter().find(|line| line["message"] == "run").unwrap();
    assert_eq!(
        (&run["state"], &run["rows"], &run["failed"]),
        (&"finished".into(), &2.into(), &1.into())
    );
    let text = std::fs::read_to_string(&served.log).unwrap().to_lowercase();
    for word in [
        "nora",
        "lind",
        "saule",
        "northfield",
        "roussel",
        &served.token.to_lowercase(),
    ] {
        assert!(!text.contains(word), "{word}: {text}");
    }
}

#[test]
fn a_backup_while_the_server_is_at_work_is_restored_into_an_empty_folder() {
    let served = Served::start(&[]);
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("users.csv"), USERS).unwrap();
    assert_eq!(code(&served.remote(folder.path(), &["run", "users.csv"])), 1);
    let file = folder.path().join("backup.zip");
    let (code, told) = served.tool.json(&["backup", file.to_str().unwrap()]);
    assert_eq!((code, &told["database"]), (0, &true.into()));
    let other = Tool::new();
    let (code, text) = other.text(&["restore", file.to_str().unwrap()]);
    assert_eq!(code, 0, "{text}");
    let (_, users) = other.text(&["export", "users"]);
    assert!(users.contains("nora.lind"), "{users}");
    // Not over what is there.
    assert_eq!(other.text(&["restore", file.to_str().unwrap()]).0, 2);
    let (code, done) = other.json(&["prune", "--archives", "--before", "2020-01-01", "--dry-run"]);
    assert_eq!((code, &done["removed"][0]["count"]), (0, &0.into()));
}

#[test]
fn the_document_of_the_api_is_printed() {
    let tool = Tool::new();
    let (code, text) = tool.text(&["openapi"]);
    let document: Value = serde_json::from_str(&text).unwrap();
    assert_eq!((code, &document["openapi"]), (0, &"3.1.0".into()));
}

#[test]
fn the_recipes_work() {
    let served = Served::start(&[]);
    let folder = tempfile::tempdir().unwrap();
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/recipes.md")).unwrap();
    let blocks: Vec<&str> = text
        .split("```sh run\n")
        .skip(1)
        .map(|rest| rest.split("```").next().unwrap())
        .collect();
    assert!(blocks.len() >= 6);
    // In one shell, as somebody would try them; the first that fails ends it.
    let script = format!("set -eu\n{}", blocks.join("echo '=== next ==='\n"));
    let program = Path::new(env!("CARGO_BIN_EXE_toolsync")).parent().unwrap();
    let output = Command::new("sh")
        .args(["-c", &script])
        .current_dir(folder.path())
        .env(
            "PATH",
            format!("{}:{}", program.display(), std::env::var("PATH").unwrap()),
        )
        .env("TOOLSYNC_SERVER", &served.address)
        .env("TOOLSYNC_TOKEN", &served.token)
        .env("TOOLSYNC_LANG", "en")
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        output.status.success(),
        "{told}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let parts: Vec<&str> = told.split("=== next ===\n").collect();
    for (at, expected) in [
        (0, "2 created"),
        (1, "\"state\":\"finished\""),
        (2, "\"location\":\"/api/v1/runs/"),
        (3, "emeric.saule,Émeric,Saule,a@@b"),
        (4, "\"idnumber\":\"S-1\""),
        (4, "404"),
        (5, "north/users.csv"),
        (6, "\"code\":\"bad-field\""),
    ] {
        assert!(parts[at].contains(expected), "{at}: {expected}: {}", parts[at]);
    }
}
