//! A script that sends its call again with the same key doesn't send another run.

use reqwest::Method;
use serde_json::{Value, json};

use super::site::{Answer, Site, Visitor};

async fn send(visitor: &Visitor, key: &str, username: &str) -> Answer {
    let row = json!({"username": username, "firstname": "Nora", "lastname": "Lind"});
    let body: Value = json!({"format": "users", "rows": [row], "simulate": true});
    let request = visitor.request(Method::POST, "/runs").header("idempotency-key", key);
    Answer::of(request.json(&body)).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_that_is_sent_again_finds_its_run() {
    let site = Site::staffed().await;
    let operator = site.signed_in("operator").await;
    let first = send(&operator, "2024-03-05-nightly", "nora.lind").await;
    assert_eq!((first.status, first.header("idempotency-replayed")), (202, ""));
    let again = send(&operator, "2024-03-05-nightly", "nora.lind").await;
    assert_eq!((again.status, again.header("idempotency-replayed")), (202, "true"));
    assert_eq!(again.body, first.body);
    assert_eq!(again.header("location"), first.header("location"));

    let other = send(&operator, "2024-03-05-nightly", "e.saule").await;
    assert_eq!((other.status, other.code().as_str()), (409, "key-reused"));
    let runs = operator.get("/runs").await.json();
    assert_eq!(runs["items"].as_array().unwrap().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_is_short_and_plain() {
    let site = Site::staffed().await;
    let operator = site.signed_in("operator").await;
    for key in ["", "two words", &"k".repeat(256)] {
        let answer = send(&operator, key, "nora.lind").await;
        assert_eq!((answer.status, answer.code().as_str()), (422, "bad-field"), "{key}");
        assert_eq!(answer.json()["field"], "idempotency-key");
    }
    assert_eq!(send(&operator, &"k".repeat(255), "nora.lind").await.status, 202);
}
