//! What the platform says of itself.

use fake_moodle::{FakeMoodle, Rule, Setup, What, When, school};
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
    for (wish, status, code, field, detail) in [
        (json!({}), 422, "bad-field", "url", "No site is named"),
        (
            json!({"url": "moodle"}),
            422,
            "bad-field",
            "url",
            "no address that can be asked",
        ),
        (
            json!({"url": fake.url()}),
            422,
            "bad-field",
            "token",
            "No token is given",
        ),
        (
            json!({"url": fake.url(), "token": "wrong"}),
            502,
            "platform-away",
            "token",
            "The site doesn’t know this token (Invalid token - token not found). Copy it once more",
        ),
        (
            json!({"url": "http://127.0.0.1:1", "token": "any"}),
            502,
            "platform-away",
            "url",
            "Nobody answers at the address of the site",
        ),
        (
            json!({"url": format!("{}/course", fake.url()), "token": fake.token()}),
            502,
            "platform-away",
            "url",
            "There is no Moodle at this address: its server answers with status 404.",
        ),
    ] {
        let answer = administrator.post("/platform/test", wish.clone()).await;
        assert_eq!((answer.status, answer.code().as_str()), (status, code), "{wish}");
        let told = answer.json();
        assert_eq!(told["field"], field, "{told}");
        assert!(told["detail"].as_str().unwrap().contains(detail), "{told}");
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
    let told = administrator.get("/platform?lang=fr").await.json();
    assert_eq!(
        told["site"]["problem"],
        "Le site ne connaît pas ce jeton (Invalid token - token not found)."
    );
    assert!(
        told["site"]["way"].as_str().unwrap().contains("Gérer les jetons"),
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

#[tokio::test(flavor = "multi_thread")]
async fn the_roles_of_the_settings_are_held_against_what_people_hold_on_the_site() {
    let site = open().await;
    let fake = FakeMoodle::start(Setup {
        fill: school::small,
        ..Setup::default()
    })
    .unwrap();
    let administrator = site.signed_in("administrator").await;
    assert_eq!(
        administrator.post("/platform/roles", json!({})).await.code(),
        "bad-field"
    );
    let wish = json!({"url": fake.url(), "token": fake.token()});
    administrator.put("/platform/connection", wish).await;
    administrator.post("/platform/test", json!({})).await;
    let map = json!({"values": {"moodle.roles": "manager=1 coursecreator=2 editingteacher=3 student=7"}});
    assert_eq!(administrator.put("/settings", map).await.status, 200);
    let told = administrator.post("/platform/roles", json!({})).await.json();
    let standing = |name: &str| {
        let role = told["roles"]
            .as_array()
            .unwrap()
            .iter()
            .find(|role| role["shortname"] == name);
        (role.unwrap()["standing"].clone(), role.unwrap()["seen"].clone())
    };
    assert_eq!(standing("coursecreator"), (json!("beyond"), json!(null)));
    assert_eq!(standing("editingteacher"), (json!("confirmed"), json!(3)));
    assert_eq!(standing("manager"), (json!("unseen"), json!(null)));
    assert_eq!(standing("student"), (json!("contradicted"), json!(5)));
    // It stays beside what the last test has found.
    let kept = administrator.get("/platform").await.json();
    assert_eq!(kept["site"]["report"]["roles"], told["roles"]);
    assert!(kept["site"]["tested"].as_i64().is_some());
    // A site that goes away meanwhile is told of as such, and not as one without roles.
    fake.add_fault(Rule::new(When::Always, What::LoginRedirect).of("core_enrol_get_enrolled_users"));
    let away = administrator.post("/platform/roles", json!({})).await;
    assert_eq!((away.status, away.code().as_str()), (502, "platform-away"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_runs_write_to_is_named_without_being_asked_and_gets_no_sample_school() {
    let (site, (fake, wish)) = (open().await, moodle());
    let administrator = site.signed_in("administrator").await;
    assert_eq!(
        administrator.get("/platform/name").await.json(),
        json!({"kind": "directory"})
    );
    administrator.put("/platform/connection", wish).await;
    administrator.post("/platform/test", json!({})).await;
    let calls = fake.calls().len();
    let named = administrator.get("/platform/name").await.json();
    assert_eq!((&named["kind"], &named["url"]), (&json!("moodle"), &json!(fake.url())));
    assert!(named["name"].is_string(), "{named}");
    assert_eq!(
        administrator.post("/platform/sample", json!({})).await.code(),
        "wrong-state"
    );
    assert_eq!(fake.calls().len(), calls);
}
