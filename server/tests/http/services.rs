//! What each function of the reference's web services did, by our API (D103, web services §3–5). The table of
//! `docs/recipes.md` says which call stands for which function.

use reqwest::Method;
use reqwest::multipart::{Form, Part};
use serde_json::{Value, json};

use super::set_up::settled;
use super::site::{Answer, Site, Visitor};

/// Sends rows and waits. Says how many rows became what.
async fn rows(operator: &Visitor, format: &str, rows: Value) -> Value {
    let accepted = operator.post("/runs", json!({"format": format, "rows": rows})).await;
    assert_eq!(accepted.status, 202, "{}", accepted.body);
    let run = settled(operator, accepted.json()["id"].as_str().unwrap()).await;
    assert_eq!(run["state"], "finished", "{run}");
    run
}

/// One row that must not fail. Says what became of it.
async fn row(operator: &Visitor, format: &str, row: Value) -> String {
    let run = rows(operator, format, json!([row])).await;
    let outcomes = operator
        .get(&format!("/runs/{}/outcomes", run["id"].as_str().unwrap()))
        .await;
    let row = outcomes.json()["items"][0].clone();
    assert_ne!(row["status"], "failed", "{row}");
    row["outcomes"][0]["outcome"].as_str().unwrap().to_owned()
}

/// Courses, people and a cohort.
async fn school(site: &Site) -> Visitor {
    let operator = site.signed_in("operator").await;
    row(
        &operator,
        "courses",
        json!({"shortname": "BIO-101", "fullname": "Biology", "idnumber": "C1", "category": "Sciences"}),
    )
    .await;
    rows(
        &operator,
        "users",
        json!([
            {"username": "nora.lind", "firstname": "Nora", "lastname": "Lind", "idnumber": "S-1", "email": "n@northfield.example"},
            {"username": "emeric.saule", "firstname": "Émeric", "lastname": "Saule", "idnumber": "S-2", "email": "e@northfield.example"},
        ]),
    )
    .await;
    row(
        &operator,
        "cohorts",
        json!({"cidnumber": "CO-24", "cname": "Intake 2024"}),
    )
    .await;
    operator
}

async fn id_of(visitor: &Visitor, what: &str) -> i64 {
    let found = visitor.get(&format!("/directory/{what}")).await;
    assert_eq!(found.status, 200, "{what}: {}", found.body);
    found.json()["id"].as_i64().unwrap()
}

/// The user names of a list of people.
async fn people(visitor: &Visitor, path: &str) -> Vec<String> {
    let list = visitor.get(path).await.json();
    let names = list["items"].as_array().unwrap().iter();
    names
        .map(|person| person["username"].as_str().unwrap().to_owned())
        .collect()
}

/// §3.1 `set_config`, §3.2 `commit_file`, §3.3 `process`.
#[tokio::test(flavor = "multi_thread")]
async fn settings_files_and_what_is_done_with_them() {
    let site = Site::staffed().await;
    let administrator = site.signed_in("administrator").await;
    // By their old names too, also the one that the original misspelt.
    let old = json!({"values": {"users_primaryidentity": "username", "courses_fileexistslocation": "exist.csv"}});
    let changed = administrator.put("/settings", old).await.json();
    assert_eq!(changed["values"]["users.match_by"], "username");
    assert_eq!(changed["values"]["locations.course_checks"], "exist.csv");
    let unknown = administrator
        .put("/settings", json!({"values": {"groups_whatever": "1"}}))
        .await;
    assert_eq!((unknown.status, unknown.code().as_str()), (422, "bad-field"));

    let file = Part::text("username,firstname,lastname\nnora.lind,Nora,Lind\n").file_name("userimport.csv");
    let form = Form::new().part("files", file);
    let put = Answer::of(administrator.request(Method::POST, "/files").multipart(form)).await;
    assert_eq!(put.json()["names"], json!(["userimport.csv"]));
    let sent = administrator
        .post("/runs", json!({"inbox": ["userimport.csv"]}))
        .await
        .json();
    let run = settled(&administrator, sent["id"].as_str().unwrap()).await;
    assert_eq!(run["counts"]["created"], 1);
    // The report, which `process` returned.
    let report = administrator
        .get(&format!("/runs/{}/report?form=txt", run["id"].as_str().unwrap()))
        .await;
    assert!(
        report.body.contains("nora.lind") || report.body.contains("userimport.csv"),
        "{}",
        report.body
    );
}

