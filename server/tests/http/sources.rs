//! Where files come from when nobody sends them: the drop folder, and headers for other systems.

use std::fs::{self, File};
use std::time::{Duration, UNIX_EPOCH};

use reqwest::Method;
use serde_json::json;

use super::site::{Answer, Site};

#[tokio::test(flavor = "multi_thread")]
async fn an_operator_has_the_drop_folder_swept() {
    let site = Site::staffed().await;
    let operator = site.signed_in("operator").await;
    let folder = site.host.runs.place().data_dir.join("drop");
    let swept = operator.post("/files/sweep", json!({})).await;
    assert_eq!(swept.json()["state"], "missing", "{}", swept.body);
    fs::create_dir_all(&folder).unwrap();
    for (name, at) in [("users.csv", 1_709_618_000), ("late.csv", 1_709_618_399)] {
        fs::write(folder.join(name), "username;firstname;lastname\nn.lind;Nora;Lind\n").unwrap();
        let file = File::options().write(true).open(folder.join(name)).unwrap();
        file.set_modified(UNIX_EPOCH + Duration::from_secs(at)).unwrap();
    }
    let swept = operator.post("/files/sweep", json!({})).await;
    let expected = json!({
        "state": "done",
        "taken": [{"name": "users.csv", "to": "users.csv"}],
        "left": [{"name": "late.csv", "why": "being-written"}],
    });
    assert_eq!(swept.json(), expected);
    let listed = operator.get("/files").await.json();
    assert_eq!(listed["items"][0]["name"], "users.csv");
    let deeds = site
        .signed_in("administrator")
        .await
        .get("/audit?action=drop-swept")
        .await;
    assert_eq!(deeds.json()["items"][0]["actor"], "drop folder", "{}", deeds.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_value_of_a_header_goes_in_and_never_comes_out() {
    let site = Site::staffed().await;
    let administrator = site.signed_in("administrator").await;
    let wish = json!({"address": "https://hr.example/exports", "name": "Authorization", "value": "Bearer s3cret"});
    assert_eq!(administrator.put("/sources/headers", wish).await.status, 204);
    let listed = administrator.get("/sources/headers").await;
    assert_eq!(listed.json()[0]["address"], "https://hr.example/exports");
    assert_eq!(listed.json()[0]["actor"], "administrator");
    let audit = administrator.get("/audit").await;
    assert!(audit.body.contains("source-header-set"), "{}", audit.body);
    for told in [listed.body, audit.body, administrator.get("/audit.csv").await.body] {
        assert!(!told.contains("s3cret"), "{told}");
    }
    for (field, wish) in [
        (
            "address",
            json!({"address": "hr.example", "name": "Authorization", "value": "x"}),
        ),
        (
            "name",
            json!({"address": "https://hr.example", "name": "Host", "value": "x"}),
        ),
        (
            "value",
            json!({"address": "https://hr.example", "name": "X-Key", "value": ""}),
        ),
    ] {
        let refused = administrator.put("/sources/headers", wish).await;
        assert_eq!((refused.status, refused.json()["field"].as_str()), (422, Some(field)));
    }
    let path = "/sources/headers?address=https%3A%2F%2Fhr.example%2Fexports&name=authorization";
    for status in [204, 404] {
        let gone = Answer::of(administrator.request(Method::DELETE, path)).await;
        assert_eq!(gone.status, status, "{}", gone.body);
    }
}
