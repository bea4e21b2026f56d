//! The document of the API: its examples are what a server gives, and what a server gives is as the document says.
//!
//! `UPDATE_EXAMPLES=1` writes the examples anew.

use std::collections::BTreeMap;
use std::path::Path;

use fake_moodle::{FakeMoodle, Setup};
use reqwest::Method;
use serde_json::{Value, json};
use server::http::openapi::{Example, Given, OPERATIONS, Operation, Taken, document};
use shared::api::OperatorRole;

use super::set_up::settled;
use super::site::{Answer, PASSWORD, Site, Visitor};

/// The most of a list that an example shows.
const SHOWN: usize = 2;

/// Calls, and what came of them.
struct Book {
    document: Value,
    calls: BTreeMap<String, Example>,
}

impl Book {
    /// Makes a call. What comes back has to be as the document says.
    async fn call(&mut self, visitor: &Visitor, name: &str, path: &str, asked: Option<Value>) -> Value {
        let operation = OPERATIONS.iter().find(|known| known.name() == name);
        let operation = operation.unwrap_or_else(|| panic!("{name} isn’t described"));
        let method: Method = operation.method.parse().unwrap();
        let mut request = visitor.request(method, path);
        if let Some(body) = &asked {
            request = request.json(body);
        }
        let answer = Answer::of(request).await;
        let (status, told) = match operation.given {
            Given::Nothing => ("204", None),
            Given::Json(status, _) => (status, Some(answer.json())),
            Given::File(_) => ("200", None),
        };
        assert_eq!(answer.status.to_string(), status, "{name}: {}", answer.body);
        if status != "204" {
            self.names(operation, &answer);
        }
        if std::env::var_os("UPDATE_EXAMPLES").is_none()
            && let Some(told) = &told
        {
            let place = format!(
                "/paths/{}/{}",
                operation.path.replace('/', "~1"),
                operation.method.to_lowercase()
            );
            let described = self.document.pointer(&place).unwrap();
            let schema = &described["responses"][status]["content"]["application/json"]["schema"];
            fits(&self.document, schema, told).unwrap_or_else(|why| panic!("{name}: {why}\n{told}"));
            if let Some(asked) = asked.as_ref() {
                let schema = &described["requestBody"]["content"]["application/json"]["schema"];
                fits(&self.document, schema, asked).unwrap_or_else(|why| panic!("{name}: {why}\n{asked}"));
            }
        }
        let example = Example {
            asked: asked.map(shown),
            told: told.clone().map(shown),
        };
        self.calls.entry(name.to_owned()).or_insert(example);
        told.unwrap_or_default()
    }

    /// The media type of an answer is one that the document names.
    fn names(&self, operation: &Operation, answer: &Answer) {
        let (path, method) = (operation.path.replace('/', "~1"), operation.method.to_lowercase());
        let place = format!("/paths/{path}/{method}/responses/{}/content", answer.status);
        let content = self.document.pointer(&place).and_then(Value::as_object);
        let kind = answer.header("content-type").split(';').next().unwrap_or_default();
        let is_named = content.is_some_and(|content| content.contains_key(kind));
        assert!(is_named, "{}: {kind} isn’t one of {content:?}", operation.name());
    }

    async fn get(&mut self, visitor: &Visitor, name: &str, path: &str) -> Value {
        self.call(visitor, &format!("GET {name}"), path, None).await
    }

    async fn post(&mut self, visitor: &Visitor, path: &str, body: Value) -> Value {
        self.call(visitor, &format!("POST {path}"), path, Some(body)).await
    }
}

