//! The first start.

use serde_json::{Value, json};

use super::site::{PASSWORD, Site, Visitor};

fn asked(token: &str) -> Value {
    json!({
        "token": token, "name": "n.roussel", "display_name": "Nathalie Roussel", "password": PASSWORD,
        "language": "fr", "time_zone": "Europe/Paris",
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn the_link_makes_an_administrator_once() {
    let site = Site::empty().await;
    let link = site.host.accounts.open_set_up().await.unwrap().unwrap();
    let mut visitor = site.nobody();
    assert_eq!(visitor.get("/session").await.json()["setup"], true);
    assert_eq!(visitor.post("/setup", asked("guessed")).await.code(), "setup-closed");
    let mut atlantis = asked(link.reveal());
    atlantis["time_zone"] = "Europe/Atlantis".into();
    let answer = visitor.post("/setup", atlantis).await;
    assert_eq!(
        (answer.status, answer.json()["field"].as_str()),
        (422, Some("time_zone"))
    );

    let answer = visitor.post("/setup", asked(link.reveal())).await;
    insta::assert_snapshot!(answer.body, @r#"{"name":"n.roussel","display_name":"Nathalie Roussel","role":"administrator"}"#);
    visitor.cookie = answer.cookie_pair();
    insta::assert_snapshot!(visitor.get("/session").await.body, @r#"{"user":{"name":"n.roussel","display_name":"Nathalie Roussel","role":"administrator"},"setup":false,"language":"fr","time_zone":"Europe/Paris","version":"0.1.0"}"#);
    assert_eq!(
        visitor.post("/setup", asked(link.reveal())).await.code(),
        "setup-closed"
    );
}

/// Waits until nothing is going on any more.
pub async fn settled(visitor: &Visitor, id: &str) -> Value {
    let mut events = visitor
        .request(reqwest::Method::GET, &format!("/runs/{id}/events"))
        .send()
        .await
        .unwrap();
    while events.chunk().await.unwrap().is_some() {}
    visitor.get(&format!("/runs/{id}")).await.json()
}

/// D85.
#[tokio::test(flavor = "multi_thread")]
async fn the_usual_schedules_are_made_paused_with_names_in_the_language_of_the_site() {
    let site = Site::empty().await;
    let link = site.host.accounts.open_set_up().await.unwrap().unwrap();
    let mut visitor = site.nobody();
    visitor.cookie = visitor.post("/setup", asked(link.reveal())).await.cookie_pair();
    let schedules = visitor.get("/schedules").await.json();
    let schedules = schedules.as_array().unwrap();
    assert_eq!(schedules.len(), 7);
    assert!(schedules.iter().all(|schedule| schedule["paused"] == true));
    assert_eq!(
        (&schedules[0]["name"], &schedules[0]["time_zone"]),
        (&json!("Cours"), &json!("Europe/Paris"))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sample_school_is_a_run_without_a_mistake() {
    let site = Site::empty().await;
    let link = site.host.accounts.open_set_up().await.unwrap().unwrap();
    let mut visitor = site.nobody();
    let mut asked = asked(link.reveal());
    asked["sample_data"] = true.into();
    visitor.cookie = visitor.post("/setup", asked).await.cookie_pair();
    let runs = visitor.get("/runs").await.json();
    let run = settled(&visitor, runs["items"][0]["id"].as_str().unwrap()).await;
    assert_eq!(
        (run["name"].as_str(), run["state"].as_str()),
        (Some("Sample school"), Some("finished"))
    );
    assert_eq!(
        run["counts"],
        json!({"created": 863, "updated": 0, "unchanged": 0, "deleted": 0, "skipped": 0, "failed": 0})
    );
    assert_eq!(run["partial"], 0);
    let warnings = visitor
        .get(&format!(
            "/runs/{}/outcomes?status=warning",
            run["id"].as_str().unwrap()
        ))
        .await
        .json();
    assert_eq!(warnings["items"], json!([]));
}
