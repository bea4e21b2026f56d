//! Each route with each role (D90).

use reqwest::Method;
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

async fn verdict(visitor: &Visitor, method: &Method, path: &str) -> String {
    let path = NAMES
        .iter()
        .fold(path.to_owned(), |path, (name, with)| path.replace(name, with));
    let answer = Answer::of(visitor.request(method.clone(), &path)).await;
    match answer.code().as_str() {
        "not-signed-in" => "sign in".to_owned(),
        "not-allowed" => "no".to_owned(),
        // Let through: what it says to an empty request about what isn't there doesn't matter here.
        _ => "may".to_owned(),
    }
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
    POST   /platform/sample                         sign in, no, no, may
    POST   /platform/test                           sign in, no, no, may
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