/// An example: the first of each list, and nothing that somebody could sign in with.
fn shown(value: Value) -> Value {
    match value {
        Value::Array(items) => items.into_iter().take(SHOWN).map(shown).collect(),
        Value::Object(fields) => fields
            .into_iter()
            .map(|(name, value)| match (name.as_str(), &value) {
                ("token", Value::String(_)) => (name, "the token of the link".into()),
                ("word" | "undo", Value::String(_)) => (name, "toolsync_8Zf3…".into()),
                ("milliseconds", _) => (name, 3.into()),
                ("clock_ahead", Value::Number(_)) => (name, 0.into()),
                ("url", Value::String(url)) if url.contains("127.0.0.1") => {
                    (name, "https://moodle.school.example".into())
                }
                _ => (name, shown(value)),
            })
            .collect(),
        other => other,
    }
}

/// Whether a value is as a schema says, in the part of JSON Schema that the document uses.
fn fits(document: &Value, schema: &Value, value: &Value) -> Result<(), String> {
    if let Some(name) = schema["$ref"].as_str() {
        let place = name.trim_start_matches('#');
        return fits(
            document,
            document.pointer(place).ok_or(format!("there is no {name}"))?,
            value,
        );
    }
    if let Some(any) = schema["anyOf"].as_array() {
        let all: Vec<_> = any.iter().map(|one| fits(document, one, value)).collect();
        return all.iter().find(|one| one.is_ok()).unwrap_or(&all[0]).clone();
    }
    let kinds: Vec<&str> = match &schema["type"] {
        Value::String(kind) => vec![kind.as_str()],
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        _ => return Ok(()),
    };
    let is = |kind: &&str| match *kind {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        _ => value.is_object(),
    };
    if !kinds.iter().any(is) {
        return Err(format!("{value} is none of {kinds:?}"));
    }
    if let Some(words) = schema["enum"].as_array()
        && !words.contains(value)
    {
        return Err(format!("{value} is none of {words:?}"));
    }
    if let (Some(items), Some(list)) = (schema.get("items"), value.as_array()) {
        for item in list {
            fits(document, items, item)?;
        }
    }
    let Some(fields) = value.as_object() else { return Ok(()) };
    for name in schema["required"].as_array().into_iter().flatten() {
        if !fields.contains_key(name.as_str().unwrap()) {
            return Err(format!("{name} is missing"));
        }
    }
    for (name, field) in fields {
        if let Some(schema) = schema["properties"].get(name).or(schema.get("additionalProperties")) {
            fits(document, schema, field).map_err(|why| format!("{name}: {why}"))?;
        }
    }
    Ok(())
}

async fn sent(book: &mut Book, visitor: &Visitor, body: Value) -> String {
    let id = book.post(visitor, "/runs", body).await["id"]
        .as_str()
        .unwrap()
        .to_owned();
    settled(visitor, &id).await;
    id
}

