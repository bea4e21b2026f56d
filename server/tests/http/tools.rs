//! The tools, asked by the page and by scripts.

use reqwest::Method;
use reqwest::multipart::{Form, Part};
use serde_json::{Value, json};

use super::site::{Answer, Site, Visitor};

const COURSES: &str = "shortname;fullname;idnumber;category
BIO-101;Biology;B-1;Sciences
CHEM-2;Chemistry;;Sciences/Matter
ART-1;Drawing;A-1;Arts\n";

async fn run(visitor: &Visitor, name: &'static str, text: &'static str, options: Value) -> Value {
    let form = Form::new()
        .part("files", Part::bytes(text.as_bytes()).file_name(name))
        .part("options", Part::text(options.to_string()));
    let accepted = Answer::of(visitor.request(Method::POST, "/runs").multipart(form)).await;
    rested(visitor, accepted.json()["id"].as_str().unwrap()).await
}

/// A run that is over, or held.
async fn rested(visitor: &Visitor, id: &str) -> Value {
    loop {
        let run = visitor.get(&format!("/runs/{id}")).await.json();
        match run["state"].as_str() {
            Some("queued" | "checking" | "planning" | "executing" | "finishing") => tokio::task::yield_now().await,
            _ => return run,
        }
    }
}

/// A school with three courses, and its operator.
async fn school() -> (Site, Visitor) {
    let site = Site::staffed().await;
    let operator = site.signed_in("operator").await;
    let made = run(&operator, "uploadcourses.csv", COURSES, json!({})).await;
    assert_eq!(made["counts"]["created"], 3, "{made}");
    (site, operator)
}

