//! The audit, read by administrators.

use serde_json::json;

use super::site::Site;

#[tokio::test(flavor = "multi_thread")]
async fn deeds_are_listed_page_by_page_and_narrowed() {
    let site = Site::staffed().await;
    let administrator = site.signed_in("administrator").await;
    for city in ["Lyon", "Brest", "Nice"] {
        administrator
            .put("/settings", json!({"values": {"site.city": city}}))
            .await;
    }
    let changed = administrator.get("/audit?action=settings-changed&limit=2").await.json();
    assert_eq!(changed["items"].as_array().unwrap().len(), 2);
    assert!(changed["items"][0]["detail"].to_string().contains("Nice"));
    let next = changed["next"].as_str().unwrap();
    let rest = administrator
        .get(&format!("/audit?action=settings-changed&limit=2&cursor={next}"))
        .await
        .json();
    assert!(rest["items"][0]["detail"].to_string().contains("Lyon"));
    assert_eq!(rest["next"], json!(null));
    // Once as what became, once as what was there before.
    let found = administrator.get("/audit?q=brest").await.json();
    assert_eq!(found["items"].as_array().unwrap().len(), 2);
    let theirs = administrator.get("/audit?actor=operator").await.json();
    assert_eq!(theirs["items"], json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deed_says_from_where() {
    let site = Site::staffed().await;
    let administrator = site.signed_in("administrator").await;
    administrator
        .put("/settings", json!({"values": {"site.city": "Lyon"}}))
        .await;
    for action in ["signed-in", "settings-changed"] {
        let told = administrator
            .get(&format!("/audit?action={action}&limit=1"))
            .await
            .json();
        assert_eq!(told["items"][0]["detail"]["address"], "127.0.0.1", "{action}: {told}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_audit_is_a_file_too_in_which_nothing_is_a_formula() {
    let site = Site::staffed().await;
    let administrator = site.signed_in("administrator").await;
    let renamed = json!({"display_name": "=1+1"});
    let request = administrator.request(reqwest::Method::PATCH, "/operators/operator");
    assert_eq!(super::site::Answer::of(request.json(&renamed)).await.status, 204);
    let file = administrator.get("/audit.csv?lang=fr").await;
    assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
    assert!(file.body.contains("Opérateur renommé"), "{}", file.body);
    assert!(file.body.starts_with("number;time;person;action;target;detail\n") || file.body.starts_with("number;"));
    // That it was taken away is written down.
    let taken = administrator.get("/audit?action=audit-exported").await.json();
    assert_eq!(taken["items"][0]["actor"], "administrator");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_that_was_changed_is_told() {
    let site = Site::staffed().await;
    let administrator = site.signed_in("administrator").await;
    let chain = administrator.get("/audit/chain").await.json();
    assert_eq!(chain["broken_at"], json!(null));
    assert!(chain["lines"].as_u64().unwrap() >= 4);
    let mut tx = site.host.store.begin().await.unwrap();
    sqlx::query("UPDATE audit SET actor = 'somebody else' WHERE number = 2")
        .execute(&mut *tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(administrator.get("/audit/chain").await.json()["broken_at"], 2);
}
