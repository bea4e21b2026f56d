//! Notifications by the command line; and killed at any moment, nothing is lost, and nothing is sent twice but in the
//! one window that is documented.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::TcpListener;

use server::notify::subscriptions::{By, create};
use server::store::{SecretKey, Store};
use shared::api::{NotifyChannel, NotifyEvent, NotifyTime, SubscriptionNew};

use super::post_office::PostOffice;
use super::tool::Tool;

const USERS: &str = "username;firstname;lastname;email;password\n\
    nora.lind;Nora;Lind;nora@school.example;Tr0ub4dor&3\n\
    louis.roy;Louis;Roy;louis@school.example;C0rrect-Horse\n";
const COURSES: &str = "shortname;fullname;category\nMATH;Mathematics;Science\nBIO;Biology;Science\n";
const TEACHERS: &str = "cmd;uid;cid;rolename\nadd;nora.lind;MATH;editingteacher\nadd;nora.lind;BIO;editingteacher\n";
const ENROLMENTS: &str = "cmd;uid;cid;rolename\nadd;louis.roy;MATH;student\nadd;louis.roy;BIO;student\n";
const PASSWORDS: &str = "username;firstname;lastname;email;password\n\
    nora.lind;Nora;Lind;nora@school.example;An0ther-One\n\
    louis.roy;Louis;Roy;louis@school.example;And-An0ther\n";

/// A school where a run has just ended, of which five mails are to be sent: two passwords, two summaries, one report.
fn school() -> Tool {
    let tool = Tool::new();
    tool.file("users.csv", USERS);
    tool.file("courses.csv", COURSES);
    tool.file("teachers.csv", TEACHERS);
    tool.file("enrols.csv", ENROLMENTS);
    tool.file("passwords.csv", PASSWORDS);
    for file in ["users.csv", "courses.csv", "teachers.csv"] {
        let (code, _) = tool.text(&["run", file, "--set", "users.match_by=username"]);
        assert_eq!(code, 0, "{file}");
    }
    // What was before is told, to nobody.
    assert_eq!(tool.json(&["notifications", "send"]).1["sent"], 0);
    let settings = [
        "users.match_by=username",
        "users.send_passwords=clear",
        "enrolments.mail_teachers=1",
        "notify.report_to=it@school.example",
    ];
    let mut call = vec!["run", "passwords.csv", "enrols.csv"];
    settings.iter().for_each(|setting| call.extend(["--set", setting]));
    let (code, text) = tool.text(&call);
    assert_eq!(code, 0, "{text}");
    tool
}

/// Sends what there is, killed at this point. Says whether it got there.
fn send(tool: &Tool, post: &PostOffice, fault: Option<String>) -> bool {
    let mut command = tool.command(&["notifications", "send", "--json"]);
    command.args(["--smtp-url", &post.url(), "--mail-from", "sync@school.example"]);
    if let Some(fault) = fault {
        command.env("TOOLSYNC_FAULT", fault);
    }
    command.output().unwrap().status.code().is_none()
}

/// What arrived: how often each mail, by its id; and to whom about what.
fn arrived(post: &PostOffice) -> (BTreeMap<String, usize>, Vec<(String, String)>) {
    let mut ids: BTreeMap<String, usize> = BTreeMap::new();
    let mut told: BTreeMap<String, (String, String)> = BTreeMap::new();
    for mail in post.mails() {
        let id = mail.header("Message-ID");
        *ids.entry(id.clone()).or_default() += 1;
        told.insert(id, (mail.to.clone(), mail.header("Subject")));
    }
    let mut told: Vec<_> = told.into_values().collect();
    told.sort();
    (ids, told)
}

#[test]
fn killed_at_any_moment_each_mail_arrives_and_none_twice_unless_between_sending_and_noting_it() {
    let school = school();
    let post = PostOffice::open();
    assert!(!send(&school.again(), &post, None));
    let (ids, whole) = arrived(&post);
    assert_eq!((ids.len(), post.mails().len()), (5, 5), "{whole:?}");
    let mut kills = 0;
    for point in [
        "passwords-written",
        "summary-written",
        "messages-ready",
        "messages-written",
        "message-claimed",
        "message-sent",
        "message-settled",
    ] {
        for n in 1.. {
            let (tool, post) = (school.again(), PostOffice::open());
            if !send(&tool, &post, Some(format!("{point}:{n}"))) {
                break;
            }
            kills += 1;
            assert!(!send(&tool, &post, None));
            let (ids, told) = arrived(&post);
            assert_eq!(told, whole, "{point}:{n}");
            let twice = ids.values().filter(|times| **times > 1).count();
            let may = usize::from(point == "message-sent");
            assert_eq!((twice, ids.len()), (may, 5), "{point}:{n}");
        }
    }
    assert!(kills >= 20, "{kills}");
}