#[tokio::test(flavor = "multi_thread")]
async fn every_call_is_as_the_document_says() {
    let site = Site::empty().await;
    let mut book = Book {
        document: document(),
        calls: BTreeMap::new(),
    };
    let nobody = site.nobody();
    let link = site.host.accounts.open_set_up().await.unwrap().unwrap();
    let first = json!({"token": link.reveal(), "name": "n.roussel", "display_name": "Nadège Roussel", "password": PASSWORD,
        "language": "en", "time_zone": "Europe/Paris", "sample_data": false});
    book.post(&nobody, "/setup", first).await;
    book.post(&nobody, "/session", json!({"name": "n.roussel", "password": PASSWORD}))
        .await;
    let v = site.signed_in("n.roussel").await;
    book.get(&v, "/session", "/session").await;
    book.get(&nobody, "/health", "/health").await;
    while nobody.get("/health/ready").await.status != 200 {}
    book.get(&nobody, "/health/ready", "/health/ready").await;

    let enrolled = json!({"format": "users", "name": "New pupils", "simulate": false, "settings": {"users.match_by": "username"}, "rows": [
        {"username": "nora.lind", "firstname": "Nora", "lastname": "Lind", "email": "nora.lind@northfield.example", "idnumber": "S-1"},
        {"username": "emeric.saule", "firstname": "Émeric", "lastname": "Saule", "email": "a@@b", "idnumber": "S-2"},
    ]});
    let failed = sent(&mut book, &v, enrolled.clone()).await;
    sent(&mut book, &v, enrolled).await;
    for body in [
        json!({"format": "courses", "rows": [
            {"shortname": "BIO-101", "fullname": "Biology", "idnumber": "C1", "category": "Sciences/First year", "topic1": "Cells"},
            {"shortname": "BIO-MAIN", "fullname": "All of biology", "idnumber": "C2", "category": "Sciences"}]}),
        json!({"format": "cohorts", "rows": [{"cidnumber": "CO-24", "cname": "Intake 2024", "userid": "nora.lind"}]}),
        json!({"format": "cohort-bindings", "rows": [{"course": "BIO-101", "cohort": "CO-24"}]}),
        json!({"format": "metacourses", "rows": [{"master": "BIO-MAIN", "meta": "BIO-101"}]}),
        json!({"format": "enrolments", "rows": [{"cid": "BIO-101", "uid": "nora.lind", "rolename": "student", "enrol": "manual"}]}),
        json!({"format": "groups", "rows": [{"courseid": "BIO-101", "name": "Lab 1", "idnumber": "L1", "grouping": "Labs"}]}),
        json!({"format": "group-members", "rows": [{"courseid": "BIO-101", "groupid": "L1", "userid": "nora.lind"}]}),
    ] {
        sent(&mut book, &v, body).await;
    }
    for name in [
        "/overview",
        "/runs",
        "/runs/actors",
        "/directory",
        "/directory/users",
        "/directory/courses",
        "/directory/cohorts",
        "/pictures",
        "/operators",
        "/tokens",
        "/audit",
        "/audit/chain",
        "/platform",
        "/platform/name",
        "/settings",
        "/formats",
        "/rules",
        "/tools/categories",
        "/tools/categories/empty",
        "/tools/courses",
        "/files/retention",
    ] {
        book.get(&v, name, name).await;
    }
    book.get(&v, "/directory/categories", "/directory/categories").await;
    book.get(&v, "/directory/search", "/directory/search?q=bio").await;
    book.get(&v, "/formats/{name}", "/formats/cohorts").await;
    book.get(&v, "/rules/{code}", "/rules/USR004").await;
    for (name, rest) in [
        ("", ""),
        ("/outcomes", "/outcomes?status=failed"),
        ("/story", "/story"),
        ("/plan", "/plan"),
    ] {
        book.get(&v, &format!("/runs/{{id}}{name}"), &format!("/runs/{failed}{rest}"))
            .await;
    }
    for (kind, look, below) in [
        ("users", "by=username&value=nora.lind", &["courses", "cohorts"][..]),
        (
            "courses",
            "by=shortname&value=BIO-101",
            &["people", "groups", "methods", "sections"],
        ),
        ("cohorts", "by=idnumber&value=CO-24", &["members", "bindings"]),
        ("categories", "by=name&value=First%20year", &[]),
        ("groups", "by=idnumber&value=L1", &["members"]),
    ] {
        let name = format!("/directory/{kind}");
        let id = book.get(&v, &name, &format!("{name}?{look}")).await["id"].clone();
        book.get(&v, &format!("{name}/{{id}}"), &format!("{name}/{id}")).await;
        for part in below {
            book.get(&v, &format!("{name}/{{id}}/{part}"), &format!("{name}/{id}/{part}"))
                .await;
        }
        if kind != "groups" {
            let history = book
                .get(&v, &format!("{name}/{{id}}/history"), &format!("{name}/{id}/history"))
                .await;
            let run = history["items"][0]["run"].as_str().unwrap().to_owned();
            book.get(
                &v,
                &format!("{name}/{{id}}/history/{{run}}"),
                &format!("{name}/{id}/history/{run}"),
            )
            .await;
        }
    }
    let linked = v.get("/directory/courses?by=shortname&value=BIO-101").await.json()["id"].clone();
    book.get(
        &v,
        "/directory/courses/{id}/metalinks",
        &format!("/directory/courses/{linked}/metalinks"),
    )
    .await;

    book.post(&v, "/files/folders", json!({"name": "north"})).await;
    let file =
        reqwest::multipart::Part::text("username,firstname,lastname\nzoe.elan,Zoé,d’Élan\n").file_name("users.csv");
    let form = reqwest::multipart::Form::new().part("files", file);
    let put = Answer::of(v.request(Method::POST, "/files").multipart(form)).await;
    let example = Example {
        asked: None,
        told: Some(put.json()),
    };
    book.calls.insert("POST /files".into(), example);
    book.post(
        &v,
        "/files/move",
        json!({"from": "users.csv", "to": "north/users.csv", "taken": "refuse"}),
    )
    .await;
    book.get(&v, "/files", "/files?kind=input").await;
    book.get(&v, "/files/preview", "/files/preview?name=north/users.csv")
        .await;
    let removed = book
        .post(&v, "/files/remove", json!({"names": ["north/users.csv"]}))
        .await;
    book.post(&v, "/files/restore", json!({"undo": removed["undo"]})).await;
    let old = json!({"kinds": ["archives", "reports"], "before": 1_700_000_000, "dry_run": true});
    book.post(&v, "/files/retention", old).await;

    let new = json!({"name": "e.lebihan", "display_name": "Erwan Le Bihan", "role": "operator", "password": PASSWORD});
    book.post(&v, "/operators", new).await;
    book.call(
        &v,
        "PATCH /operators/{name}",
        "/operators/e.lebihan",
        Some(json!({"role": "reviewer"})),
    )
    .await;
    let word = Some(json!({"password": "another wood of words"}));
    book.call(
        &v,
        "PUT /operators/{name}/password",
        "/operators/e.lebihan/password",
        word,
    )
    .await;
    book.call(
        &v,
        "DELETE /operators/{name}/sessions",
        "/operators/e.lebihan/sessions",
        None,
    )
    .await;
    let new = json!({"name": "nightly", "role": "operator", "formats": ["users", "cohorts"], "days": 365});
    let made = book.post(&v, "/tokens", new).await;
    let tokens = book.get(&v, "/tokens", "/tokens").await;
    book.calls.insert(
        "GET /tokens".into(),
        Example {
            asked: None,
            told: Some(shown(tokens)),
        },
    );
    let id = made["token"]["id"].as_str().unwrap();
    book.call(&v, "DELETE /tokens/{id}", &format!("/tokens/{id}"), None)
        .await;
    let values = json!({"values": {"site.city": "Rennes", "users_primaryidentity": "username", "site.country": null}});
    book.call(&v, "PUT /settings", "/settings", Some(values)).await;
    let request = v
        .request(Method::PUT, "/settings.toml?dry_run=true")
        .body("[site]\ncity = \"Brest\"\n");
    let told = Answer::of(request).await.json();
    book.calls.insert(
        "PUT /settings.toml".into(),
        Example {
            asked: None,
            told: Some(told),
        },
    );
    book.call(&v, "POST /pictures/hash", "/pictures/hash", None).await;
    book.post(&v, "/tools/course-checks", json!({"text": "BIO-101\nBIO-102"}))
        .await;
    book.post(
        &v,
        "/tools/generate",
        json!({"format": "course-deletions", "courses": {"identifiers": ["BIO-101"]}}),
    )
    .await;
    book.post(&v, "/tools/categories/clean", json!({"mode": "simulate"}))
        .await;
    book.call(
        &v,
        "PUT /session/password",
        "/session/password",
        Some(json!({"old": PASSWORD, "new": "a third wood of words"})),
    )
    .await;

    elsewhere(&mut book).await;

    let administrator = site.signed_in_with("n.roussel", "a third wood of words").await;
    let gone = json!({"format": "users", "settings": {"users.operation": "delete", "users.match_by": "username"}, "approve": true,
        "rows": [{"username": "nora.lind"}]});
    sent(&mut book, &administrator, gone).await;
    let found = book
        .get(&administrator, "/privacy/search", "/privacy/search?person=nora.lind")
        .await;
    let erase = json!({"account": found["accounts"][0]["id"], "dry_run": true});
    book.post(&administrator, "/privacy/erase", erase).await;

    for operation in OPERATIONS {
        let takes = matches!(operation.taken, Taken::Json(_) | Taken::FormOrJson(..));
        if takes || matches!(operation.given, Given::Json(..)) {
            assert!(
                book.calls.contains_key(&operation.name()),
                "{} is called by nobody here",
                operation.name()
            );
        }
    }
    if std::env::var_os("UPDATE_EXAMPLES").is_some() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/http/openapi/examples.json");
        let needed: BTreeMap<_, _> = book
            .calls
            .iter()
            .filter(|(_, call)| call.asked.is_some() || call.told.is_some())
            .collect();
        std::fs::write(path, serde_json::to_string_pretty(&needed).unwrap() + "\n").unwrap();
    }
}

