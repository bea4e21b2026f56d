//! What watches a server: its health, its figures. And what keeps it in order.

use reqwest::Method;
use serde_json::json;
use server::accounts::NewToken;

use super::set_up::settled;
use super::site::{Answer, Site};

/// A line of the figures.
fn figure<'a>(figures: &'a str, name: &str) -> Option<&'a str> {
    let line = figures.lines().find(|line| line.starts_with(name))?;
    line.rsplit(' ').next()
}

#[tokio::test(flavor = "multi_thread")]
async fn figures_tell_of_runs_rows_and_requests_and_of_nobody() {
    let site = Site::staffed().await;
    let operator = site.signed_in("operator").await;
    let body = json!({"format": "users", "rows": [
        {"username": "nora.lind", "firstname": "Nora", "lastname": "Lind", "email": "nora.lind@northfield.example"},
        {"username": "emeric.saule", "firstname": "Émeric", "lastname": "Saule", "email": "a@@b"},
    ]});
    let id = operator.post("/runs", body).await.json()["id"]
        .as_str()
        .unwrap()
        .to_owned();
    settled(&operator, &id).await;
    operator.get("/directory/users?q=lind").await;

    // The run is counted once its worker has put it aside.
    let mut figures = String::new();
    while figure(&figures, "toolsync_runs_ended_total").is_none() {
        figures = operator.get("/metrics").await.body;
    }
    for (name, value) in [
        ("toolsync_runs_ended_total{state=\"finished\",mode=\"run\"}", "1"),
        ("toolsync_rows_total{format=\"users\",status=\"created\"}", "1"),
        ("toolsync_rows_total{format=\"users\",status=\"failed\"}", "1"),
        ("toolsync_run_duration_seconds_count", "1"),
        ("toolsync_runs{state=\"finished\"}", "1"),
        ("toolsync_queue_length", "0"),
        ("toolsync_inbox_files", "0"),
        ("toolsync_worker_up", "1"),
        (
            "toolsync_last_success_timestamp_seconds{source=\"users.csv\",schedule=\"\"}",
            "1709618400",
        ),
        (
            "toolsync_http_requests_total{method=\"GET\",route=\"/api/v1/directory/users\",status=\"200\"}",
            "1",
        ),
    ] {
        assert_eq!(figure(&figures, name), Some(value), "{name}\n{figures}");
    }
    assert!(figures.ends_with("# EOF\n"));
    for name in ["nora", "Lind", "saule", "operator"] {
        assert!(!figures.contains(name), "{name}: {figures}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn figures_are_for_tokens_that_read_or_for_everybody() {
    let site = Site::staffed().await;
    assert_eq!(site.nobody().get("/metrics").await.code(), "not-signed-in");
    let token = NewToken {
        owner: "reviewer".into(),
        name: "Prometheus".into(),
        role: None,
        read_only: true,
        formats: Vec::new(),
        expires: 0,
    };
    let (_, word) = site.host.accounts.create_token(token, "command line").await.unwrap();
    let request = site.nobody().bare(Method::GET, "/metrics");
    let answer = Answer::of(request.header("authorization", format!("Bearer {}", word.reveal()))).await;
    assert_eq!(answer.status, 200);
    assert!(
        answer
            .header("content-type")
            .starts_with("application/openmetrics-text")
    );

    let site = Site::with(|asked| asked.open_metrics = true).await;
    assert_eq!(site.nobody().get("/metrics").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_lives_and_is_ready() {
    let site = Site::empty().await;
    let visitor = site.nobody();
    assert_eq!(visitor.get("/health").await.json()["status"], "ok");
    // The worker begins a moment after the first answer.
    let mut ready = visitor.get("/health/ready").await;
    while ready.code() == "not-ready" && ready.json()["field"] == "worker" {
        ready = visitor.get("/health/ready").await;
    }
    assert_eq!((ready.status, ready.json()["status"].as_str()), (200, Some("ready")));

    // Without its folder it lives, but can't work.
    let incoming = site.data().join("incoming");
    let _ = std::fs::remove_dir_all(&incoming);
    std::fs::write(&incoming, "no folder").unwrap();
    let ready = visitor.get("/health/ready").await;
    assert_eq!((ready.status, ready.code().as_str()), (503, "not-ready"));
    assert_eq!(ready.json()["field"], "area");
    assert_eq!(visitor.get("/health").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn old_things_go_at_the_word_of_an_administrator() {
    let site = Site::staffed().await;
    let operator = site.signed_in("operator").await;
    let body = json!({"format": "users", "rows": [{"username": "nora.lind", "firstname": "Nora", "lastname": "Lind"}]});
    let id = operator.post("/runs", body).await.json()["id"]
        .as_str()
        .unwrap()
        .to_owned();
    settled(&operator, &id).await;
    site.forward(400 * 24 * 3600);
    let operator = site.signed_in("operator").await;
    assert_eq!(operator.post("/files/retention", json!({})).await.code(), "not-allowed");
    let administrator = site.signed_in("administrator").await;
    let would = administrator
        .post("/files/retention", json!({"dry_run": true}))
        .await
        .json();
    let runs = |done: &serde_json::Value| {
        let removed = done["removed"].as_array().unwrap().clone();
        removed.iter().find(|of| of["kind"] == "runs").unwrap()["count"].as_u64()
    };
    assert_eq!(runs(&would), Some(1));
    assert_eq!(operator.get(&format!("/runs/{id}")).await.status, 200);
    let did = administrator
        .post("/files/retention", json!({"kinds": ["runs"]}))
        .await
        .json();
    assert_eq!((runs(&did), did["removed"].as_array().unwrap().len()), (Some(1), 1));
    assert_eq!(administrator.get(&format!("/runs/{id}")).await.code(), "not-found");
    let deeds = administrator.get("/audit?action=retention-done").await.json();
    assert_eq!(deeds["items"][0]["actor"], "administrator");
    assert_eq!(deeds["items"][0]["detail"], json!({"runs": 1}));
}