/// §3.4 `check_course`, §5 `get_cohorts`, and look-ups by every identifier.
#[tokio::test(flavor = "multi_thread")]
async fn whether_there_is_one_by_any_identifier() {
    let site = Site::staffed().await;
    let operator = school(&site).await;
    let course = id_of(&operator, "courses?by=shortname&value=BIO-101").await;
    row(
        &operator,
        "groups",
        json!({"courseid": "BIO-101", "name": "Lab 1", "idnumber": "L1"}),
    )
    .await;
    let user = id_of(&operator, "users?by=username&value=nora.lind").await;
    let cohort = id_of(&operator, "cohorts?by=idnumber&value=CO-24").await;
    let category = id_of(&operator, "categories?by=name&value=Sciences").await;
    let group = id_of(&operator, "groups?by=idnumber&value=L1").await;
    for (kind, by, value, id) in [
        ("courses", "idnumber", "C1".to_owned(), course),
        ("courses", "id", course.to_string(), course),
        ("users", "idnumber", "S-1".to_owned(), user),
        ("users", "email", "N@northfield.example".to_owned(), user),
        ("users", "id", user.to_string(), user),
        ("cohorts", "name", "Intake%202024".to_owned(), cohort),
        ("cohorts", "id", cohort.to_string(), cohort),
        ("categories", "id", category.to_string(), category),
        ("groups", "name", "Lab%201".to_owned(), group),
        ("groups", "id", group.to_string(), group),
    ] {
        assert_eq!(
            id_of(&operator, &format!("{kind}?by={by}&value={value}")).await,
            id,
            "{kind} by {by}"
        );
    }
    for (kind, by, code) in [
        ("courses", "shortname", "not-found"),
        ("courses", "name", "bad-field"),
        ("users", "shortname", "bad-field"),
        ("cohorts", "idnumber", "not-found"),
    ] {
        let answer = operator.get(&format!("/directory/{kind}?by={by}&value=nothing")).await;
        assert_eq!(answer.code(), code, "{kind} by {by}");
    }
    // A group is named so in its course; without it nothing is taken at random (D29).
    row(
        &operator,
        "courses",
        json!({"shortname": "ECO-1", "fullname": "Ecology", "category": "Sciences"}),
    )
    .await;
    row(&operator, "groups", json!({"courseid": "ECO-1", "name": "Lab 1"})).await;
    assert_eq!(
        operator.get("/directory/groups?by=name&value=Lab%201").await.code(),
        "ambiguous"
    );
    assert_eq!(
        id_of(&operator, &format!("groups?by=name&value=Lab%201&course={course}")).await,
        group
    );
    // All cohorts of the site, as an empty list of ids had them.
    assert_eq!(
        operator.get("/directory/cohorts").await.json()["items"][0]["idnumber"],
        "CO-24"
    );
}

/// §4.1 `enrol_user_enrol`, `enrol_users_enrol`; §4.2 `…_unenrol`; §4.5 `get_enrolled_users`.
#[tokio::test(flavor = "multi_thread")]
async fn enrolling_and_unenrolling() {
    let site = Site::staffed().await;
    let operator = school(&site).await;
    let enrolled = |uid: &str| json!({"cid": "BIO-101", "uid": uid, "rolename": "student", "enrol": "manual"});
    let run = rows(
        &operator,
        "enrolments",
        json!([enrolled("nora.lind"), enrolled("emeric.saule"), enrolled("nobody")]),
    )
    .await;
    // Each item has its own result, and its line is its place in the list and two.
    assert_eq!(
        (run["counts"]["created"].as_u64(), run["counts"]["failed"].as_u64()),
        (Some(2), Some(1))
    );
    let failed = operator
        .get(&format!("/runs/{}/outcomes?status=failed", run["id"].as_str().unwrap()))
        .await
        .json();
    assert_eq!(failed["items"][0]["line"], 4);
    assert!(failed["items"][0]["outcomes"][0]["message"].is_string());

    let course = id_of(&operator, "courses?by=idnumber&value=C1").await;
    let path = format!("/directory/courses/{course}/people");
    assert_eq!(people(&operator, &path).await, ["nora.lind", "emeric.saule"]);
    let full = operator.get(&path).await.json();
    assert_eq!(full["items"][0]["ways"][0]["roles"], json!(["student"]));
    // By another identifier for this call alone.
    let body = json!({"format": "enrolments", "settings": {"enrolments.user_by": "idnumber", "enrolments.course_by": "idnumber"},
        "rows": [{"cmd": "disable", "cid": "C1", "uid": "S-2", "rolename": "student", "enrol": "manual"}]});
    let sent = operator.post("/runs", body).await.json();
    let run = settled(&operator, sent["id"].as_str().unwrap()).await;
    assert_eq!(run["counts"]["updated"], 1, "{run}");
    let mut gone = enrolled("nora.lind");
    gone["cmd"] = "del".into();
    assert_eq!(row(&operator, "enrolments", gone).await, "enrolment-deleted");
    assert_eq!(people(&operator, &path).await, ["emeric.saule"]);
}

