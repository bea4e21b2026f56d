//! Operators and API tokens: made, changed, ended; and the last administrator.

use reqwest::Method;
use serde_json::{Value, json};

use super::site::{Answer, PASSWORD, Site, Visitor};

async fn patch(visitor: &Visitor, name: &str, body: Value) -> Answer {
    Answer::of(
        visitor
            .request(Method::PATCH, &format!("/operators/{name}"))
            .json(&body),
    )
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_operator_is_created_changed_and_disabled() {
    let site = Site::staffed().await;
    let administrator = site.signed_in("administrator").await;
    let new = json!({"name": "E.Lebihan", "display_name": "Éric Le Bihan", "role": "operator", "password": PASSWORD});
    let made = administrator.post("/operators", new.clone()).await;
    assert_eq!((made.status, made.json()["name"].as_str()), (201, Some("e.lebihan")));
    let again = administrator.post("/operators", new).await;
    assert_eq!((again.status, again.json()["field"].as_str()), (422, Some("name")));

    let theirs = site.signed_in("e.lebihan").await;
    let row = |list: &Answer| {
        let list = list.json();
        list.as_array()
            .unwrap()
            .iter()
            .find(|one| one["name"] == "e.lebihan")
            .unwrap()
            .clone()
    };
    let seen = row(&administrator.get("/operators").await);
    assert_eq!(
        (seen["sessions"].as_u64(), seen["disabled"].as_bool()),
        (Some(1), Some(false))
    );

    // Another role holds from the next request on.
    assert_eq!(
        patch(&administrator, "e.lebihan", json!({"role": "reviewer"}))
            .await
            .status,
        204
    );
    assert_eq!(
        theirs.post("/files/folders", json!({"name": "x"})).await.code(),
        "not-allowed"
    );

    assert_eq!(
        patch(&administrator, "e.lebihan", json!({"disabled": true}))
            .await
            .status,
        204
    );
    assert_eq!(theirs.get("/runs").await.code(), "not-signed-in");
    let back_in = json!({"name": "e.lebihan", "password": PASSWORD});
    assert_eq!(site.nobody().post("/session", back_in.clone()).await.status, 401);
    assert_eq!(
        patch(&administrator, "e.lebihan", json!({"disabled": false}))
            .await
            .status,
        204
    );
    assert_eq!(site.nobody().post("/session", back_in).await.status, 200);

    let reset = json!({"password": "lichens and mosses"});
    assert_eq!(
        administrator.put("/operators/e.lebihan/password", reset).await.status,
        204
    );
    assert_eq!(row(&administrator.get("/operators").await)["sessions"], 0);
    assert_eq!(
        administrator
            .put("/operators/nobody/password", json!({"password": PASSWORD}))
            .await
            .status,
        404
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_administrator_stays() {
    let site = Site::staffed().await;
    let administrator = site.signed_in("administrator").await;
    for change in [json!({"role": "operator"}), json!({"disabled": true})] {
        let answer = patch(&administrator, "administrator", change).await;
        assert_eq!((answer.status, answer.code().as_str()), (409, "wrong-state"));
    }
    patch(&administrator, "operator", json!({"role": "administrator"})).await;
    assert_eq!(
        patch(&administrator, "administrator", json!({"role": "reviewer"}))
            .await
            .status,
        204
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn sessions_of_somebody_are_ended() {
    let site = Site::staffed().await;
    let administrator = site.signed_in("administrator").await;
    let elsewhere = site.signed_in("administrator").await;
    assert_eq!(
        administrator.delete("/operators/administrator/sessions").await.status,
        204
    );
    // The one that asked goes on.
    assert_eq!(administrator.get("/operators").await.status, 200);
    assert_eq!(elsewhere.get("/operators").await.code(), "not-signed-in");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_is_told_once_used_and_revoked() {
    let site = Site::staffed().await;
    let operator = site.signed_in("operator").await;
    let made = operator
        .post("/tokens", json!({"name": "nightly", "role": "reviewer", "days": 30}))
        .await;
    assert_eq!(made.status, 201, "{}", made.body);
    let (word, id) = (made.json()["word"].clone(), made.json()["token"]["id"].clone());
    let (word, id) = (word.as_str().unwrap(), id.as_str().unwrap());
    let ask = |method: Method, path: &str| {
        let request = site.nobody().bare(method, path);
        Answer::of(request.header("authorization", format!("Bearer {word}")))
    };
    assert_eq!(ask(Method::GET, "/runs").await.status, 200);
    // Narrowed to a lower role; and no token makes another one.
    assert_eq!(ask(Method::GET, "/files/retention").await.code(), "not-allowed");
    let request = site
        .nobody()
        .bare(Method::POST, "/tokens")
        .header("authorization", format!("Bearer {word}"));
    assert_eq!(
        Answer::of(request.json(&json!({"name": "more"}))).await.code(),
        "not-allowed"
    );
    let list = operator.get("/tokens").await;
    assert!(!list.body.contains(word));
    assert!(list.json()[0]["used"].as_i64().unwrap() > 0);

    // Somebody else's isn't there, but for administrators.
    let reviewer = site.signed_in("reviewer").await;
    assert_eq!(reviewer.get("/tokens").await.json(), json!([]));
    assert_eq!(reviewer.delete(&format!("/tokens/{id}")).await.code(), "not-found");
    assert_eq!(
        reviewer
            .post("/tokens", json!({"name": "x", "owner": "operator"}))
            .await
            .code(),
        "not-allowed"
    );
    let administrator = site.signed_in("administrator").await;
    assert_eq!(administrator.get("/tokens").await.json()[0]["id"], id);
    assert_eq!(administrator.delete(&format!("/tokens/{id}")).await.status, 204);
    assert_eq!(ask(Method::GET, "/runs").await.code(), "not-signed-in");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_ends_by_itself_and_has_no_higher_role_than_its_owner() {
    let site = Site::staffed().await;
    let reviewer = site.signed_in("reviewer").await;
    let made = reviewer
        .post("/tokens", json!({"name": "high", "role": "administrator", "days": 1}))
        .await
        .json();
    assert_eq!(made["token"]["role"], "reviewer");
    let word = made["word"].as_str().unwrap().to_owned();
    let ask = || {
        let request = site.nobody().bare(Method::GET, "/runs");
        Answer::of(request.header("authorization", format!("Bearer {word}")))
    };
    assert_eq!(ask().await.status, 200);
    site.forward(24 * 3600 + 1);
    assert_eq!(ask().await.code(), "not-signed-in");
    let reviewer = site.signed_in("reviewer").await;
    for bad in [json!({"name": " "}), json!({"name": "x", "formats": ["pupils"]})] {
        assert_eq!(reviewer.post("/tokens", bad).await.code(), "bad-field");
    }
}
