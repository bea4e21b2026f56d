//! What every answer has: headers, and the shape of problems.

use reqwest::Method;
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::site::{Answer, Site, Visitor};

/// An answer of each kind: open, refused, unknown, of the page.
async fn kinds(site: &Site) -> Vec<Answer> {
    let nobody = site.nobody();
    let mut answers = Vec::new();
    for path in [
        "/health",
        "/runs",
        "/no/such/thing",
        "/rules/USR004",
        "/session/password",
    ] {
        answers.push(nobody.get(path).await);
    }
    answers.push(nobody.post("/session", json!({"name": "x", "password": "y"})).await);
    answers.push(Answer::of(nobody.bare(Method::POST, "/session")).await);
    answers.push(Answer::of(reqwest::Client::new().get(format!("{}/runs", site.address))).await);
    answers.push(Answer::of(reqwest::Client::new().get(format!("{}/api/v2", site.address))).await);
    answers
}

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_has_the_security_headers() {
    let site = Site::empty().await;
    for answer in kinds(&site).await {
        for (name, part) in [
            ("content-security-policy", "default-src 'self'"),
            ("content-security-policy", "frame-ancestors 'none'"),
            ("x-content-type-options", "nosniff"),
            ("x-frame-options", "DENY"),
            ("referrer-policy", "no-referrer"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
            ("permissions-policy", "camera=()"),
            ("cache-control", "no-"),
        ] {
            assert!(
                answer.header(name).contains(part),
                "{name}: {} ({})",
                answer.header(name),
                answer.status
            );
        }
        let policy = answer.header("content-security-policy");
        assert!(
            !policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"),
            "{policy}"
        );
        assert!(policy.contains("script-src 'self' 'wasm-unsafe-eval'"), "{policy}");
        assert_eq!(answer.header("x-request-id").len(), 26);
        assert_eq!(answer.header("server"), "");
    }
}

async fn problem(visitor: &Visitor, path: &str, lang: &str) -> String {
    let answer = Answer::of(visitor.request(Method::GET, path).header("accept-language", lang)).await;
    assert_eq!(answer.header("content-type"), "application/problem+json");
    let mut problem = answer.json();
    assert_eq!(problem["request_id"], answer.header("x-request-id"));
    problem.as_object_mut().unwrap().remove("request_id");
    problem.to_string()
}

#[tokio::test(flavor = "multi_thread")]
async fn problems_are_told_in_the_language_of_the_request() {
    let site = Site::staffed().await;
    let nobody = site.nobody();
    insta::assert_snapshot!(problem(&nobody, "/runs", "en").await, @r#"{"code":"not-signed-in","status":401,"title":"Nobody is signed in."}"#);
    insta::assert_snapshot!(problem(&nobody, "/runs", "fr-CA").await, @r#"{"code":"not-signed-in","status":401,"title":"Personne n’est connecté."}"#);
    insta::assert_snapshot!(problem(&nobody, "/runs?lang=fr", "en").await, @r#"{"code":"not-signed-in","status":401,"title":"Personne n’est connecté."}"#);
    insta::assert_snapshot!(problem(&nobody, "/no/such/thing", "en").await, @r#"{"code":"not-found","status":404,"title":"There is no such thing."}"#);
    let reviewer = site.signed_in("reviewer").await;
    insta::assert_snapshot!(problem(&reviewer, "/runs?cursor=x", "en").await, @r#"{"code":"bad-field","field":"cursor","status":422,"title":"A field can’t be accepted."}"#);
    insta::assert_snapshot!(problem(&reviewer, "/runs?limit=many", "en").await, @r#"{"code":"bad-request","detail":"Query deserialize error: invalid digit found in string","status":400,"title":"The request can’t be read."}"#);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_asked_of_a_thing() {
    let site = Site::empty().await;
    let answer = site.nobody().put("/runs", json!({})).await;
    assert_eq!((answer.status, answer.code().as_str()), (405, "method-not-allowed"));
    assert_eq!(answer.header("allow"), "GET, POST");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_open_to_everybody() {
    let site = Site::empty().await;
    let nobody = site.nobody();
    assert_eq!(nobody.get("/health").await.json()["status"], "ok");
    let formats = nobody.get("/formats").await.json();
    assert!(
        formats
            .as_array()
            .unwrap()
            .iter()
            .any(|format| format["name"] == "users")
    );
    let sample = nobody.get("/formats/users/sample").await;
    assert_eq!(
        sample.header("content-disposition"),
        "attachment; filename=\"users.csv\"; filename*=UTF-8''users.csv"
    );
    assert!(sample.body.starts_with("username;"));
    assert_eq!(nobody.get("/formats/pupils").await.code(), "not-found");
    assert!(nobody.get("/rules").await.json().as_array().unwrap().len() > 50);
    assert_eq!(nobody.get("/rules/XXX999").await.code(), "not-found");
}

/// The page carries no text of its own: what it says comes in two files a language, and the first one has what the empty
/// Check page says.
#[tokio::test(flavor = "multi_thread")]
async fn the_texts_of_a_language_come_in_two_files() {
    let site = Site::empty().await;
    let get = |path: &str| reqwest::Client::new().get(format!("{}/texts/{path}", site.address));
    for (lang, title) in [("en", "Enrolments"), ("fr", "Inscriptions")] {
        let answer = Answer::of(get(&format!("{lang}/first.ftl"))).await;
        assert_eq!(
            (answer.status, answer.header("content-type")),
            (200, "text/plain; charset=utf-8")
        );
        assert!(answer.body.contains(&format!("format-enrolments = {title}")), "{lang}");
        let tag = answer.header("etag").to_owned();
        let again = Answer::of(get(&format!("{lang}/first.ftl")).header("if-none-match", tag)).await;
        assert_eq!((again.status, again.body.len()), (304, 0));
        let rest = Answer::of(get(&format!("{lang}/rest.ftl"))).await;
        assert!(
            rest.body.contains("USR001") && !answer.body.contains("USR001"),
            "{lang}"
        );
    }
    for unknown in ["xx/first.ftl", "en/second.ftl", "en.ftl"] {
        let answer = Answer::of(get(unknown)).await;
        assert!(!answer.body.contains("format-enrolments ="), "{unknown}");
    }
}

/// A body after 304 would be taken for the next answer: the connection is looked at as it is.
#[tokio::test(flavor = "multi_thread")]
async fn known_texts_leave_the_connection_clean() {
    let site = Site::empty().await;
    let texts = Answer::of(reqwest::Client::new().get(format!("{}/texts/en/first.ftl", site.address))).await;
    let host = site.address.trim_start_matches("http://").to_owned();
    let ask = |path: &str, rest: &str| {
        format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept-Encoding: br\r\n{rest}\r\n\r\n")
    };
    let both = [
        ask(
            "/texts/en/first.ftl",
            &format!("If-None-Match: {}", texts.header("etag")),
        ),
        ask("/api/v1/health", "Connection: close"),
    ];
    let mut connection = TcpStream::connect(&host).await.unwrap();
    connection.write_all(both.concat().as_bytes()).await.unwrap();
    let mut said = Vec::new();
    connection.read_to_end(&mut said).await.unwrap();
    let said = String::from_utf8_lossy(&said);
    let (known, next) = said.split_once("\r\n\r\n").unwrap();
    assert!(known.starts_with("HTTP/1.1 304"), "{known}");
    assert!(next.starts_with("HTTP/1.1 200"), "{next}");
}
