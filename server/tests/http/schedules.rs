//! Schedules: who makes them, when they come, what comes of them.

use serde_json::{Value, json};
use server::schedule::tick;

use super::site::{Site, Visitor};

const NIGHT: i64 = 20 * 3600;

fn nightly() -> Value {
    json!({"name": "Users, nightly", "inputs": [{"input": "users"}], "cron": "0 2 * * *"})
}

async fn made(visitor: &Visitor, wish: Value) -> Value {
    let answer = visitor.post("/schedules", wish).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    answer.json()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_schedule_is_made_changed_paused_and_removed() {
    let site = Site::staffed().await;
    let visitor = site.signed_in("administrator").await;
    let schedule = made(&visitor, nightly()).await;
    assert_eq!(schedule["words"], "Every day at 02:00");
    assert_eq!(schedule["inputs"][0]["place"], "userimport.csv");
    // It is 2024-03-05 06:00 UTC.
    assert_eq!(schedule["next"], 1_709_618_400 + NIGHT);
    assert_eq!(schedule["upcoming"].as_array().unwrap().len(), 5);
    let path = format!("/schedules/{}", schedule["id"].as_str().unwrap());

    let changed = visitor
        .patch(&path, json!({"cron": "30 */6 * * *", "zone": "Europe/Paris"}))
        .await
        .json();
    assert_eq!(changed["words"], "Every 6 hours, at half past");
    assert_eq!(changed["name"], "Users, nightly");
    let french = visitor.get(&format!("{path}?lang=fr")).await.json();
    assert_eq!(french["words"], "Toutes les 6 heures, à la demie");

    let paused = visitor.post(&format!("{path}/pause"), json!({})).await.json();
    assert_eq!(
        (&paused["paused"], &paused["paused_by"]),
        (&json!(true), &json!("administrator"))
    );
    assert_eq!(paused["next"], Value::Null);
    let resumed = visitor.post(&format!("{path}/resume"), json!({})).await.json();
    assert_eq!(resumed["paused"], false);

    // Beside the usual ones.
    assert_eq!(visitor.get("/schedules").await.json().as_array().unwrap().len(), 8);
    assert_eq!(visitor.delete(&path).await.status, 204);
    assert_eq!(visitor.get(&path).await.code(), "not-found");
    let audit = visitor.get("/audit").await.json();
    let actions: Vec<_> = audit["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|deed| deed["action"].as_str().unwrap())
        .filter(|action| action.starts_with("schedule"))
        .collect();
    assert_eq!(
        actions,
        [
            "schedule-removed",
            "schedule-resumed",
            "schedule-paused",
            "schedule-changed",
            "schedule-created"
        ]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_accepted_is_said_by_field() {
    let site = Site::staffed().await;
    let visitor = site.signed_in("administrator").await;
    for (field, value, detail) in [
        (
            "cron",
            json!("0 25 * * *"),
            "The hour can’t be “25”: it is * or between 0 and 23, such as 2, */6 or 8-18.",
        ),
        (
            "inputs",
            json!([{"input": "people"}]),
            "There is no command file “people”.",
        ),
        (
            "zone",
            json!("Europe/Atlantis"),
            "There is no time zone “Europe/Atlantis”.",
        ),
        ("name", json!(" "), "A schedule has a name of at most 100 characters."),
    ] {
        let mut wish = nightly();
        wish[field] = value;
        let answer = visitor.post("/schedules", wish).await;
        let problem = answer.json();
        assert_eq!((answer.status, problem["field"].as_str()), (422, Some(field)));
        assert_eq!(problem["detail"], detail);
    }
    let unknown = visitor.post("/schedules", json!({"when": "never"})).await;
    assert_eq!(unknown.code(), "bad-request");
}

#[tokio::test(flavor = "multi_thread")]
async fn times_are_foretold_before_they_are_kept() {
    let site = Site::staffed().await;
    let visitor = site.signed_in("reviewer").await;
    let asked = json!({"cron": "0 2 * * mon-fri", "zone": "America/Toronto"});
    let told = visitor.post("/schedules/preview?lang=fr", asked).await.json();
    assert_eq!(told["words"], "Du lundi au vendredi à 02:00");
    assert_eq!(
        (&told["cron"], &told["time_zone"]),
        (&json!("0 2 * * 1-5"), &json!("America/Toronto"))
    );
    // 02:00 in Toronto is 07:00 UTC: an hour from now.
    assert_eq!(told["upcoming"][0], 1_709_618_400 + 3600);
    let refused = visitor.post("/schedules/preview", json!({"cron": "0 2 * *"})).await;
    assert_eq!((refused.status, refused.json()["field"].as_str()), (422, Some("cron")));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_came_of_it_and_its_runs_are_listed() {
    let site = Site::staffed().await;
    let visitor = site.signed_in("administrator").await;
    let schedule = made(&visitor, nightly()).await;
    let id = schedule["id"].as_str().unwrap();
    site.forward(NIGHT);
    tick(&site.host.runs).await.unwrap();
    // Sessions don't last through the night.
    let visitor = site.signed_in("administrator").await;
    let area = &site.host.runs.place().area;
    let users = "username;firstname;lastname\nnora.lind;Nora;Lind\n";
    area.put_new("userimport.csv", &mut users.as_bytes()).unwrap();

    // An operator begins it, and may do no more.
    let operator = site.signed_in("operator").await;
    let begun = operator.post(&format!("/schedules/{id}/run"), json!({})).await;
    assert_eq!(begun.status, 202, "{}", begun.body);
    let begun = begun.json();
    assert_eq!((&begun["cause"], &begun["outcome"]), (&json!("asked"), &json!("run")));
    assert_eq!(
        operator.patch(&format!("/schedules/{id}"), nightly()).await.code(),
        "not-allowed"
    );

    let first = visitor.get(&format!("/schedules/{id}/ticks?limit=1")).await.json();
    assert_eq!(first["items"][0]["run"]["schedule"], id, "{first}");
    let cursor = first["next"].as_str().unwrap();
    let rest = visitor
        .get(&format!("/schedules/{id}/ticks?cursor={cursor}"))
        .await
        .json();
    assert_eq!(rest["items"][0]["outcome"], "nothing");

    let of_it = visitor.get(&format!("/runs?schedule={id}")).await.json();
    assert_eq!(of_it["items"].as_array().unwrap().len(), 1);
    assert_eq!(of_it["items"][0]["actor"], "operator");
    let of_none = visitor.get("/runs?schedule=01NOSUCH").await.json();
    assert_eq!(of_none["items"], json!([]));
    let overview = visitor.get("/overview").await.json();
    let schedules = overview["schedules"].as_array().unwrap();
    let this = schedules.iter().find(|schedule| schedule["id"] == id).unwrap();
    assert_eq!(this["last_run"]["id"], begun["run"]["id"]);
}

/// D90: a token for some command files begins what takes in these alone.
#[tokio::test(flavor = "multi_thread")]
async fn a_token_for_enrolments_does_not_begin_a_schedule_of_users() {
    let site = Site::staffed().await;
    let visitor = site.signed_in("administrator").await;
    let schedule = made(&visitor, nightly()).await;
    let new = server::accounts::NewToken {
        owner: "administrator".into(),
        name: "enrolments only".into(),
        role: None,
        read_only: false,
        formats: vec!["enrolments".into()],
        expires: 0,
    };
    let (_, word) = site.host.accounts.create_token(new, "command line").await.unwrap();
    let path = format!("/schedules/{}/run", schedule["id"].as_str().unwrap());
    let request = site
        .nobody()
        .bare(reqwest::Method::POST, &path)
        .header("authorization", format!("Bearer {}", word.reveal()));
    assert_eq!(super::site::Answer::of(request).await.code(), "not-allowed");
}
