//! Who is told what, by the API.

use reqwest::Method;
use serde_json::{Value, json};
use server::cli::MailArgs;
use shared::api::OperatorRole;

use super::post_office::PostOffice;
use super::site::{Answer, Site, Visitor};

const SUBSCRIPTIONS: &str = "/notifications/subscriptions";

/// A server with a mail server, and its administrator.
async fn site() -> (Site, PostOffice, Visitor) {
    let post = PostOffice::open();
    let url = post.url();
    let site = Site::with(|asked| {
        asked.mail = MailArgs {
            smtp_url: Some(url),
            mail_from: Some("sync@school.example".into()),
        };
    })
    .await;
    site.hire("anna", OperatorRole::Administrator).await;
    let anna = site.signed_in("anna").await;
    (site, post, anna)
}

async fn patch(visitor: &Visitor, path: &str, body: Value) -> Answer {
    Answer::of(visitor.request(Method::PATCH, path).json(&body)).await
}

fn mail(target: &str) -> Value {
    json!({"channel": "mail", "target": target, "language": "fr", "events": ["report", "failed"]})
}

#[tokio::test(flavor = "multi_thread")]
async fn a_subscription_is_made_changed_tried_and_removed() {
    let (_site, post, anna) = site().await;
    let made = anna.post(SUBSCRIPTIONS, mail(" it@school.example ")).await;
    assert_eq!(made.status, 201, "{}", made.body);
    let made = made.json();
    assert_eq!(made["secret"], Value::Null);
    let id = made["subscription"]["id"].as_str().unwrap().to_owned();
    assert_eq!(
        anna.get(SUBSCRIPTIONS).await.json(),
        json!([{
            "id": id, "channel": "mail", "target": "it@school.example", "language": "fr", "schedule": "",
            "events": ["failed", "report"], "time": "at-once", "paused": false, "created": 1_709_618_400
        }])
    );
    let path = format!("{SUBSCRIPTIONS}/{id}");
    let tried = anna.post(&format!("{path}/test?lang=fr"), json!({})).await.json();
    assert_eq!(tried["sent"], true);
    assert!(
        tried["answer"]
            .as_str()
            .unwrap()
            .starts_with("Le serveur de messagerie l’a pris en charge")
    );
    assert_eq!(
        post.subjects(),
        [("it@school.example".into(), "[Tool Sync] Un essai".into())]
    );
    post.refuse("RCPT", "550 no such user");
    let tried = anna.post(&format!("{path}/test"), json!({})).await.json();
    assert_eq!(tried["sent"], false);
    assert!(tried["answer"].as_str().unwrap().contains("no such user"), "{tried}");
    let changed = patch(&anna, &path, json!({"time": {"daily": 7}, "paused": true}))
        .await
        .json();
    assert_eq!(
        (&changed["time"], &changed["target"]),
        (&json!({"daily": 7}), &json!("it@school.example"))
    );
    assert_eq!(anna.delete(&path).await.status, 204);
    assert_eq!(anna.delete(&path).await.status, 404);
    assert_eq!(anna.get(SUBSCRIPTIONS).await.json(), json!([]));
    let audit = anna.get("/audit").await.json();
    let deeds: Vec<&str> = audit["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|deed| deed["action"].as_str().unwrap())
        .collect();
    assert_eq!(
        deeds[..5],
        [
            "subscription-removed",
            "subscription-changed",
            "notification-tried",
            "notification-tried",
            "subscription-created"
        ]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_secret_of_a_webhook_is_told_once() {
    let (_site, _post, anna) = site().await;
    let hook = json!({"channel": "webhook", "target": "https://chat.school.example/hooks/s3cr3t", "events": ["alarm"]});
    let made = anna.post(SUBSCRIPTIONS, hook).await;
    let secret = made.json()["secret"].as_str().unwrap().to_owned();
    assert!(secret.starts_with("whsec_") && secret.len() == 6 + 44);
    assert!(!anna.get(SUBSCRIPTIONS).await.body.contains(&secret));
    // The audit has neither the secret nor the address, which may be one itself.
    let audit = anna.get("/audit").await.body;
    assert!(audit.contains("chat.school.example") && !audit.contains("s3cr3t") && !audit.contains(&secret));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_is_told_with_its_field() {
    let (_site, _post, anna) = site().await;
    let with = |name: &str, value: Value| {
        let mut new = mail("it@school.example");
        new[name] = value;
        new
    };
    for (asked, field) in [
        (mail("nobody"), "target"),
        (with("channel", json!("webhook")), "target"),
        (with("language", json!("de")), "language"),
        (with("events", json!([])), "events"),
        (with("time", json!({"daily": 24})), "time"),
        (with("schedule", json!("x".repeat(3000))), "target"),
    ] {
        let answer = anna.post(SUBSCRIPTIONS, asked.clone()).await;
        assert_eq!((answer.status, answer.code().as_str()), (422, "bad-field"), "{asked}");
        assert_eq!(answer.json()["field"], field, "{asked}");
    }
    for asked in [with("events", json!(["everything"])), with("channel", json!("pigeon"))] {
        assert_eq!(anna.post(SUBSCRIPTIONS, asked).await.status, 400);
    }
    assert_eq!(
        patch(&anna, &format!("{SUBSCRIPTIONS}/01X"), json!({})).await.status,
        404
    );
    assert_eq!(
        anna.post(&format!("{SUBSCRIPTIONS}/01X/test"), json!({})).await.status,
        404
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_outbox_is_listed_page_by_page_and_what_failed_is_tried_again() {
    let (site, post, anna) = site().await;
    for name in ["one", "two", "three"] {
        let made = anna.post(SUBSCRIPTIONS, mail(&format!("{name}@school.example"))).await;
        assert_eq!(made.status, 201);
    }
    post.refuse("RCPT", "550 no such user");
    let csv = "username;firstname;lastname;email\nnora;Nora;Lind;nora@school.example\n";
    let part = reqwest::multipart::Part::bytes(csv.as_bytes()).file_name("users.csv");
    let form = reqwest::multipart::Form::new().part("files", part);
    let sent = Answer::of(anna.request(Method::POST, "/runs").multipart(form)).await;
    assert_eq!(sent.status, 202, "{}", sent.body);
    // The server works in the background: what it has to do is done when nothing waits any more.
    let state = loop {
        site.host.notifier.work_once().await.unwrap();
        let state = anna.get("/notifications").await.json();
        if state["failed"] == 1 && post.mails().len() == 2 && state["waiting"] == 0 {
            break state;
        }
        tokio::task::yield_now().await;
    };
    assert_eq!(state["encrypted"], false);
    assert_eq!(state["from"], "sync@school.example");
    assert!(state["server"].as_str().unwrap().starts_with("127.0.0.1:"));
    let first = anna.get("/notifications/outbox?limit=2").await.json();
    assert_eq!(first["items"].as_array().unwrap().len(), 2);
    let cursor = first["next"].as_str().unwrap();
    let second = anna
        .get(&format!("/notifications/outbox?limit=2&cursor={cursor}"))
        .await
        .json();
    assert_eq!(
        (second["items"].as_array().unwrap().len(), &second["next"]),
        (1, &Value::Null)
    );
    let failed = anna.get("/notifications/outbox?state=failed").await.json();
    let message = &failed["items"][0];
    assert_eq!((&message["attempts"], &message["retriable"]), (&json!(1), &json!(true)));
    assert!(message["reason"].as_str().unwrap().contains("no such user"));
    let retry = format!("/notifications/outbox/{}/retry", message["id"].as_str().unwrap());
    assert_eq!(anna.post(&retry, json!({})).await.status, 204);
    assert_eq!(anna.post(&retry, json!({})).await.code(), "wrong-state");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_changes_nobody() {
    let (_site, _post, anna) = site().await;
    let made = anna.post("/tokens", json!({"name": "script"})).await.json();
    let word = made["word"].as_str().unwrap();
    let request = |method, path: &str| anna.bare(method, path).bearer_auth(word);
    let listed = Answer::of(request(Method::GET, SUBSCRIPTIONS)).await;
    assert_eq!(listed.status, 200);
    let created = Answer::of(request(Method::POST, SUBSCRIPTIONS).json(&mail("it@school.example"))).await;
    assert_eq!(created.code(), "not-allowed");
}