/// An archive that the disk has damaged, as the server finds it when it starts: the overview names it.
async fn damaged(site: &Site, v: &Visitor) -> String {
    let archives = v.get("/files?kind=archive").await.json();
    let name = archives["items"][0]["name"].as_str().unwrap().to_owned();
    let path = site.data().join("area").join(&name);
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[0] ^= 1;
    std::fs::write(&path, bytes).unwrap();
    let (_stop, stops) = tokio::sync::watch::channel(false);
    let found = server::runs::look_through_archives(site.host.runs.place(), &stops).await;
    assert_eq!(found.unwrap(), 1);
    let overview = v.get("/overview").await.json();
    assert_eq!(overview["damaged"][0]["name"], name.as_str());
    name
}

#[tokio::test(flavor = "multi_thread")]
async fn every_file_is_of_a_media_type_that_the_document_names() {
    let site = Site::staffed().await;
    let v = site.signed_in("administrator").await;
    let mut book = Book {
        document: document(),
        calls: BTreeMap::new(),
    };
    let users =
        json!({"format": "users", "rows": [{"username": "emeric.saule", "firstname": "Émeric", "lastname": ""}]});
    let id = sent(&mut book, &v, users).await;
    let run = format!("/runs/{id}");
    for (name, path) in [
        ("/metrics", "/metrics".to_owned()),
        ("/openapi.json", "/openapi.json".to_owned()),
        ("/runs/{id}/report", format!("{run}/report")),
        ("/runs/{id}/report", format!("{run}/report?form=xlsx")),
        ("/runs/{id}/report", format!("{run}/report?form=json")),
        ("/runs/{id}/report", format!("{run}/report?form=txt")),
        ("/runs/{id}/files/{n}/tryback", format!("{run}/files/0/tryback")),
        (
            "/runs/{id}/files/{n}/tryback",
            format!("{run}/files/0/tryback?form=xlsx"),
        ),
        ("/runs/{id}/files/{n}/input", format!("{run}/files/0/input")),
        ("/runs/{id}/events", format!("{run}/events")),
        ("/directory/keys", "/directory/keys?kinds=user.username".to_owned()),
        ("/formats/{name}/sample", "/formats/users/sample".to_owned()),
        ("/formats/{name}/sample", "/formats/user-pictures/sample".to_owned()),
        ("/audit.csv", "/audit.csv".to_owned()),
        ("/settings.toml", "/settings.toml".to_owned()),
    ] {
        let operation = OPERATIONS.iter().find(|known| known.name() == format!("GET {name}"));
        let answer = v.get(&path).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.body);
        book.names(operation.unwrap(), &answer);
    }
    let asked = json!({"text": "BIO-101"});
    let checks = v.post("/tools/course-checks?form=csv", asked).await;
    let operation = OPERATIONS.iter().find(|known| known.path == "/tools/course-checks");
    book.names(operation.unwrap(), &checks);
}