/// §4.3 `enrol_role_assign`, `enrol_role_assigns` with `shiftrole`; §4.4 `…_unassign` with `*`.
#[tokio::test(flavor = "multi_thread")]
async fn giving_and_taking_roles_in_a_course() {
    let site = Site::staffed().await;
    let operator = school(&site).await;
    let role = |cmd: &str, role: &str| json!({"cmd": cmd, "cid": "BIO-101", "uid": "nora.lind", "rolename": role});
    let course = id_of(&operator, "courses?by=shortname&value=BIO-101").await;
    let roles = async || {
        let people = operator
            .get(&format!("/directory/courses/{course}/people"))
            .await
            .json();
        let mut roles: Vec<String> = Vec::new();
        for way in people["items"][0]["ways"].as_array().into_iter().flatten() {
            roles.extend(serde_json::from_value::<Vec<String>>(way["roles"].clone()).unwrap());
        }
        roles.sort();
        roles
    };
    for (cmd, name, left) in [
        ("add", "teacher", &["teacher"][..]),
        ("add", "student", &["student", "teacher"]),
        ("shift", "editingteacher", &["editingteacher"]),
        ("add", "student", &["editingteacher", "student"]),
        ("del", "*", &[]),
    ] {
        row(&operator, "enrolments", role(cmd, name)).await;
        assert_eq!(roles().await, left, "{cmd} {name}");
    }
}

/// §5 `cohort_bind`, `cohort_suspend_enrol`, `cohort_restore_enrol`, `cohort_unbind`.
#[tokio::test(flavor = "multi_thread")]
async fn binding_cohorts() {
    let site = Site::staffed().await;
    let operator = school(&site).await;
    row(
        &operator,
        "cohorts",
        json!({"cidnumber": "CO-24", "userid": "nora.lind"}),
    )
    .await;
    let course = id_of(&operator, "courses?by=shortname&value=BIO-101").await;
    let path = format!("/directory/courses/{course}/people?only=effective");
    let binding = |cmd: &str| json!({"cmd": cmd, "course": "BIO-101", "cohort": "CO-24", "role": if cmd == "bind" { "student" } else { "*" }});
    for (cmd, takes_part) in [("bind", true), ("suspend", false), ("restore", true), ("unbind", false)] {
        row(&operator, "cohort-bindings", binding(cmd)).await;
        assert_eq!(!people(&operator, &path).await.is_empty(), takes_part, "{cmd}");
    }
}

/// §5 `cohort_add_members`, `cohort_get_users`, `cohort_delete_members`, `cohort_delete`.
#[tokio::test(flavor = "multi_thread")]
async fn members_of_cohorts() {
    let site = Site::staffed().await;
    let operator = school(&site).await;
    let member = |user: &str| json!({"cidnumber": "CO-24", "userid": user});
    let run = rows(
        &operator,
        "cohorts",
        json!([member("nora.lind"), member("nobody"), member("emeric.saule")]),
    )
    .await;
    assert_eq!(run["partial"], 1, "one unknown user stops nobody else");
    let cohort = id_of(&operator, "cohorts?by=idnumber&value=CO-24").await;
    let path = format!("/directory/cohorts/{cohort}/members");
    assert_eq!(people(&operator, &path).await, ["nora.lind", "emeric.saule"]);
    row(
        &operator,
        "cohorts",
        json!({"cmd": "del", "cidnumber": "CO-24", "userid": "nora.lind"}),
    )
    .await;
    assert_eq!(people(&operator, &path).await, ["emeric.saule"]);
    assert_eq!(
        row(&operator, "cohorts", json!({"cmd": "delete", "cidnumber": "CO-24"})).await,
        "cohort-deleted"
    );
    assert_eq!(
        operator.get("/directory/cohorts?by=idnumber&value=CO-24").await.code(),
        "not-found"
    );
}

