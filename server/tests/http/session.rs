//! Signing in and out.

use reqwest::Method;
use serde_json::json;
use shared::api::OperatorRole;

use super::site::{Answer, PASSWORD, Site};

#[tokio::test(flavor = "multi_thread")]
async fn from_nobody_to_somebody_and_back() {
    let site = Site::empty().await;
    site.hire("n.roussel", OperatorRole::Operator).await;
    let mut visitor = site.nobody();
    insta::assert_snapshot!(visitor.get("/session").await.body, @r#"{"user":null,"setup":false,"language":"en","time_zone":"UTC","version":"0.1.0"}"#);

    let answer = visitor
        .post("/session", json!({"name": " N.Roussel", "password": PASSWORD}))
        .await;
    insta::assert_snapshot!(answer.body, @r#"{"name":"n.roussel","display_name":"n.roussel","role":"operator"}"#);
    let cookie = answer.header("set-cookie").to_owned();
    let (pair, attributes) = cookie.split_once("; ").unwrap();
    assert_eq!(attributes, "HttpOnly; SameSite=Strict; Path=/; Max-Age=604800");
    assert!(pair.starts_with("toolsync="));
    visitor.cookie = Some(pair.to_owned());
    assert_eq!(visitor.get("/session").await.json()["user"]["name"], "n.roussel");

    let answer = visitor.delete("/session").await;
    assert_eq!(answer.status, 204);
    assert!(answer.header("set-cookie").contains("Max-Age=0"));
    // The word in the cookie is worth nothing any more, though the browser should still send it.
    assert_eq!(visitor.get("/runs").await.code(), "not-signed-in");
    assert_eq!(visitor.delete("/session").await.status, 204);
}

#[tokio::test(flavor = "multi_thread")]
async fn with_tls_the_cookie_belongs_to_the_host() {
    let site = Site::with(|asked| asked.public_url = Some("https://sync.northfield.example".into())).await;
    site.hire("n.roussel", OperatorRole::Operator).await;
    let answer = site
        .nobody()
        .post("/session", json!({"name": "n.roussel", "password": PASSWORD}))
        .await;
    let cookie = answer.header("set-cookie");
    assert!(cookie.starts_with("__Host-toolsync="), "{cookie}");
    assert!(
        cookie.ends_with("; HttpOnly; SameSite=Strict; Secure; Path=/; Max-Age=604800"),
        "{cookie}"
    );
    assert_eq!(answer.header("strict-transport-security"), "max-age=31536000");
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_passwords_are_delayed_and_names_are_not_told() {
    let site = Site::empty().await;
    site.hire("n.roussel", OperatorRole::Operator).await;
    let visitor = site.nobody();
    for name in ["n.roussel", "nobody.at.all"] {
        let asked = json!({"name": name, "password": "a wrong one"});
        for _ in 0..5 {
            assert_eq!(
                visitor.post("/session", asked.clone()).await.code(),
                "wrong-credentials"
            );
        }
        let right = json!({"name": name, "password": PASSWORD});
        let answer = visitor.post("/session", right).await;
        assert_eq!((answer.status, answer.code().as_str()), (429, "too-many-tries"));
        assert_eq!(answer.header("retry-after"), "30");
    }
    site.forward(30);
    site.signed_in("n.roussel").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_ends_by_itself() {
    let site = Site::staffed().await;
    let visitor = site.signed_in("reviewer").await;
    site.forward(12 * 3600);
    assert_eq!(visitor.get("/runs").await.code(), "not-signed-in");
    assert!(visitor.get("/session").await.json()["user"].is_null());
}

#[tokio::test(flavor = "multi_thread")]
async fn ones_own_password() {
    let site = Site::staffed().await;
    let (here, elsewhere) = (site.signed_in("reviewer").await, site.signed_in("reviewer").await);
    let change = |old: &str, new: &str| json!({"old": old, "new": new});
    let answer = here
        .put("/session/password", change("a wrong one", "another long one"))
        .await;
    assert_eq!(answer.code(), "wrong-credentials");
    let answer = here.put("/session/password", change(PASSWORD, "short")).await;
    assert_eq!(
        (answer.code().as_str(), answer.json()["field"].as_str()),
        ("bad-field", Some("password"))
    );
    assert_eq!(
        here.put("/session/password", change(PASSWORD, "another long one"))
            .await
            .status,
        204
    );
    assert_eq!(here.get("/runs").await.status, 200);
    assert_eq!(elsewhere.get("/runs").await.code(), "not-signed-in");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_request_to_sign_in() {
    let site = Site::empty().await;
    let visitor = site.nobody();
    let ask = |body: &'static str| {
        Answer::of(
            visitor
                .request(Method::POST, "/session")
                .header("content-type", "application/json")
                .body(body),
        )
    };
    for body in ["", "{", "[]", "{\"name\":\"n.roussel\"}"] {
        let answer = ask(body).await;
        assert_eq!((answer.status, answer.code().as_str()), (400, "bad-request"), "{body}");
    }
}
