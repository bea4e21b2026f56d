//! How things stand, and the filters of the lists.

use reqwest::Method;
use reqwest::multipart::{Form, Part};
use serde_json::{Value, json};

use super::set_up::settled;
use super::site::{Answer, Site, Visitor};

const USERS: &str = "username;firstname;lastname;email;idnumber\n\
    nora.lind;Nora;Lind;nora.lind@northfield.example;N1001\n\
    emeric.saule;Émeric;Saule;a@@b;N1002\n";

async fn ran(visitor: &Visitor, name: &'static str, text: &str) -> String {
    let form = Form::new().part("files", Part::bytes(text.to_owned().into_bytes()).file_name(name));
    let answer = Answer::of(visitor.request(Method::POST, "/runs").multipart(form)).await;
    let id = answer.json()["id"].as_str().unwrap().to_owned();
    settled(visitor, &id).await;
    id
}

async fn found(visitor: &Visitor, query: &str) -> Vec<String> {
    let page = visitor.get(&format!("/runs?{query}")).await.json();
    let name = |run: &Value| run["name"].as_str().unwrap().to_owned();
    page["items"].as_array().unwrap().iter().map(name).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn reviewers_see_how_things_stand() {
    let site = Site::staffed().await;
    let operator = site.signed_in("operator").await;
    ran(&operator, "users_20261122.csv", USERS).await;
    let reviewer = site.signed_in("reviewer").await;
    let overview = reviewer.get("/overview").await.json();
    assert_eq!(overview["platform"]["kind"], "directory");
    assert_eq!(overview["platform"]["users"], 1);
    assert_eq!(overview["needs"][0]["need"], "rows");
    assert_eq!(overview["sources"][0]["name"], "users_*.csv");
    assert_eq!(overview["days"].as_array().unwrap().len(), 30);
    assert_eq!(overview["days"][29]["failed"], 1);
    assert_eq!(overview["latest"][0]["name"], "users_20261122.csv");
    // What is said follows the language of the request.
    let french = reviewer.get("/overview?lang=fr").await.json();
    assert_ne!(overview["needs"][0]["reason"], french["needs"][0]["reason"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn runs_are_found_by_what_they_were_about() {
    let site = Site::staffed().await;
    let operator = site.signed_in("operator").await;
    let administrator = site.signed_in("administrator").await;
    let users = ran(&operator, "pupils.csv", USERS).await;
    ran(&administrator, "cohorts.csv", "cidnumber;cname\nL1;First year\n").await;

    for (query, expected) in [
        ("actor=operator", &["pupils.csv"][..]),
        ("format=cohorts", &["cohorts.csv"]),
        ("format=users&actor=administrator", &[]),
        ("state=troubled", &["pupils.csv"]),
        ("state=running", &[]),
        ("state=simulated", &[]),
        // By whom or what they changed: user name, idnumber, address.
        ("q=nora.lind", &["pupils.csv"]),
        ("q=N1001", &["pupils.csv"]),
        ("q=NORA.LIND@northfield.example", &["pupils.csv"]),
        ("q=L1", &["cohorts.csv"]),
        // Nobody was made of this row.
        ("q=emeric.saule", &[]),
    ] {
        assert_eq!(found(&operator, query).await, expected, "{query}");
    }
    assert_eq!(
        operator.get("/runs/actors").await.json(),
        json!(["administrator", "operator"])
    );
    assert_eq!(operator.get("/runs?state=tired").await.json()["field"], "state");

    let rows = |query: &str| {
        let path = format!("/runs/{users}/outcomes?{query}");
        let operator = &operator;
        async move { operator.get(&path).await.json()["total"].as_u64() }
    };
    assert_eq!(rows("reason=USR004").await, Some(1));
    assert_eq!(rows("reason=USR005").await, Some(0));
    let story = operator.get(&format!("/runs/{users}/story")).await.json();
    assert_eq!(story["reasons"][0]["outcome"], "USR004");
    assert_eq!(operator.get("/runs/01NOSUCHRUN/story").await.code(), "not-found");
}
