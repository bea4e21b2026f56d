//! Each route with each role, and with each scope of a token (D90).

use reqwest::Method;
use serde_json::{Value, json};
use server::accounts::NewToken;
use server::http::Access;
use server::http::routes::ROUTES;
use shared::api::OperatorRole;

use super::site::{Answer, Site, Visitor};

/// Where a path has a place for a name.
const NAMES: &[(&str, &str)] = &[
    ("{id}", "01NOSUCHRUN"),
    ("{run}", "01NOSUCHRUN"),
    ("{n}", "0"),
    ("{name}", "users"),
    ("{code}", "USR004"),
];

fn named(path: &str) -> String {
    let with = |path: String, (name, with): &(&str, &str)| path.replace(name, with);
    NAMES.iter().fold(path.to_owned(), with)
}

/// Let through or not. What it says to an empty request about what isn't there doesn't matter here.
fn of(answer: &Answer) -> String {
    let verdict = match answer.code().as_str() {
        "not-signed-in" => "sign in",
        "not-allowed" => "no",
        _ => "may",
    };
    verdict.to_owned()
}

async fn verdict(visitor: &Visitor, method: &Method, path: &str) -> String {
    of(&Answer::of(visitor.request(method.clone(), &named(path))).await)
}

#[tokio::test(flavor = "multi_thread")]
async fn every_route_with_every_role() {
    let site = Site::staffed().await;
    let mut table = String::new();
    for entry in ROUTES {
        let method: Method = entry.method.as_str().parse().unwrap();
        let mut verdicts = vec![verdict(&site.nobody(), &method, entry.path).await];
        for role in OperatorRole::ALL {
            // A session each: some routes end it.
            let visitor = site.signed_in(role.name()).await;
            verdicts.push(verdict(&visitor, &method, entry.path).await);
        }
        table += &format!(
            "{:<6} {:<40} {}\n",
            entry.method.as_str(),
            entry.path,
            verdicts.join(", ")
        );
    }
    // Nobody, reviewer, operator, administrator.
    insta::assert_snapshot!(table, @r"
    GET    /health                                  may, may, may, may
    GET    /health/ready                            may, may, may, may
    GET    /metrics                                 sign in, may, may, may
    GET    /openapi.json                            may, may, may, may
    GET    /session                                 may, may, may, may
    POST   /session                                 may, may, may, may
    DELETE /session                                 may, may, may, may
    PUT    /session/password                        sign in, may, may, may
    POST   /setup                                   may, may, may, may
    GET    /overview                                sign in, may, may, may
    GET    /runs                                    sign in, may, may, may
    POST   /runs                                    sign in, no, may, may
    GET    /runs/actors                             sign in, may, may, may
    GET    /runs/{id}                               sign in, may, may, may
    GET    /runs/{id}/outcomes                      sign in, may, may, may
    GET    /runs/{id}/story                         sign in, may, may, may
    GET    /runs/{id}/plan                          sign in, may, may, may
    GET    /runs/{id}/events                        sign in, may, may, may
    POST   /runs/{id}/approve                       sign in, no, may, may
    POST   /runs/{id}/cancel                        sign in, no, may, may
    POST   /runs/{id}/discard                       sign in, no, may, may
    GET    /runs/{id}/report                        sign in, may, may, may
    GET    /runs/{id}/files/{n}/tryback             sign in, no, may, may
    GET    /runs/{id}/files/{n}/input               sign in, no, may, may
    GET    /directory                               sign in, may, may, may
    GET    /directory/keys                          sign in, no, may, may
    GET    /directory/search                        sign in, may, may, may
    GET    /directory/users                         sign in, may, may, may
    GET    /directory/users/{id}                    sign in, may, may, may
    GET    /directory/users/{id}/courses            sign in, may, may, may
    GET    /directory/users/{id}/cohorts            sign in, may, may, may
    GET    /directory/users/{id}/history            sign in, may, may, may
    GET    /directory/users/{id}/history/{run}      sign in, may, may, may
    GET    /directory/courses                       sign in, may, may, may
    GET    /directory/courses/{id}                  sign in, may, may, may
    GET    /directory/courses/{id}/people           sign in, may, may, may
    GET    /directory/courses/{id}/groups           sign in, may, may, may
    GET    /directory/courses/{id}/methods          sign in, may, may, may
    GET    /directory/courses/{id}/metalinks        sign in, may, may, may
    GET    /directory/courses/{id}/sections         sign in, may, may, may
    GET    /directory/courses/{id}/history          sign in, may, may, may
    GET    /directory/courses/{id}/history/{run}    sign in, may, may, may
    GET    /directory/groups                        sign in, may, may, may
    GET    /directory/groups/{id}                   sign in, may, may, may
    GET    /directory/groups/{id}/members           sign in, may, may, may
    GET    /directory/categories                    sign in, may, may, may
    GET    /directory/categories/{id}               sign in, may, may, may
    GET    /directory/categories/{id}/history       sign in, may, may, may
    GET    /directory/categories/{id}/history/{run} sign in, may, may, may
    GET    /directory/cohorts                       sign in, may, may, may
    GET    /directory/cohorts/{id}                  sign in, may, may, may
    GET    /directory/cohorts/{id}/members          sign in, may, may, may
    GET    /directory/cohorts/{id}/bindings         sign in, may, may, may
    GET    /directory/cohorts/{id}/history          sign in, may, may, may
    GET    /directory/cohorts/{id}/history/{run}    sign in, may, may, may
    GET    /formats                                 may, may, may, may
    GET    /formats/{name}                          may, may, may, may
    GET    /formats/{name}/sample                   may, may, may, may
    GET    /rules                                   may, may, may, may
    GET    /rules/{code}                            may, may, may, may
    GET    /directory/users/{id}/picture            sign in, may, may, may
    GET    /pictures                                sign in, may, may, may
    POST   /pictures/hash                           sign in, no, may, may
    GET    /files                                   sign in, no, may, may
    POST   /files                                   sign in, no, may, may
    GET    /files/content                           sign in, may, may, may
    GET    /files/page                              sign in, may, may, may
    GET    /files/preview                           sign in, may, may, may
    GET    /files/retention                         sign in, no, may, may
    POST   /files/retention                         sign in, no, no, may
    POST   /files/folders                           sign in, no, may, may
    POST   /files/move                              sign in, no, may, may
    POST   /files/remove                            sign in, no, may, may
    POST   /files/restore                           sign in, no, may, may
    POST   /files/sweep                             sign in, no, may, may
    POST   /files/damaged/seen                      sign in, no, may, may
    GET    /sources/headers                         sign in, no, no, may
    PUT    /sources/headers                         sign in, no, no, may
    DELETE /sources/headers                         sign in, no, no, may
    GET    /operators                               sign in, no, no, may
    POST   /operators                               sign in, no, no, may
    PATCH  /operators/{name}                        sign in, no, no, may
    PUT    /operators/{name}/password               sign in, no, no, may
    DELETE /operators/{name}/sessions               sign in, no, no, may
    GET    /notifications                           sign in, no, no, may
    GET    /notifications/subscriptions             sign in, no, no, may
    POST   /notifications/subscriptions             sign in, no, no, may
    PATCH  /notifications/subscriptions/{id}        sign in, no, no, may
    DELETE /notifications/subscriptions/{id}        sign in, no, no, may
    POST   /notifications/subscriptions/{id}/test   sign in, no, no, may
    GET    /notifications/outbox                    sign in, no, no, may
    POST   /notifications/outbox/{id}/retry         sign in, no, no, may
    GET    /tokens                                  sign in, may, may, may
    POST   /tokens                                  sign in, may, may, may
    DELETE /tokens/{id}                             sign in, may, may, may
    GET    /audit                                   sign in, no, no, may
    GET    /audit/chain                             sign in, no, no, may
    GET    /audit.csv                               sign in, no, no, may
    GET    /privacy/search                          sign in, no, no, may
    POST   /privacy/erase                           sign in, no, no, may
    GET    /platform                                sign in, may, may, may
    GET    /platform/name                           sign in, may, may, may
    POST   /platform/sample                         sign in, no, no, may
    POST   /platform/test                           sign in, no, no, may
    POST   /platform/roles                          sign in, no, no, may
    PUT    /platform/connection                     sign in, no, no, may
    DELETE /platform/connection                     sign in, no, no, may
    GET    /settings                                sign in, may, may, may
    PUT    /settings                                sign in, no, no, may
    GET    /settings.toml                           sign in, may, may, may
    PUT    /settings.toml                           sign in, no, no, may
    GET    /schedules                               sign in, may, may, may
    POST   /schedules                               sign in, no, no, may
    POST   /schedules/preview                       sign in, may, may, may
    GET    /schedules/{id}                          sign in, may, may, may
    PATCH  /schedules/{id}                          sign in, no, no, may
    DELETE /schedules/{id}                          sign in, no, no, may
    POST   /schedules/{id}/run                      sign in, no, may, may
    POST   /schedules/{id}/pause                    sign in, no, no, may
    POST   /schedules/{id}/resume                   sign in, no, no, may
    GET    /schedules/{id}/ticks                    sign in, may, may, may
    GET    /tools/categories                        sign in, may, may, may
    GET    /tools/categories/empty                  sign in, may, may, may
    POST   /tools/categories/clean                  sign in, no, may, may
    GET    /tools/courses                           sign in, may, may, may
    POST   /tools/course-checks                     sign in, may, may, may
    POST   /tools/generate                          sign in, no, may, may
    ");
}

/// What tokens are narrowed to.
const SCOPES: [(&str, bool, &[&str]); 3] = [
    ("whole", false, &[]),
    ("reads", true, &[]),
    ("users only", false, &["users"]),
];

/// A token of this operator.
async fn token(site: &Site, owner: &str, (name, read_only, formats): (&str, bool, &[&str])) -> String {
    let new = NewToken {
        owner: owner.to_owned(),
        name: name.to_owned(),
        role: None,
        read_only,
        formats: formats.iter().map(|format| (*format).to_owned()).collect(),
        expires: 0,
    };
    let (_, word) = site.host.accounts.create_token(new, "command line").await.unwrap();
    word.reveal().to_owned()
}

async fn verdict_by_token(site: &Site, word: &str, method: &Method, path: &str) -> String {
    let request = site.nobody().bare(method.clone(), &named(path));
    of(&Answer::of(request.header("authorization", format!("Bearer {word}"))).await)
}

/// Somebody of each role.
async fn visitors(site: &Site) -> Vec<(OperatorRole, Visitor)> {
    let mut visitors = Vec::new();
    for role in OperatorRole::ALL {
        visitors.push((role, site.signed_in(role.name()).await));
    }
    visitors
}

/// A token may do what its owner may, but for what people do in person; narrowed to reading it changes nothing; narrowed
/// to some command files it changes only what is held to these (`Within`).
#[tokio::test(flavor = "multi_thread")]
async fn every_route_with_every_scope_of_a_token() {
    let site = Site::staffed().await;
    let mut words = Vec::new();
    for role in OperatorRole::ALL {
        for scope in SCOPES {
            words.push((role, scope, token(&site, role.name(), scope).await));
        }
    }
    let mut visitors = visitors(&site).await;
    for entry in ROUTES {
        let method: Method = entry.method.as_str().parse().unwrap();
        let changes = !matches!(entry.method.as_str(), "GET" | "HEAD");
        let mut in_person = Vec::new();
        for (role, visitor) in &visitors {
            in_person.push((*role, verdict(visitor, &method, entry.path).await));
        }
        if changes {
            // Some routes end sessions.
            visitors = self::visitors(&site).await;
        }
        for (role, (scope, read_only, formats), word) in &words {
            let (_, in_person) = in_person.iter().find(|(of, _)| of == role).unwrap();
            let narrowed = !formats.is_empty() && !matches!(entry.access, Access::Within(_));
            let is_open = entry.access == Access::Open;
            let may = *in_person == "may"
                && !matches!(entry.access, Access::Person(_))
                && (is_open || !changes || !(*read_only || narrowed));
            let found = verdict_by_token(&site, word, &method, entry.path).await;
            let told = format!("{method} {} as {} ({scope})", entry.path, role.name());
            assert_eq!(found, if may { "may" } else { "no" }, "{told}");
        }
    }
    // Which routes these are is written down, so that none becomes one by accident.
    let listed = |wanted: fn(Access) -> bool| {
        let of_kind = ROUTES.iter().filter(|entry| wanted(entry.access));
        let lines: Vec<String> = of_kind
            .map(|entry| format!("{} {}", entry.method, entry.path))
            .collect();
        lines.join("\n")
    };
    insta::assert_snapshot!(listed(|access| matches!(access, Access::Open | Access::Scraped)), @r"
    GET /health
    GET /health/ready
    GET /metrics
    GET /openapi.json
    GET /session
    POST /session
    DELETE /session
    POST /setup
    GET /formats
    GET /formats/{name}
    GET /formats/{name}/sample
    GET /rules
    GET /rules/{code}
    ");
    insta::assert_snapshot!(listed(|access| matches!(access, Access::Person(_))), @r"
    PUT /session/password
    POST /operators
    PATCH /operators/{name}
    PUT /operators/{name}/password
    DELETE /operators/{name}/sessions
    POST /notifications/subscriptions
    PATCH /notifications/subscriptions/{id}
    DELETE /notifications/subscriptions/{id}
    POST /tokens
    ");
    insta::assert_snapshot!(listed(|access| matches!(access, Access::Within(_))), @r"
    POST /runs
    POST /runs/{id}/approve
    POST /runs/{id}/cancel
    POST /runs/{id}/discard
    POST /pictures/hash
    POST /schedules/preview
    POST /schedules/{id}/run
    POST /tools/categories/clean
    POST /tools/course-checks
    POST /tools/generate
    ");
}

async fn state(visitor: &Visitor, id: &str) -> Value {
    visitor.get(&format!("/runs/{id}")).await.json()["state"].clone()
}

/// Each route that a token for some command files may call looks at which they are.
#[tokio::test(flavor = "multi_thread")]
async fn a_token_for_some_command_files_decides_about_no_others() {
    let site = Site::staffed().await;
    let operator = site.signed_in("operator").await;
    let user = json!({"username": "nora.lind", "firstname": "Nora", "lastname": "Lind"});
    let course = json!({"shortname": "CHOIR", "fullname": "Choir", "category": "Arts"});
    let held = async |format: &str, row: &Value| {
        let plan = json!({"format": format, "mode": "plan", "rows": [row]});
        let sent = operator.post("/runs", plan).await;
        assert_eq!(sent.status, 202, "{}", sent.body);
        let id = sent.json()["id"].as_str().unwrap().to_owned();
        while state(&operator, &id).await != "held" {
            tokio::task::yield_now().await;
        }
        id
    };
    let word = token(&site, "administrator", ("users only", false, &["users"])).await;
    let ask = async |path: String| {
        let request = site.nobody().bare(Method::POST, &path);
        let request = request.header("authorization", format!("Bearer {word}"));
        Answer::of(request.json(&json!({}))).await
    };
    let courses = held("courses", &course).await;
    for deed in ["approve", "cancel", "discard"] {
        let answer = ask(format!("/runs/{courses}/{deed}")).await;
        assert_eq!(
            (answer.code().as_str(), answer.json()["field"].as_str()),
            ("not-allowed", Some("format")),
            "{deed}"
        );
    }
    assert_eq!(state(&operator, &courses).await, "held");
    let users = held("users", &user).await;
    assert_eq!(ask(format!("/runs/{users}/approve")).await.status, 204);
}

/// What an owner may no longer, their tokens don't either, from the next request on.
#[tokio::test(flavor = "multi_thread")]
async fn a_token_falls_with_its_owner() {
    let site = Site::staffed().await;
    site.hire("e.lebihan", OperatorRole::Administrator).await;
    let word = token(&site, "e.lebihan", SCOPES[0]).await;
    let ask = async |path: &str| verdict_by_token(&site, &word, &Method::GET, path).await;
    assert_eq!(ask("/audit").await, "may");
    let administrator = site.signed_in("administrator").await;
    let change = async |body: Value| {
        let request = administrator.request(Method::PATCH, "/operators/e.lebihan").json(&body);
        assert_eq!(Answer::of(request).await.status, 204);
    };
    change(json!({"role": "operator"})).await;
    assert_eq!(ask("/audit").await, "no");
    assert_eq!(ask("/runs").await, "may");
    change(json!({"disabled": true})).await;
    assert_eq!(ask("/runs").await, "sign in");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_reads_changes_nothing() {
    let site = Site::staffed().await;
    let new = |read_only| server::accounts::NewToken {
        owner: "administrator".into(),
        name: "nightly".into(),
        role: None,
        read_only,
        formats: Vec::new(),
        expires: 0,
    };
    let accounts = &site.host.accounts;
    let (reads, writes) = (new(true), new(false));
    let (_, reads) = accounts.create_token(reads, "command line").await.unwrap();
    let (_, writes) = accounts.create_token(writes, "command line").await.unwrap();
    let visitor = site.nobody();
    let ask = |method: Method, word: &str| {
        let request = visitor
            .bare(method, "/settings")
            .header("authorization", format!("Bearer {word}"));
        Answer::of(request.json(&serde_json::json!({"values": {"site.city": "Lyon"}})))
    };
    // Neither needs the mark of the page: no browser sends a token by itself.
    assert_eq!(ask(Method::GET, reads.reveal()).await.status, 200);
    assert_eq!(ask(Method::PUT, reads.reveal()).await.code(), "not-allowed");
    assert_eq!(ask(Method::PUT, writes.reveal()).await.status, 200);
    assert_eq!(ask(Method::GET, "toolsync_guessed").await.code(), "not-signed-in");
    assert_eq!(ask(Method::GET, "").await.code(), "not-signed-in");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_token_is_not_helped_by_a_cookie() {
    let site = Site::staffed().await;
    let visitor = site.signed_in("administrator").await;
    let request = visitor
        .request(Method::GET, "/settings")
        .header("authorization", "Bearer toolsync_guessed");
    assert_eq!(Answer::of(request).await.code(), "not-signed-in");
}
