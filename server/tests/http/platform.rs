//! What the platform says of itself.

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
