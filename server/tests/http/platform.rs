//! What the platform says of itself.

use serde_json::json;

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