/// What works by itself, on a server of its own: schedules, sources, notifications.
async fn elsewhere(book: &mut Book) {
    let site =
        Site::with(|asked| (asked.outgoing.allow_http, asked.outgoing.allow_private_addresses) = (true, true)).await;
    site.hire("administrator", OperatorRole::Administrator).await;
    let v = site.signed_in("administrator").await;
    let sample = book.call(&v, "POST /platform/sample", "/platform/sample", None).await;
    settled(&v, sample["id"].as_str().unwrap()).await;
    book.call(&v, "POST /files/sweep", "/files/sweep", None).await;
    let name = damaged(&site, &v).await;
    book.call(
        &v,
        "POST /files/damaged/seen",
        "/files/damaged/seen",
        Some(json!({ "name": name })),
    )
    .await;
    let header =
        json!({"address": "https://sis.school.example/", "name": "Authorization", "value": "Bearer of good files"});
    book.call(&v, "PUT /sources/headers", "/sources/headers", Some(header))
        .await;
    book.get(&v, "/sources/headers", "/sources/headers").await;

    let moodle = FakeMoodle::start(Setup::default()).unwrap();
    let wish = || Some(json!({"url": moodle.url(), "token": moodle.token()}));
    book.call(&v, "POST /platform/test", "/platform/test", wish()).await;
    let connect = "PUT /platform/connection";
    book.call(&v, connect, "/platform/connection", wish()).await;
    book.call(&v, "POST /platform/roles", "/platform/roles", None).await;
    let disconnect = "DELETE /platform/connection";
    book.call(&v, disconnect, "/platform/connection", None).await;

    book.get(&v, "/notifications", "/notifications").await;
    let new = json!({"channel": "mail", "target": "it@school.example", "language": "en", "events": ["alarm"]});
    let made = book.post(&v, "/notifications/subscriptions", new).await;
    let one = format!(
        "/notifications/subscriptions/{}",
        made["subscription"]["id"].as_str().unwrap()
    );
    book.get(&v, "/notifications/subscriptions", "/notifications/subscriptions")
        .await;
    let change = json!({"language": "fr"});
    book.call(&v, "PATCH /notifications/subscriptions/{id}", &one, Some(change))
        .await;
    book.call(
        &v,
        "POST /notifications/subscriptions/{id}/test",
        &format!("{one}/test"),
        None,
    )
    .await;
    book.get(&v, "/notifications/outbox", "/notifications/outbox").await;

    let new =
        json!({"name": "People of the night", "cron": "30 5 * * *", "inputs": [{"input": "users"}], "paused": true});
    let id = book.post(&v, "/schedules", new).await["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let one = format!("/schedules/{id}");
    book.post(
        &v,
        "/schedules/preview",
        json!({"cron": "0 */6 * * *", "zone": "Europe/Paris"}),
    )
    .await;
    book.get(&v, "/schedules", "/schedules").await;
    book.get(&v, "/schedules/{id}", &one).await;
    book.call(&v, "PATCH /schedules/{id}", &one, Some(json!({"expected_by": "08:00"})))
        .await;
    book.call(&v, "POST /schedules/{id}/run", &format!("{one}/run"), None)
        .await;
    book.call(&v, "POST /schedules/{id}/resume", &format!("{one}/resume"), None)
        .await;
    book.call(&v, "POST /schedules/{id}/pause", &format!("{one}/pause"), None)
        .await;
    book.get(&v, "/schedules/{id}/ticks", &format!("{one}/ticks")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_document_is_served_to_everybody() {
    let site = Site::empty().await;
    let answer = site.nobody().get("/openapi.json").await;
    assert_eq!(answer.header("content-type"), "application/json");
    assert_eq!(answer.json(), document());
    assert_eq!(
        answer.json()["paths"]["/runs"]["post"]["requestBody"]["content"]["application/json"]["example"]["format"],
        "users"
    );
}
