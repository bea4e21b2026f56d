//! Runs: sent, followed, read, decided about, downloaded.

use reqwest::Method;
use reqwest::multipart::{Form, Part};
use serde_json::{Value, json};

use super::set_up::settled;
use super::site::{Answer, Site, Visitor};

const USERS: &str = "username;firstname;lastname;email;idnumber\n\
    nora.lind;Nora;Lind;nora.lind@northfield.example;N1001\n\
    emeric.saule;Émeric;Saule;a@@b;N1002\n";

async fn send(visitor: &Visitor, name: &'static str, text: impl Into<String>, options: Value) -> Answer {
    let form = Form::new()
        .part("files", Part::bytes(text.into().into_bytes()).file_name(name))
        .part("options", Part::text(options.to_string()));
    Answer::of(visitor.request(Method::POST, "/runs").multipart(form)).await
}

fn id(accepted: &Answer) -> String {
    assert_eq!(accepted.status, 202, "{}", accepted.body);
    let id = accepted.json()["id"].as_str().unwrap().to_owned();
    assert_eq!(accepted.header("location"), format!("/api/v1/runs/{id}"));
    id
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_goes_round() {
    let site = Site::staffed().await;
    let operator = site.signed_in("operator").await;
    let id = id(&send(&operator, "élèves.csv", USERS, json!({})).await);
    let run = settled(&operator, &id).await;
    assert_eq!(
        (run["state"].as_str(), run["actor"].as_str()),
        (Some("finished"), Some("operator"))
    );
    assert_eq!(
        (run["counts"]["created"].as_u64(), run["counts"]["failed"].as_u64()),
        (Some(1), Some(1))
    );

    let reviewer = site.signed_in("reviewer").await;
    let rows = reviewer.get(&format!("/runs/{id}/outcomes?status=failed")).await.json();
    assert_eq!(rows["items"][0]["line"], 3);
    let steps = reviewer
        .get(&format!("/runs/{id}/plan?verb=create&entity=user"))
        .await
        .json();
    assert_eq!(steps["items"][0]["after"]["username"], "nora.lind");
    for form in ["html", "txt", "json", "xlsx"] {
        let report = reviewer.get(&format!("/runs/{id}/report?form={form}")).await;
        assert_eq!(report.status, 200, "{form}: {}", report.body);
        assert!(report.header("content-disposition").starts_with("attachment; "));
    }
    assert_eq!(
        reviewer.get(&format!("/runs/{id}/report?form=pdf")).await.code(),
        "bad-field"
    );
    // The page shows it in a frame, in which nothing runs; in any other form it is a download.
    let shown = reviewer.get(&format!("/runs/{id}/report?form=html&shown=true")).await;
    assert_eq!(shown.header("content-disposition"), "inline");
    assert_eq!(shown.header("x-frame-options"), "SAMEORIGIN");
    let policy = shown.header("content-security-policy");
    assert!(policy.starts_with("default-src 'none'; "));
    assert!(
        policy.contains("; sandbox ") && !policy.contains("allow-scripts"),
        "{policy}"
    );
    let download = reviewer.get(&format!("/runs/{id}/report?form=json&shown=true")).await;
    assert!(download.header("content-disposition").starts_with("attachment; "));

    let tryback = operator.get(&format!("/runs/{id}/files/0/tryback")).await;
    assert!(
        tryback.body.ends_with("emeric.saule;Émeric;Saule;a@@b;N1002\n"),
        "{}",
        tryback.body
    );
    let input = operator.get(&format!("/runs/{id}/files/0/input")).await;
    assert_eq!(input.body, USERS);
    assert!(
        input
            .header("content-disposition")
            .ends_with("filename*=UTF-8''%C3%A9l%C3%A8ves.csv")
    );
    assert_eq!(
        operator.get(&format!("/runs/{id}/files/7/input")).await.code(),
        "not-found"
    );
    assert_eq!(
        reviewer.get(&format!("/runs/{id}/files/0/input")).await.code(),
        "not-allowed"
    );

    let found = reviewer.get("/runs?q=%C3%A9l%C3%A8ves&state=finished").await.json();
    assert_eq!(found["items"][0]["id"], id);
    assert_eq!(reviewer.get("/runs?q=nothing").await.json()["items"], json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn events_tell_until_it_is_over() {
    let site = Site::staffed().await;
    let operator = site.signed_in("operator").await;
    let id = id(&send(&operator, "users.csv", USERS, json!({"mode": "simulate"})).await);
    let events = operator.get(&format!("/runs/{id}/events")).await;
    assert_eq!(events.header("content-type"), "text/event-stream");
    let last = events
        .body
        .trim_end()
        .rsplit("event: progress\ndata: ")
        .next()
        .unwrap()
        .to_owned();
    let last: Value = serde_json::from_str(&last).unwrap();
    assert_eq!(
        (last["state"].as_str(), last["rows"].as_u64()),
        (Some("finished"), Some(2))
    );
    assert_eq!(operator.get("/runs/01NOSUCHRUN/events").await.code(), "not-found");
}

#[tokio::test(flavor = "multi_thread")]
async fn rows_as_json_are_a_file_like_any_other() {
    let site = Site::staffed().await;
    let operator = site.signed_in("operator").await;
    let body = json!({
        "format": "users",
        "rows": [{"username": "nora.lind", "firstname": "Nora", "lastname": "Lind, the elder", "suspended": false}],
        "simulate": true,
    });
    let id = id(&operator.post("/runs", body).await);
    let run = settled(&operator, &id).await;
    assert_eq!(
        (run["mode"].as_str(), run["counts"]["created"].as_u64()),
        (Some("simulate"), Some(1))
    );
    let steps = operator.get(&format!("/runs/{id}/plan")).await.json();
    assert_eq!(steps["items"][0]["after"]["lastname"], "Lind, the elder");

    for (body, field) in [
        (json!({"format": "pupils", "rows": [{"a": 1}]}), "format"),
        (json!({"format": "users", "rows": []}), "rows"),
        (json!({"format": "users", "rows": [{"username": []}]}), "rows"),
    ] {
        assert_eq!(operator.post("/runs", body).await.json()["field"], field);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_sent() {
    let site = Site::staffed().await;
    let operator = site.signed_in("operator").await;
    let form = |form: Form| Answer::of(operator.request(Method::POST, "/runs").multipart(form));
    let file = || Part::text(USERS).file_name("users.csv");
    assert_eq!(form(Form::new().text("options", "{}")).await.code(), "bad-field");
    assert_eq!(
        form(Form::new().part("files", file()).text("options", "{"))
            .await
            .code(),
        "bad-field"
    );
    assert_eq!(
        form(Form::new().part("files", Part::text(USERS))).await.code(),
        "bad-field"
    );
    let large = Part::bytes(vec![b'x'; 1024 * 1024 + 1]).file_name("users.csv");
    let answer = form(Form::new().part("files", large)).await;
    assert_eq!((answer.status, answer.code().as_str()), (413, "too-large"));
    let many = (0..101).fold(Form::new(), |form, _| form.part("files", file()));
    assert_eq!(form(many).await.code(), "too-large");
    let text = operator
        .request(Method::POST, "/runs")
        .header("content-type", "text/csv")
        .body(USERS);
    assert_eq!(Answer::of(text).await.code(), "bad-request");
    let wrong = send(
        &operator,
        "users.csv",
        USERS,
        json!({"settings": {"guard.procent": "5"}}),
    )
    .await;
    assert_eq!(wrong.json()["field"], "guard.procent");
}

/// A run in the state held: its sender wants to see the plan.
async fn held(site: &Site, sender: &str) -> String {
    let sender = site.signed_in(sender).await;
    let id = id(&send(&sender, "users.csv", USERS, json!({"mode": "plan"})).await);
    loop {
        let run = sender.get(&format!("/runs/{id}")).await.json();
        match run["state"].as_str() {
            Some("held") => return id,
            Some("queued" | "checking" | "planning") => tokio::task::yield_now().await,
            other => panic!("{other:?}"),
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_is_approved_or_discarded() {
    let site = Site::staffed().await;
    let (one, other) = (held(&site, "operator").await, held(&site, "operator").await);
    let operator = site.signed_in("operator").await;
    let reviewer = site.signed_in("reviewer").await;
    assert_eq!(operator.get(&format!("/runs/{one}")).await.json()["may_approve"], true);
    assert_eq!(reviewer.get(&format!("/runs/{one}")).await.json()["may_approve"], false);

    let four_eyes = json!({"values": {"guard.four_eyes": true}});
    site.signed_in("administrator").await.put("/settings", four_eyes).await;
    assert_eq!(operator.get(&format!("/runs/{one}")).await.json()["may_approve"], false);
    assert_eq!(
        operator.post(&format!("/runs/{one}/approve"), json!({})).await.code(),
        "not-allowed"
    );

    let administrator = site.signed_in("administrator").await;
    assert_eq!(
        administrator
            .post(&format!("/runs/{one}/approve"), json!({}))
            .await
            .status,
        204
    );
    assert_eq!(settled(&administrator, &one).await["counts"]["created"], 1);
    assert_eq!(
        administrator
            .post(&format!("/runs/{one}/approve"), json!({}))
            .await
            .code(),
        "wrong-state"
    );
    assert_eq!(
        operator.post(&format!("/runs/{other}/discard"), json!({})).await.status,
        204
    );
    assert_eq!(
        operator.get(&format!("/runs/{other}")).await.json()["state"],
        "discarded"
    );
    assert_eq!(
        operator.post(&format!("/runs/{other}/cancel"), json!({})).await.code(),
        "wrong-state"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_operator_does_not_switch_guards_off() {
    let site = Site::staffed().await;
    let operator = site.signed_in("operator").await;
    for options in [json!({"approve": true}), json!({"settings": {"guard.deletions": "0"}})] {
        assert_eq!(
            send(&operator, "users.csv", USERS, options.clone()).await.code(),
            "not-allowed"
        );
        let administrator = site.signed_in("administrator").await;
        id(&send(&administrator, "users.csv", USERS, options).await);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_for_one_command_file_sends_no_other() {
    let site = Site::staffed().await;
    let new = server::accounts::NewToken {
        owner: "operator".into(),
        name: "nightly".into(),
        role: None,
        read_only: false,
        formats: vec!["users".into()],
        expires: 0,
    };
    let (_, word) = site.host.accounts.create_token(new, "command line").await.unwrap();
    let nobody = site.nobody();
    let send = |body: Value| {
        let request = nobody
            .bare(Method::POST, "/runs")
            .header("authorization", format!("Bearer {}", word.reveal()));
        Answer::of(request.json(&body))
    };
    let user = json!({"username": "nora.lind", "firstname": "Nora", "lastname": "Lind"});
    id(&send(json!({"format": "users", "rows": [user]})).await);
    let course = json!({"shortname": "CHOIR", "fullname": "Choir", "category": "Arts"});
    assert_eq!(
        send(json!({"format": "courses", "rows": [course]})).await.code(),
        "not-allowed"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_done_is_in_the_audit() {
    let site = Site::staffed().await;
    let operator = site.signed_in("operator").await;
    let id = id(&send(&operator, "users.csv", USERS, json!({})).await);
    settled(&operator, &id).await;
    operator.get(&format!("/runs/{id}/files/0/tryback?form=xlsx")).await;
    operator.get(&format!("/runs/{id}/files/0/input")).await;
    operator.delete("/session").await;
    let deeds: Vec<(String, String, String)> =
        sqlx::query_as("SELECT actor, action, target FROM audit WHERE actor = 'operator' ORDER BY number")
            .fetch_all(site.host.store.read())
            .await
            .unwrap();
    let deeds: Vec<_> = deeds
        .iter()
        .map(|(_, action, target)| (action.as_str(), target == &id))
        .collect();
    assert_eq!(
        deeds,
        [
            ("signed-in", false),
            ("run-sent", true),
            ("tryback-downloaded", true),
            ("input-downloaded", true),
            ("signed-out", false)
        ]
    );
}
