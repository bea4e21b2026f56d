//! The settings of the site.

use serde_json::json;

use super::site::Site;

#[tokio::test(flavor = "multi_thread")]
async fn what_is_set_is_there_and_null_is_the_default() {
    let site = Site::staffed().await;
    let visitor = site.signed_in("administrator").await;
    assert_eq!(visitor.get("/settings").await.json()["values"]["guard.percent"], "10");
    let wish = json!({"values": {"guard.percent": 20, "users.allow_rename": true, "site.city": "Lyon"}});
    let answer = visitor.put("/settings", wish).await.json();
    assert_eq!(answer["values"]["guard.percent"], "20");
    assert_eq!(answer["values"]["users.allow_rename"], "1");
    visitor
        .put("/settings", json!({"values": {"guard.percent": null}}))
        .await;
    let values = visitor.get("/settings").await.json()["values"].clone();
    assert_eq!(
        (values["guard.percent"].as_str(), values["site.city"].as_str()),
        (Some("10"), Some("Lyon"))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_legacy_name_is_understood() {
    let site = Site::staffed().await;
    let visitor = site.signed_in("administrator").await;
    let answer = visitor
        .put("/settings", json!({"values": {"users_allowrename": "1"}}))
        .await
        .json();
    assert_eq!(answer["values"]["users.allow_rename"], "1");
    insta::assert_snapshot!(answer["notices"].to_string(), @r#"["users_allowrename is an older name. The setting is now called users.allow_rename."]"#);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_bad_value_refuses_all() {
    let site = Site::staffed().await;
    let visitor = site.signed_in("administrator").await;
    for (name, value) in [
        ("guard.percent", json!(101)),
        ("guard.procent", json!(5)),
        ("site.time_zone", json!("Europe/Atlantis")),
        ("site.city", json!(["Lyon"])),
    ] {
        let answer = visitor
            .put("/settings", json!({"values": {"guard.deletions": 5, name: value}}))
            .await;
        assert_eq!(
            (answer.status, answer.json()["field"].as_str()),
            (422, Some(name)),
            "{}",
            answer.body
        );
    }
    assert_eq!(visitor.get("/settings").await.json()["values"]["guard.deletions"], "25");
}
