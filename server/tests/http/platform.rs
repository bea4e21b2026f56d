//! What the platform says of itself.

use fake_moodle::{FakeMoodle, Setup};
use serde_json::json;
use shared::api::OperatorRole;

use super::set_up::settled;
use super::site::Site;

#[tokio::test(flavor = "multi_thread")]
async fn the_built_in_directory_says_what_it_holds() {
    let site = Site::staffed().await;
    let told = site.signed_in("reviewer").await.get("/platform").await.json();
    assert_eq!(
        (told["kind"].as_str(), told["transactional"].as_bool()),
        (Some("directory"), Some(true))
    );
    let holds = told["holds"].as_array().unwrap();
    let of = |entity: &str| holds.iter().find(|one| one["entity"] == entity).unwrap()["count"].as_u64();
    // A new one holds a category, the roles, and nobody (D96).
    assert_eq!((of("category"), of("user")), (Some(1), Some(0)));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_administrator_tries_runs_on_a_sample_school_while_there_is_nothing_else() {
    let site = Site::staffed().await;
    let administrator = site.signed_in("administrator").await;
    let answer = administrator.post("/platform/sample", json!({})).await;
    assert_eq!(answer.status, 202);
    let sent = answer.json();
    let run = settled(&administrator, sent["id"].as_str().unwrap()).await;
    assert_eq!(
        (run["name"].as_str(), run["actor"].as_str(), run["state"].as_str()),
        (Some("Sample school"), Some("administrator"), Some("finished"))
    );
    assert_eq!(run["counts"]["failed"], 0);
    let deeds = administrator.get("/audit").await.json();
    assert_eq!(deeds["items"][0]["action"], "run-sent");

    let again = administrator.post("/platform/sample", json!({})).await;
    assert_eq!((again.status, again.code().as_str()), (409, "wrong-state"));
    assert_eq!(
        again.json()["detail"],
        "There are people or courses already. The sample school is for an empty directory."
    );
}

/// A Moodle for runs to write to, at an address of this machine.
fn moodle() -> (FakeMoodle, serde_json::Value) {
    let fake = FakeMoodle::start(Setup::default()).unwrap();
    let wish = json!({"url": format!("{}/", fake.url()), "token": fake.token()});
    (fake, wish)
}

async fn open() -> Site {
    let site =
        Site::with(|asked| (asked.outgoing.allow_http, asked.outgoing.allow_private_addresses) = (true, true)).await;
    site.hire("administrator", OperatorRole::Administrator).await;
    site
}

#[tokio::test(flavor = "multi_thread")]
async fn a_moodle_is_tried_before_anything_is_kept() {
    let (site, (fake, wish)) = (open().await, moodle());
    let administrator = site.signed_in("administrator").await;
    let tried = administrator.post("/platform/test", wish).await.json();
    assert_eq!(tried["release"].as_str().unwrap().get(..3), Some("4.4"));
    assert!(tried["functions"].as_u64().unwrap() > 50);
    assert_eq!(tried["max_fields"], 900);
    let able = |name: &str| {
        let able = tried["able"].as_array().unwrap();
        able.iter().find(|one| one["name"] == name).unwrap()["yes"]
            .as_bool()
            .unwrap()
    };
    assert!(able("user-create") && able("binding-add") && !able("binding-resume"));
    assert!(fake.calls().iter().all(|call| !call.wrote));
    assert_eq!(administrator.get("/platform").await.json()["kind"], "directory");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_connected_moodle_is_where_runs_write_and_its_token_is_told_to_nobody() {
    let (site, (fake, wish)) = (open().await, moodle());
    let administrator = site.signed_in("administrator").await;
    assert_eq!(administrator.put("/platform/connection", wish).await.status, 204);
    // By the token that is kept; and longer forms are used from now on, as far as the site reads them.
    let tried = administrator.post("/platform/test", json!({})).await;
    assert_eq!(tried.status, 200);
    let told = administrator.get("/platform").await;
    assert!(!told.body.contains(fake.token()));
    let told = told.json();
    assert_eq!(
        (&told["kind"], &told["site"]["url"]),
        (&json!("moodle"), &json!(fake.url()))
    );
    assert_eq!(told["site"]["actor"], "administrator");
    assert_eq!(told["site"]["report"]["username"], "admin");
    assert!(!administrator.get("/settings").await.body.contains(fake.token()));
    assert!(!administrator.get("/audit").await.body.contains(fake.token()));
    assert_eq!(administrator.delete("/platform/connection").await.status, 204);
    assert_eq!(administrator.get("/platform").await.json()["kind"], "directory");
    assert_eq!(administrator.delete("/platform/connection").await.code(), "not-found");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_connected_says_why() {
    let (site, (fake, wish)) = (open().await, moodle());
    let administrator = site.signed_in("administrator").await;
    for (wish, status, code) in [
        (json!({}), 422, "bad-field"),
        (json!({"url": "moodle"}), 422, "bad-field"),
        (json!({"url": fake.url()}), 422, "bad-field"),
        (json!({"url": fake.url(), "token": "wrong"}), 502, "platform-away"),
        (
            json!({"url": "http://127.0.0.1:1", "token": "any"}),
            502,
            "platform-away",
        ),
    ] {
        let answer = administrator.post("/platform/test", wish.clone()).await;
        assert_eq!((answer.status, answer.code().as_str()), (status, code), "{wish}");
    }
    // A site that is connected and then turns the token away is told of as it is.
    administrator.put("/platform/connection", wish).await;
    let other = json!({"url": fake.url(), "token": "wrong"});
    assert_eq!(administrator.put("/platform/connection", other).await.status, 204);
    let told = administrator.get("/platform").await.json();
    assert!(
        told["site"]["problem"].as_str().unwrap().contains("Invalid token"),
        "{told}"
    );
    let closed = Site::staffed().await;
    let wish = json!({"url": fake.url(), "token": fake.token()});
    let strict = closed
        .signed_in("administrator")
        .await
        .post("/platform/test", wish)
        .await;
    assert_eq!((strict.status, strict.code().as_str()), (422, "bad-field"));
}
