//! The file area: put, listed, looked at, run, moved, removed and taken back; who may, and under which names.

use reqwest::Method;
use reqwest::multipart::{Form, Part};
use serde_json::{Value, json};

use super::set_up::settled;
use super::site::{Answer, Site, Visitor};

const USERS: &str = "username;password;firstname;lastname;email;idnumber\n\
    nora.lind;hunter2hunter2;Nora;Lind;nora.lind@northfield.example;N1001\n\
    emeric.saule;hunter3hunter3;Émeric;Saule;a@@b;N1002\n";

async fn put(visitor: &Visitor, name: &str, text: &str, options: Value) -> Answer {
    let form = Form::new().part("options", Part::text(options.to_string())).part(
        "files",
        Part::bytes(text.as_bytes().to_vec()).file_name(name.to_owned()),
    );
    Answer::of(visitor.request(Method::POST, "/files").multipart(form)).await
}

fn names(list: &Answer) -> Vec<String> {
    assert_eq!(list.status, 200, "{}", list.body);
    let items = list.json()["items"].as_array().unwrap().clone();
    items
        .iter()
        .map(|item| item["name"].as_str().unwrap().to_owned())
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_of_the_inbox_is_run_and_its_traces_are_found() {
    let site = Site::staffed().await;
    let operator = site.signed_in("operator").await;
    operator.post("/files/folders", json!({"name": "north"})).await;
    let answer = put(&operator, "users.csv", USERS, json!({"folder": "north"})).await;
    assert_eq!(answer.json()["names"], json!(["north/users.csv"]), "{}", answer.body);

    let looked = operator.get("/files/preview?name=north/users.csv").await;
    assert!(!looked.body.contains("hunter"), "{}", looked.body);
    let seen = looked.json();
    assert_eq!(
        (seen["format"].as_str(), seen["separator"].as_str()),
        (Some("users"), Some(";"))
    );

    // A simulation leaves the inbox as it is.
    let sent = operator
        .post("/runs", json!({"inbox": ["north/users.csv"], "simulate": true}))
        .await;
    assert_eq!(sent.status, 202, "{}", sent.body);
    settled(&operator, sent.json()["id"].as_str().unwrap()).await;
    assert_eq!(names(&operator.get("/files?folder=north").await), ["north/users.csv"]);

    let sent = operator.post("/runs", json!({"inbox": ["north/users.csv"]})).await;
    let id = sent.json()["id"].as_str().unwrap().to_owned();
    let run = settled(&operator, &id).await;
    assert_eq!(run["state"], "finished");
    // The input is archived and gone; its tryback lies beside where it was (D70).
    let left = operator.get("/files?folder=north").await;
    assert_eq!(names(&left).len(), 1);
    let tryback = left.json()["items"][0].clone();
    assert_eq!(tryback["kind"], "tryback");
    assert_eq!(tryback["run"]["id"], id.as_str());
    for kind in ["archive", "report", "tryback"] {
        let list = operator.get(&format!("/files?kind={kind}")).await.json();
        assert_eq!(list["items"][0]["run"]["id"], id.as_str(), "{kind}");
    }
    let archived = operator.get("/files?kind=archive").await.json()["items"][0]["name"].clone();
    let archived = operator
        .get(&format!("/files/content?name={}", archived.as_str().unwrap()))
        .await;
    assert!(archived.header("content-disposition").starts_with("attachment; "));
    assert!(!archived.body.contains("hunter"), "{}", archived.body);
    let kept = operator.get(&format!("/runs/{id}/files/0/input")).await;
    assert!(!kept.body.contains("hunter"), "{}", kept.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_took_the_name_of_an_input_meanwhile_is_not_cleaned_up() {
    let site = Site::staffed().await;
    let operator = site.signed_in("operator").await;
    put(&operator, "users.csv", USERS, json!({})).await;
    let sent = operator
        .post("/runs", json!({"inbox": ["users.csv"], "mode": "plan"}))
        .await;
    let id = sent.json()["id"].as_str().unwrap().to_owned();
    while operator.get(&format!("/runs/{id}")).await.json()["state"] != "held" {
        tokio::task::yield_now().await;
    }
    put(
        &operator,
        "users.csv",
        "username;firstname;lastname\nc.li;C;Li\n",
        json!({"taken": "replace"}),
    )
    .await;
    assert_eq!(
        operator.post(&format!("/runs/{id}/approve"), json!({})).await.status,
        204
    );
    let run = settled(&operator, &id).await;
    assert_eq!(run["state"], "finished");
    assert!(names(&operator.get("/files").await).contains(&"users.csv".to_owned()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_taken_name_is_refused_kept_beside_or_replaced() {
    let site = Site::staffed().await;
    let operator = site.signed_in("operator").await;
    put(&operator, "users.csv", "first", json!({})).await;
    let refused = put(&operator, "users.csv", "second", json!({})).await;
    assert_eq!((refused.status, refused.code().as_str()), (409, "name-taken"));
    let kept = put(&operator, "users.csv", "second", json!({"taken": "keep"})).await;
    assert_eq!(kept.json()["names"], json!(["users-2.csv"]));
    put(&operator, "users.csv", "third", json!({"taken": "replace"})).await;
    assert_eq!(operator.get("/files/content?name=users.csv").await.body, "third");
    assert_eq!(operator.get("/files/content?name=users-2.csv").await.body, "second");
    let moved = operator
        .post("/files/move", json!({"from": "users-2.csv", "to": "users.csv"}))
        .await;
    assert_eq!(moved.code(), "name-taken");
    let moved = operator
        .post("/files/move", json!({"from": "users-2.csv", "to": "south/pupils.csv"}))
        .await;
    assert_eq!(moved.json()["name"], "south/pupils.csv");
    assert_eq!(names(&operator.get("/files?q=pupil").await), ["south/pupils.csv"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn no_name_leads_anywhere_else() {
    let site = Site::staffed().await;
    let operator = site.signed_in("operator").await;
    put(&operator, "users.csv", "x", json!({})).await;
    for folder in ["..", "archives", "Reports/x", "a/../..", "con", "/etc"] {
        let answer = put(&operator, "users.csv", "x", json!({"folder": folder})).await;
        assert_eq!(answer.code(), "bad-field", "{folder}: {}", answer.body);
    }
    // What a sender calls a folder of theirs stays there.
    let answer = put(&operator, "../../../users.csv", "x", json!({"taken": "keep"})).await;
    assert_eq!(answer.json()["names"], json!(["users-2.csv"]));
    for name in ["../secret.key", "../toolsync.db", "/etc/passwd", "..%2Fsecret.key", ""] {
        for path in ["content", "preview", "page"] {
            let answer = operator.get(&format!("/files/{path}?name={name}")).await;
            assert!(
                ["bad-field", "not-found"].contains(&answer.code().as_str()),
                "{path} {name}: {}",
                answer.body
            );
        }
        for (path, body) in [
            ("/files/move", json!({"from": name, "to": "x.csv"})),
            ("/files/move", json!({"from": "users.csv", "to": name})),
            ("/files/remove", json!({"names": [name]})),
            ("/runs", json!({"inbox": [name]})),
        ] {
            let answer = operator.post(path, body).await;
            assert!(
                ["bad-field", "not-found"].contains(&answer.code().as_str()),
                "{path} {name}: {}",
                answer.body
            );
        }
    }
    assert_eq!(
        operator
            .post("/files/remove", json!({"names": ["archives"]}))
            .await
            .status,
        404
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_removed_can_be_taken_back() {
    let site = Site::staffed().await;
    let operator = site.signed_in("operator").await;
    put(&operator, "users.csv", "rows", json!({})).await;
    let removed = operator
        .post("/files/remove", json!({"names": ["users.csv"]}))
        .await
        .json();
    assert!(names(&operator.get("/files").await).is_empty());
    let back = operator.post("/files/restore", json!({"undo": removed["undo"]})).await;
    assert_eq!(back.json()["names"], json!(["users.csv"]));
    assert_eq!(operator.get("/files/content?name=users.csv").await.body, "rows");
    let again = operator.post("/files/restore", json!({"undo": removed["undo"]})).await;
    assert_eq!(again.code(), "not-found");
}

#[tokio::test(flavor = "multi_thread")]
async fn reviewers_see_reports_and_nothing_that_holds_data_of_people() {
    let site = Site::staffed().await;
    let operator = site.signed_in("operator").await;
    put(&operator, "users.csv", USERS, json!({})).await;
    let sent = operator.post("/runs", json!({"inbox": ["users.csv"]})).await;
    settled(&operator, sent.json()["id"].as_str().unwrap()).await;
    let named = |list: &Answer| list.json()["items"][0]["name"].as_str().unwrap().to_owned();
    let report = named(&operator.get("/files?kind=report").await);
    let archive = named(&operator.get("/files?kind=archive").await);
    let tryback = named(&operator.get("/files?kind=tryback").await);

    let reviewer = site.signed_in("reviewer").await;
    for list in [
        "/files",
        "/files?kind=archive",
        "/files?kind=tryback",
        "/files?kind=input",
    ] {
        assert_eq!(reviewer.get(list).await.code(), "not-allowed", "{list}");
    }
    for name in [&archive, &tryback] {
        for path in ["content", "preview"] {
            let answer = reviewer.get(&format!("/files/{path}?name={name}")).await;
            assert_eq!(answer.code(), "not-allowed", "{path} {name}");
        }
    }
    assert_eq!(named(&reviewer.get("/files?kind=report").await), report);
    assert_eq!(reviewer.get(&format!("/files/content?name={report}")).await.status, 200);
    let page = reviewer.get(&format!("/files/page?name={report}")).await;
    assert_eq!(page.header("x-frame-options"), "SAMEORIGIN");
    let policy = page.header("content-security-policy");
    assert!(policy.starts_with("default-src 'none'; ") && policy.contains("; sandbox "));
    assert!(!policy.contains("allow-scripts"), "{policy}");

    // What proves what ran is removed by administrators alone.
    for name in [&report, &archive] {
        let answer = operator.post("/files/remove", json!({"names": [name]})).await;
        assert_eq!(answer.code(), "not-allowed", "{name}");
    }
    let administrator = site.signed_in("administrator").await;
    let answer = administrator
        .post("/files/remove", json!({"names": [report, archive]}))
        .await;
    assert_eq!(answer.json()["count"], 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn retention_tells_what_it_would_take() {
    let site = Site::staffed().await;
    let operator = site.signed_in("operator").await;
    put(&operator, "users.csv", "rows", json!({})).await;
    // The clock of the server stands in 2024, the file was written today: nothing is due.
    let told = operator.get("/files/retention").await.json();
    assert_eq!(
        (
            told[0]["kind"].as_str(),
            told[0]["files"].as_u64(),
            told[0]["due"].as_u64()
        ),
        (Some("input"), Some(1), Some(0))
    );
    assert_eq!(
        (told[3]["kind"].as_str(), told[3]["days"].as_u64()),
        (Some("report"), Some(365))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_for_some_command_files_puts_nothing_into_the_inbox() {
    let site = Site::staffed().await;
    let new = server::accounts::NewToken {
        owner: "operator".into(),
        name: "users only".into(),
        role: None,
        read_only: false,
        formats: vec!["users".into()],
        expires: 0,
    };
    let (_, word) = site.host.accounts.create_token(new, "command line").await.unwrap();
    let request = site
        .nobody()
        .bare(Method::POST, "/files/folders")
        .header("authorization", format!("Bearer {}", word.reveal()));
    let answer = Answer::of(request.json(&json!({"name": "north"}))).await;
    assert_eq!(answer.code(), "not-allowed");
}
