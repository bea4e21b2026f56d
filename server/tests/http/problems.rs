//! Every problem has a title, in the language of those who ask.

use reqwest::Method;
use serde_json::{Value, json};
use shared::i18n::{Args, Catalog, Lang};

use super::site::{Answer, PASSWORD, Site, Visitor};

/// A request that can't go well, and the problem that it has.
struct Case {
    who: &'static str,
    method: Method,
    path: &'static str,
    body: Value,
    problem: (u16, &'static str),
}

fn cases() -> Vec<Case> {
    let rows: Vec<Value> = (0..10_001).map(|n| json!({"username": format!("u{n}")})).collect();
    let case = |who, method, path, body, problem| Case {
        who,
        method,
        path,
        body,
        problem,
    };
    vec![
        case("nobody", Method::GET, "/runs", Value::Null, (401, "not-signed-in")),
        case("nobody", Method::GET, "/no/such/thing", Value::Null, (404, "not-found")),
        case("nobody", Method::PUT, "/runs", json!({}), (405, "method-not-allowed")),
        case(
            "nobody",
            Method::POST,
            "/session",
            json!({"name": "x", "password": "y"}),
            (401, "wrong-credentials"),
        ),
        case("nobody", Method::POST, "/session", json!([]), (400, "bad-request")),
        case("nobody", Method::POST, "/setup", set_up(), (403, "setup-closed")),
        case(
            "reviewer",
            Method::PUT,
            "/settings",
            json!({"values": {}}),
            (403, "not-allowed"),
        ),
        case(
            "reviewer",
            Method::GET,
            "/runs?limit=many",
            Value::Null,
            (400, "bad-request"),
        ),
        case(
            "reviewer",
            Method::GET,
            "/runs?cursor=x",
            Value::Null,
            (422, "bad-field"),
        ),
        case(
            "reviewer",
            Method::GET,
            "/runs/01NOSUCHRUN",
            Value::Null,
            (404, "not-found"),
        ),
        case(
            "operator",
            Method::POST,
            "/runs",
            json!({"format": "pupils", "rows": []}),
            (422, "bad-field"),
        ),
        case(
            "operator",
            Method::POST,
            "/runs",
            json!({"format": "users", "rows": rows}),
            (413, "too-large"),
        ),
        case("operator", Method::POST, "/runs", json!("rows"), (400, "bad-request")),
    ]
}

fn set_up() -> Value {
    json!({
        "token": "guessed", "name": "n.roussel", "display_name": "", "password": PASSWORD, "language": "fr",
        "time_zone": "Europe/Paris",
    })
}

fn title(code: &str, lang: Lang) -> String {
    Catalog::of(lang).text(&format!("problem-{code}"), &Args::new())
}

async fn visitor(site: &Site, who: &str) -> Visitor {
    match who {
        "nobody" => site.nobody(),
        role => site.signed_in(role).await,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_problem_has_its_title_in_each_language() {
    let site = Site::staffed().await;
    for case in cases() {
        let visitor = visitor(&site, case.who).await;
        for lang in Lang::ALL {
            let request = visitor
                .request(case.method.clone(), case.path)
                .header("accept-language", lang.code());
            let answer = Answer::of(match &case.body {
                Value::Null => request,
                body => request.json(body),
            })
            .await;
            let (status, code) = case.problem;
            assert_eq!((answer.status, answer.code().as_str()), case.problem, "{}", answer.body);
            let problem = answer.json();
            assert_eq!(
                (&problem["status"], &problem["title"]),
                (&status.into(), &title(code, lang).into())
            );
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_asks_for_no_language_of_ours_is_told_in_that_of_the_site() {
    let site = Site::staffed().await;
    let administrator = site.signed_in("administrator").await;
    let told = async |accepted: &str| {
        let request = administrator
            .request(Method::GET, "/runs/01NOSUCHRUN")
            .header("accept-language", accepted);
        Answer::of(request).await.json()["title"].as_str().unwrap().to_owned()
    };
    assert_eq!(told("de").await, title("not-found", Lang::En));
    let french = json!({"values": {"site.language": "fr"}});
    assert_eq!(administrator.put("/settings", french).await.code(), "");
    for (accepted, lang) in [
        ("de", Lang::Fr),
        ("", Lang::Fr),
        ("en", Lang::En),
        ("de, en;q=0.3", Lang::En),
    ] {
        assert_eq!(told(accepted).await, title("not-found", lang), "{accepted}");
    }
}