/// §6: groups, which had no web service.
#[tokio::test(flavor = "multi_thread")]
async fn groups_and_their_members() {
    let site = Site::staffed().await;
    let operator = school(&site).await;
    row(
        &operator,
        "enrolments",
        json!({"cid": "BIO-101", "uid": "nora.lind", "rolename": "student", "enrol": "manual"}),
    )
    .await;
    row(
        &operator,
        "groups",
        json!({"courseid": "BIO-101", "name": "Lab 1", "idnumber": "L1"}),
    )
    .await;
    row(
        &operator,
        "group-members",
        json!({"courseid": "BIO-101", "groupid": "L1", "userid": "nora.lind"}),
    )
    .await;
    let group = id_of(&operator, "groups?by=idnumber&value=L1").await;
    assert_eq!(
        people(&operator, &format!("/directory/groups/{group}/members")).await,
        ["nora.lind"]
    );
}

/// Every write may be simulated, and sent twice without being done twice; at most 10,000 rows.
#[tokio::test(flavor = "multi_thread")]
async fn rows_are_simulated_sent_twice_and_limited() {
    let site = Site::staffed().await;
    let operator = school(&site).await;
    let cohort = json!([{"cidnumber": "CO-25", "cname": "Intake 2025"}]);
    let simulated = operator
        .post("/runs", json!({"format": "cohorts", "rows": cohort, "simulate": true}))
        .await
        .json();
    let run = settled(&operator, simulated["id"].as_str().unwrap()).await;
    assert_eq!(run["counts"]["created"], 1);
    assert_eq!(
        operator.get("/directory/cohorts?by=idnumber&value=CO-25").await.code(),
        "not-found"
    );

    let send = async |body: &Value| {
        let request = operator
            .request(Method::POST, "/runs")
            .header("idempotency-key", "night-7");
        Answer::of(request.json(body)).await
    };
    let body = json!({"format": "cohorts", "rows": cohort});
    let (first, second) = (send(&body).await, send(&body).await);
    assert_eq!(first.json()["id"], second.json()["id"]);
    assert_eq!(second.header("idempotency-replayed"), "true");
    let other = json!({"format": "cohorts", "rows": [{"cidnumber": "CO-26", "cname": "Intake 2026"}]});
    assert_eq!(send(&other).await.code(), "key-reused");

    let many: Vec<Value> = (0..=10_000)
        .map(|number| json!({"cidnumber": number.to_string()}))
        .collect();
    let refused = operator.post("/runs", json!({"format": "cohorts", "rows": many})).await;
    assert_eq!((refused.status, refused.code().as_str()), (413, "too-large"));
}

/// A token for some command files sends rows of these alone.
#[tokio::test(flavor = "multi_thread")]
async fn a_token_for_cohorts_sends_no_users() {
    let site = Site::staffed().await;
    let new = server::accounts::NewToken {
        owner: "administrator".into(),
        name: "cohorts of the night".into(),
        role: None,
        read_only: false,
        formats: vec!["cohorts".into()],
        expires: 0,
    };
    let (_, word) = site.host.accounts.create_token(new, "command line").await.unwrap();
    let send = async |body: Value| {
        let request = site.nobody().bare(Method::POST, "/runs");
        let request = request.header("authorization", format!("Bearer {}", word.reveal()));
        Answer::of(request.json(&body)).await
    };
    let cohorts = json!({"format": "cohorts", "rows": [{"cidnumber": "CO-24", "cname": "Intake 2024"}]});
    assert_eq!(send(cohorts).await.status, 202);
    let users = json!({"format": "users", "rows": [{"username": "nora.lind"}]});
    let refused = send(users).await;
    assert_eq!((refused.status, refused.code().as_str()), (403, "not-allowed"));
    assert_eq!(refused.json()["field"], "format");
}
