//! Pages of others can't act in the name of somebody who is signed in here.

use reqwest::Method;
use serde_json::json;

use super::site::{Answer, Site};

#[tokio::test(flavor = "multi_thread")]
async fn requests_of_other_pages_are_refused() {
    let site = Site::staffed().await;
    let visitor = site.signed_in("administrator").await;
    let cookie = visitor.cookie.clone().unwrap();
    let wish = json!({"values": {"site.city": "Lyon"}});
    for (mark, fetch_site, code) in [
        (None, None, "foreign-request"),
        (None, Some("same-origin"), "foreign-request"),
        (Some("toolsync"), Some("cross-site"), "foreign-request"),
        (Some("toolsync"), Some("same-site"), "foreign-request"),
        (Some("toolsync"), Some("same-origin"), ""),
        (Some("toolsync"), None, ""),
    ] {
        let mut request = visitor
            .bare(Method::PUT, "/settings")
            .header("cookie", &cookie)
            .json(&wish);
        if let Some(mark) = mark {
            request = request.header("x-requested-with", mark);
        }
        if let Some(fetch_site) = fetch_site {
            request = request.header("sec-fetch-site", fetch_site);
        }
        assert_eq!(Answer::of(request).await.code(), code, "{mark:?} {fetch_site:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_other_page_may_read() {
    let site = Site::staffed().await;
    let visitor = site.signed_in("administrator").await;
    let request = visitor
        .request(Method::GET, "/settings")
        .header("origin", "https://elsewhere.example");
    let answer = Answer::of(request).await;
    assert_eq!(answer.header("access-control-allow-origin"), "");
    assert_eq!(answer.header("cross-origin-resource-policy"), "same-origin");
    let preflight = visitor
        .bare(Method::OPTIONS, "/settings")
        .header("origin", "https://elsewhere.example");
    assert_eq!(Answer::of(preflight).await.status, 405);
}
