//! What is asked while the server soaks: by readers, senders, uploaders and schedules at once.

use std::thread;
use std::time::Duration;

use anyhow::{Result, bail};
use serde_json::{Value, json};

use crate::trial::Asks;

/// Tells what was asked, of what path, and the status of the answer.
type Tell<'a> = &'a dyn Fn(&'static str, &str, Result<u16>);
/// One round of work; the number of the round.
type Work = fn(&Asks, u64, Tell<'_>);

/// All that goes on, each in a thread of its own.
pub(super) const ALL: &[Work] = &[read, look_up, send, simulate, upload];

/// What is read, over and over.
const READ: &[&str] = &[
    "/overview",
    "/runs?limit=50",
    "/runs/actors",
    "/directory",
    "/directory/users?limit=100",
    "/directory/courses?limit=100",
    "/directory/cohorts",
    "/directory/categories",
    "/directory/keys?kinds=user.username,course.shortname",
    "/files?kind=archive",
    "/files?kind=report",
    "/schedules",
    "/audit?limit=100",
    "/audit/chain",
    "/audit.csv",
    "/settings",
    "/settings.toml",
    "/openapi.json",
    "/formats",
    "/rules?lang=fr",
    "/metrics",
    "/platform",
    "/privacy/search?person=nora",
];
/// How long who sends waits before looking again.
const WAIT: Duration = Duration::from_millis(100);
/// So many rows are sent at once.
const ROWS: u64 = 100;

/// Makes the schedule that takes what is uploaded.
pub(super) fn prepare(asks: &Asks) -> Result<()> {
    let schedule = json!({"name": "Soak", "inputs": [{"input": "users"}], "cron": "* * * * *", "paused": false});
    let made = asks.post("/schedules", &schedule)?;
    match made.status {
        201 => Ok(()),
        status => bail!("there is no schedule: {status} {}", made.json()),
    }
}

fn get(asks: &Asks, what: &'static str, path: &str, tell: Tell<'_>) -> Value {
    match asks.get(path) {
        Ok(answer) => {
            tell(what, path, Ok(answer.status));
            answer.json()
        }
        Err(error) => {
            tell(what, path, Err(error));
            Value::Null
        }
    }
}

fn read(asks: &Asks, round: u64, tell: Tell<'_>) {
    let at = usize::try_from(round).unwrap_or(0) % READ.len();
    if let Some(path) = READ.get(at) {
        get(asks, "read", path, tell);
    }
}

/// One thing after the other, whole.
fn look_up(asks: &Asks, round: u64, tell: Tell<'_>) {
    for (kind, parts) in [
        ("users", &["", "/courses", "/cohorts", "/history"][..]),
        (
            "courses",
            &["", "/people", "/groups", "/methods", "/sections", "/history"],
        ),
        ("cohorts", &["", "/members", "/bindings", "/history"]),
    ] {
        let list = get(asks, "look up", &format!("/directory/{kind}?limit=50"), tell);
        let found = list.get("items").and_then(Value::as_array).cloned().unwrap_or_default();
        let at = usize::try_from(round).unwrap_or(0) % found.len().max(1);
        let Some(id) = found.get(at).and_then(|one| one.get("id")) else {
            continue;
        };
        for part in parts {
            get(asks, "look up", &format!("/directory/{kind}/{id}{part}"), tell);
        }
    }
}

/// Sends rows and waits for what comes of them, with all its files.
fn run(asks: &Asks, what: &'static str, body: &Value, tell: Tell<'_>) {
    let sent = match asks.post("/runs", body) {
        Ok(sent) => sent,
        Err(error) => return tell(what, "/runs", Err(error)),
    };
    tell(what, "/runs", Ok(sent.status));
    let id = sent.text("id");
    if id.is_empty() {
        return;
    }
    loop {
        let run = get(asks, what, &format!("/runs/{id}"), tell);
        let state = run.get("state").and_then(Value::as_str).unwrap_or_default();
        if !["queued", "checking", "planning", "executing", "finishing"].contains(&state) {
            break;
        }
        thread::sleep(WAIT);
    }
    for path in [
        "/outcomes?status=failed",
        "/story",
        "/plan",
        "/events",
        "/report",
        "/report?form=xlsx",
    ] {
        get(asks, what, &format!("/runs/{id}{path}"), tell);
    }
}

/// Accounts, the same each time: made in the first round, changed in the others. One row fails.
fn users(round: u64) -> Vec<Value> {
    let user = |number: u64| {
        json!({
            "username": format!("soak.{number}"), "firstname": "Émeric", "lastname": format!("Saule {round}"),
            "email": format!("soak.{number}@northfield.example"),
        })
    };
    let broken = json!({"username": "soak.broken", "firstname": "", "lastname": "", "email": "a@@b"});
    (0..ROWS).map(user).chain([broken]).collect()
}

fn send(asks: &Asks, round: u64, tell: Tell<'_>) {
    let body = json!({"format": "users", "name": "Soak", "rows": users(round)});
    run(asks, "send", &body, tell);
}

fn simulate(asks: &Asks, round: u64, tell: Tell<'_>) {
    let body = json!({"format": "users", "name": "Soak", "mode": "simulate", "rows": users(round)});
    run(asks, "simulate", &body, tell);
}

/// A file into the inbox, where the schedule finds it; and what is in it.
fn upload(asks: &Asks, round: u64, tell: Tell<'_>) {
    let mut csv = "username;firstname;lastname;email\n".to_owned();
    for number in 0..ROWS {
        csv += &format!("soak.up.{number};Nora;Lind {round};up.{number}@northfield.example\n");
    }
    let part = |head: &str, text: &str| format!("--soak\r\ncontent-disposition: form-data; {head}\r\n\r\n{text}\r\n");
    let body = part("name=\"options\"", r#"{"taken":"replace"}"#)
        + &part("name=\"files\"; filename=\"userimport.csv\"", &csv)
        + "--soak--\r\n";
    let sent = asks.send("/files", "multipart/form-data; boundary=soak", body.as_bytes());
    tell("upload", "/files", sent.map(|answer| answer.status));
    get(asks, "upload", "/files?kind=input", tell);
    get(asks, "upload", "/files/preview?name=userimport.csv", tell);
    thread::sleep(10 * WAIT);
}
