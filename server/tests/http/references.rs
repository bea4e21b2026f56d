//! What files may refer to: sets that can be asked and not listed.

use reqwest::Method;
use serde_json::json;
use shared::keys::{KeyKind, KeySets};

use super::set_up::settled;
use super::site::Site;

/// The path of the keys of these kinds.
fn path(kinds: &str) -> String {
    format!("/directory/keys?kinds={kinds}")
}

#[tokio::test(flavor = "multi_thread")]
async fn references_are_looked_up_without_a_list_of_anybody() {
    let site = Site::staffed().await;
    let operator = site.signed_in("operator").await;
    let rows = json!([{"username": "nora.lind", "firstname": "Nora", "lastname": "Lind", "email": "n@rivage.example"}]);
    let run = operator.post("/runs", json!({"format": "users", "rows": rows})).await;
    settled(&operator, run.json()["id"].as_str().unwrap()).await;

    let kinds = path("user.username,role.shortname");
    let answer = operator.request(Method::GET, &kinds).send().await.unwrap();
    assert_eq!(answer.headers()["cache-control"], "private, no-cache");
    let tag = answer.headers()["etag"].to_str().unwrap().to_owned();
    let bytes = answer.bytes().await.unwrap();
    let sets = KeySets::from_bytes(&bytes).unwrap();
    let users = KeyKind::find("user.username").unwrap();
    assert_eq!(sets.holds(users, "Nora.Lind"), Some(true));
    assert_eq!(sets.holds(users, "nobody"), Some(false));
    assert_eq!(
        sets.holds(KeyKind::find("role.shortname").unwrap(), "student"),
        Some(true)
    );
    assert_eq!(
        sets.holds(KeyKind::find("user.email").unwrap(), "n@rivage.example"),
        None
    );
    assert!(!bytes.windows(4).any(|letters| letters == b"nora"));

    // Nothing has changed since.
    let again = operator.request(Method::GET, &kinds).header("If-None-Match", tag);
    assert_eq!(again.send().await.unwrap().status(), 304);
}

#[tokio::test(flavor = "multi_thread")]
async fn keys_of_no_kind_or_an_unknown_one_are_refused() {
    let site = Site::staffed().await;
    let operator = site.signed_in("operator").await;
    for kinds in ["", "user.password", "user.username,nothing"] {
        let answer = operator.get(&path(kinds)).await;
        assert_eq!((answer.status, answer.code().as_str()), (422, "bad-field"), "{kinds}");
    }
}