#[test]
fn killed_in_the_run_everybody_gets_the_password_that_counts() {
    let before = Tool::new();
    before.file("users.csv", USERS);
    let settings = [
        "--set",
        "users.send_passwords=clear",
        "--set",
        "users.match_by=username",
    ];
    let call = [&["run", "users.csv"], &settings[..]].concat();
    for fault in [
        "chunk-ready:1",
        "chunk-committed:1",
        "chunk-committed:3",
        "report-written:1",
    ] {
        let (tool, post) = (before.again(), PostOffice::open());
        let killed = tool.command(&call).env("TOOLSYNC_FAULT", fault).output().unwrap();
        assert!(killed.status.code().is_none(), "{fault}");
        tool.call(&["runs", "--resume"]);
        send(&tool, &post, None);
        let (ids, told) = arrived(&post);
        let to: Vec<&str> = told.iter().map(|(to, _)| to.as_str()).collect();
        assert_eq!(to, ["louis@school.example", "nora@school.example"], "{fault}");
        assert!(ids.values().all(|times| *times == 1), "{fault}");
    }
}

#[test]
fn who_is_told_and_what_could_not_be_sent_is_listed() {
    let tool = school();
    assert!(tool.text(&["notifications", "list"]).1.is_empty());
    let (code, _) = tool.text(&["notifications", "send"]);
    assert_eq!(code, 1, "there is no mail server");
    let (_, failed) = tool.text(&["notifications", "outbox", "--failed", "--lang", "fr"]);
    assert_eq!(failed.lines().count(), 5);
    assert!(failed.lines().all(|line| line.contains("non envoyé")), "{failed}");
    assert!(!failed.contains("An0ther-One"));
    assert_eq!(tool.text(&["notifications", "test", "01X"]).0, 2);
    let half = tool.call(&["notifications", "send", "--smtp-url", "smtp://127.0.0.1:1"]);
    assert_eq!(half.status.code(), Some(2));
}

/// A receiver of web calls here, for one of them; and a subscription to it.
fn webhook(tool: &Tool) -> (String, TcpListener) {
    let receiver = TcpListener::bind("127.0.0.1:0").unwrap();
    let target = format!("http://127.0.0.1:{}/hook", receiver.local_addr().unwrap().port());
    let new = SubscriptionNew {
        channel: NotifyChannel::Webhook,
        target,
        language: String::new(),
        schedule: String::new(),
        events: vec![NotifyEvent::Failed],
        time: NotifyTime::AtOnce,
    };
    let folder = tool.data();
    let made = tokio::runtime::Runtime::new().unwrap().block_on(async {
        let store = Store::open(&folder, None).await.unwrap();
        let key = SecretKey::open(&folder).unwrap();
        let by = By {
            actor: "n.roussel",
            at: 0,
            zone: &jiff::tz::TimeZone::UTC,
        };
        let made = create(&store, &key, new, by).await.unwrap();
        store.close().await;
        made
    });
    (made.subscription.id, receiver)
}

#[test]
fn systems_nearby_are_called_where_the_line_allows_it_as_the_server_does() {
    let tool = Tool::new();
    tool.text(&["settings", "get"]);
    let (id, receiver) = webhook(&tool);
    let called = std::thread::spawn(move || {
        let (mut stream, _) = receiver.accept().unwrap();
        let mut begun = [0; 4096];
        let read = stream.read(&mut begun).unwrap();
        stream
            .write_all(b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n")
            .unwrap();
        String::from_utf8_lossy(&begun[..read]).into_owned()
    });
    for flags in [&[][..], &["--allow-http"], &["--allow-private-addresses"]] {
        let (code, told) = tool.text(&[&["notifications", "test", &id], flags].concat());
        assert_eq!(code, 1, "{flags:?} {told}");
    }
    let flags = ["--allow-http", "--allow-private-addresses"];
    let (code, told) = tool.text(&[&["notifications", "test", id.as_str()], &flags[..]].concat());
    assert_eq!(code, 0, "{told}");
    assert!(called.join().unwrap().starts_with("POST /hook"));
}