fn texts(list: &Value, field: &str) -> Vec<String> {
    let all = list.as_array().unwrap().iter();
    all.map(|one| one[field].as_str().unwrap().to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn courses_are_picked_by_category_and_text() {
    let (site, _) = school().await;
    let reviewer = site.signed_in("reviewer").await;
    let tree = reviewer.get("/tools/categories").await.json();
    assert_eq!(
        texts(&tree, "path"),
        ["Miscellaneous", "Sciences", "Sciences/Matter", "Arts"]
    );
    let sciences = tree[1]["id"].as_i64().unwrap();
    let list = async |query: String| {
        texts(
            &reviewer.get(&format!("/tools/courses?{query}")).await.json()["items"],
            "shortname",
        )
    };
    assert_eq!(list(format!("category={sciences}")).await, ["BIO-101"]);
    assert_eq!(
        list(format!("category={sciences}&with_subcategories=true")).await,
        ["BIO-101", "CHEM-2"]
    );
    assert_eq!(list("search=draw".into()).await, ["ART-1"]);
    let page = reviewer.get("/tools/courses?limit=2").await.json();
    assert_eq!(page["next"], "BIO-101");
    assert_eq!(list("cursor=BIO-101".into()).await, ["CHEM-2"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_generated_for_download_or_into_the_inbox() {
    let (_site, operator) = school().await;
    let asked = |format: &str, inbox| json!({"format": format, "inbox": inbox, "courses": {"identifiers": ["ART-1", "CHEM-2"], "by": "shortname"}});
    let made = operator
        .post("/tools/generate", asked("course-deletions", false))
        .await
        .json();
    assert_eq!(
        (made["name"].as_str(), made["text"].as_str()),
        (Some("deletecourses.csv"), Some("ART-1\nCHEM-2"))
    );
    let made = operator
        .post("/tools/generate", asked("course-resets", true))
        .await
        .json();
    assert_eq!(
        (made["name"].as_str(), made["inbox"].as_bool()),
        (Some("resetcourses.csv"), Some(true))
    );
    for (format, courses) in [
        ("users", json!({"identifiers": ["ART-1"]})),
        ("course-resets", json!({"identifiers": ["GHOST"]})),
        ("course-resets", json!({})),
    ] {
        let answer = operator
            .post("/tools/generate", json!({"format": format, "courses": courses}))
            .await;
        assert_eq!(
            (answer.status, answer.code().as_str()),
            (422, "bad-field"),
            "{}",
            answer.body
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clean_up_is_a_run_whose_plan_is_approved() {
    let (site, operator) = school().await;
    let gone = run(&operator, "deletecourses.csv", "BIO-101\nCHEM-2\nART-1\n", json!({})).await;
    assert_eq!(gone["counts"]["deleted"], 3, "{gone}");
    let reviewer = site.signed_in("reviewer").await;
    let empty = reviewer.get("/tools/categories/empty").await.json();
    assert_eq!(texts(&empty, "path"), ["Miscellaneous", "Sciences/Matter", "Arts"]);
    assert_eq!(empty[0]["default"], true);
    let all = reviewer
        .get("/tools/categories/empty?ignore_empty_subcategories=true")
        .await
        .json();
    assert_eq!(all.as_array().unwrap().len(), 4);

    let asked = json!({"ignore_empty_subcategories": true});
    let accepted = operator.post("/tools/categories/clean", asked).await;
    assert_eq!(accepted.status, 202, "{}", accepted.body);
    let id = accepted.json()["id"].as_str().unwrap().to_owned();
    let run = rested(&operator, &id).await;
    assert_eq!(
        (run["state"].as_str(), run["name"].as_str()),
        (Some("held"), Some("Clean-up of empty categories"))
    );
    let plan = reviewer.get(&format!("/runs/{id}/plan")).await.json();
    assert_eq!(plan["items"].as_array().unwrap().len(), 3, "{plan}");
    assert_eq!(
        operator.post(&format!("/runs/{id}/approve"), json!({})).await.status,
        204
    );
    let run = rested(&operator, &id).await;
    assert_eq!(
        (run["state"].as_str(), run["counts"]["deleted"].as_u64()),
        (Some("finished"), Some(3)),
        "{run}"
    );
    let left = reviewer.get("/tools/categories").await.json();
    assert_eq!(texts(&left, "path"), ["Miscellaneous"]);

    // Only the default category is left to look at; nowhere, nothing.
    let answer = operator.post("/tools/categories/clean", json!({"start": 999})).await;
    assert_eq!((answer.status, answer.json()["field"].as_str()), (422, Some("start")));
    assert_eq!(reviewer.get("/tools/categories/empty?start=999").await.status, 422);
}

#[tokio::test(flavor = "multi_thread")]
async fn pasted_identifiers_are_looked_up() {
    let (site, _) = school().await;
    let reviewer = site.signed_in("reviewer").await;
    let text = "BIO-101;first year\nGHOST\n# a comment\n\"ART-1\"\nx;y;z\n";
    let found = reviewer
        .post("/tools/course-checks", json!({"text": text}))
        .await
        .json();
    assert_eq!(
        texts(&found["rows"], "status"),
        ["found", "missing", "found", "failed"],
        "{found}"
    );
    assert_eq!(found["rows"][0]["fullname"], "Biology");
    assert_eq!(
        (
            found["rows"][0]["description"].as_str(),
            found["rows"][1]["line"].as_i64()
        ),
        (Some("first year"), Some(2))
    );
    assert_eq!(
        (
            found["found"].as_u64(),
            found["missing"].as_u64(),
            found["failed"].as_u64()
        ),
        (Some(2), Some(1), Some(1))
    );

    let asked = json!({"text": "A-1\nB-9", "by": "idnumber"});
    let csv = reviewer.post("/tools/course-checks?form=csv", asked).await;
    assert!(csv.header("content-disposition").contains("checkedcourses.csv"));
    assert_eq!(csv.body.lines().nth(2), Some("B-9;;missing;;;;;2"), "{}", csv.body);
    assert_eq!(csv.body.lines().nth(1).unwrap().split(';').nth(4), Some("ART-1"));
    let empty = reviewer
        .post("/tools/course-checks", json!({"text": " \n"}))
        .await
        .json();
    assert_eq!(empty["rows"], json!([]));
}

/// A list of accounts is a run with an option; its plan is looked at first (D35).
#[tokio::test(flavor = "multi_thread")]
async fn accounts_are_suspended_by_a_list_whose_plan_is_approved() {
    let site = Site::staffed().await;
    let operator = site.signed_in("operator").await;
    run(
        &operator,
        "userimport.csv",
        "username;firstname;lastname\najones;Amy;Jones\nbkaur;Bina;Kaur\n",
        json!({}),
    )
    .await;
    let options = json!({
        "mode": "plan",
        "settings": {"users.operation": "suspend", "users.match_by": "username"},
        "files": {"usersuspend.csv": {"format": "users"}},
    });
    let held = run(&operator, "usersuspend.csv", "username\najones\nnobody\n", options).await;
    assert_eq!(
        (
            held["state"].as_str(),
            held["counts"]["updated"].as_u64(),
            held["counts"]["failed"].as_u64()
        ),
        (Some("held"), Some(1), Some(1))
    );
    let id = held["id"].as_str().unwrap();
    assert_eq!(
        operator.post(&format!("/runs/{id}/approve"), json!({})).await.status,
        204
    );
    assert_eq!(rested(&operator, id).await["state"], "finished");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_for_some_command_files_cleans_no_categories() {
    let (site, _) = school().await;
    let new = server::accounts::NewToken {
        owner: "operator".into(),
        name: "nightly".into(),
        role: None,
        read_only: false,
        formats: vec!["users".into()],
        expires: 0,
    };
    let (_, word) = site.host.accounts.create_token(new, "command line").await.unwrap();
    let visitor = site.nobody();
    for (path, body) in [
        ("/tools/categories/clean", json!({"ignore_empty_subcategories": true})),
        (
            "/tools/generate",
            json!({"format": "course-deletions", "inbox": true, "courses": {"identifiers": ["ART-1"]}}),
        ),
    ] {
        let request = visitor
            .bare(Method::POST, path)
            .header("authorization", format!("Bearer {}", word.reveal()));
        assert_eq!(Answer::of(request.json(&body)).await.code(), "not-allowed", "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn settings_travel_as_toml() {
    let site = Site::staffed().await;
    let administrator = site.signed_in("administrator").await;
    let put = async |query: &str, text: &'static str| {
        let request = administrator.request(Method::PUT, &format!("/settings.toml{query}"));
        Answer::of(request.header("content-type", "application/toml").body(text)).await
    };
    let trial = put("?dry_run=true", "guard.percent = 5\nusers_allowrename = 1")
        .await
        .json();
    assert_eq!(
        (trial["applied"].as_bool(), trial["changes"][0]["after"].as_str()),
        (Some(false), Some("5")),
        "{trial}"
    );
    let wrong = put("?dry_run=true", "colour = 'blue'\nguard.percent = 500")
        .await
        .json();
    assert_eq!(wrong["errors"].as_array().unwrap().len(), 2);
    let refused = put("", "colour = 'blue'\nguard.percent = 500").await;
    assert_eq!(
        (
            refused.status,
            refused.json()["detail"].as_str().unwrap().lines().count()
        ),
        (422, 2)
    );
    assert_eq!(put("", "guard.percent = 5").await.json()["applied"], true);

    let reviewer = site.signed_in("reviewer").await;
    let exported = reviewer.get("/settings.toml?lang=fr").await;
    assert!(
        exported
            .header("content-disposition")
            .contains("toolsync-settings.toml")
    );
    assert!(
        exported.body.contains("\npercent = 5\n") && exported.body.contains("# Par défaut : 10"),
        "{}",
        exported.body
    );
}
