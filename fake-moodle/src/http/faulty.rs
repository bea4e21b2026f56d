//! Faults as they look from outside.

use std::time::Duration;

use actix_web::HttpResponse;
use actix_web::body::BodyStream;
use actix_web::http::StatusCode;
use actix_web::http::header::{LOCATION, RETRY_AFTER};
use actix_web::web::Bytes;
use futures_util::{future, stream};

use crate::faults::What;
use crate::site::Site;

const HTML: &str = "text/html; charset=utf-8";

/// What becomes of a call before it is done.
pub(super) enum Verdict {
    /// It isn't done; this is answered.
    Instead {
        /// What is answered.
        response: HttpResponse,
        /// The faults.
        faults: Vec<What>,
    },
    /// It is done, and then perhaps something else is answered.
    Go {
        /// What happens to the answer.
        instead: Option<What>,
        /// The faults.
        faults: Vec<What>,
    },
}

impl Verdict {
    /// The faults in words.
    pub(super) fn words(&self) -> Vec<String> {
        let (Self::Instead { faults, .. } | Self::Go { faults, .. }) = self;
        faults.iter().map(|what| format!("{what:?}")).collect()
    }
}

/// Lets a call take its time and judges it.
pub(super) async fn before(site: &Site, function: &str, items: usize, token: Option<&str>) -> Verdict {
    let faults = site.with_faults(|faults| faults.judge(function));
    let pace = site.with_pace(|pace| *pace);
    let slow = faults.iter().filter_map(|what| {
        if let What::Slow(millis) = what {
            Some(*millis)
        } else {
            None
        }
    });
    let items = u32::try_from(items).unwrap_or(u32::MAX);
    let wait = pace.call + pace.item.saturating_mul(items) + Duration::from_millis(slow.sum());
    if !wait.is_zero() {
        actix_web::rt::time::sleep(wait).await;
    }
    if faults.contains(&What::RevokeToken) {
        site.with_state(|state| state.tokens.remove(token.unwrap_or_default()));
    }
    if faults.contains(&What::SilentBefore) {
        silence(site, function).await;
    }
    if let Some(response) = faults.iter().find_map(|what| instead(site, what)) {
        return Verdict::Instead { response, faults };
    }
    let later = |what: &&What| {
        matches!(
            what,
            What::DropAfter | What::CutAnswer | What::StatusAfter(_) | What::WarningBefore | What::SilentAfter
        )
    };
    let instead = faults.iter().find(later).cloned();
    Verdict::Go { instead, faults }
}

/// What is answered instead of doing it.
fn instead(site: &Site, what: &What) -> Option<HttpResponse> {
    Some(match what {
        What::Status(status) => failed(*status),
        What::LoginPage => HttpResponse::Ok().content_type(HTML).body(login()),
        What::LoginRedirect => redirect(&format!(
            "{}/login/index.php",
            site.with_state(|state| state.options.url.clone())
        )),
        What::RedirectTo(address) => redirect(address),
        What::MaintenancePage => HttpResponse::ServiceUnavailable().content_type(HTML).body(page(
            "Site under maintenance",
            "<p>The site is undergoing maintenance and is currently not available.</p>",
        )),
        What::DropBefore => dropped(None),
        What::Throttled(seconds) => HttpResponse::TooManyRequests()
            .insert_header((RETRY_AFTER, seconds.to_string()))
            .content_type(HTML)
            .body(page("429 Too Many Requests", "")),
        _ => return None,
    })
}

/// Says nothing until whoever calls hangs up; whoever listens hears of it.
pub(super) async fn silence(site: &Site, function: &str) {
    site.is_silent(function);
    future::pending().await
}

/// The answer, or what happens to it.
pub(super) fn after(what: Option<What>, answer: (StatusCode, &'static str, String)) -> HttpResponse {
    let (status, kind, body) = answer;
    match what {
        Some(What::DropAfter) => dropped(None),
        Some(What::CutAnswer) => {
            let half = body.len() / 2;
            dropped(Some(Bytes::copy_from_slice(
                body.as_bytes().get(..half).unwrap_or_default(),
            )))
        }
        Some(What::StatusAfter(status)) => failed(status),
        Some(What::WarningBefore) => {
            let warning = "<br />\n<b>Warning</b>: something is deprecated on line <b>1</b><br />\n";
            HttpResponse::build(status)
                .content_type(kind)
                .body(format!("{warning}{body}"))
        }
        _ => HttpResponse::build(status).content_type(kind).body(body),
    }
}

fn redirect(address: &str) -> HttpResponse {
    HttpResponse::SeeOther().insert_header((LOCATION, address)).finish()
}

fn failed(status: u16) -> HttpResponse {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let body = if status == StatusCode::INTERNAL_SERVER_ERROR {
        String::new()
    } else {
        page(&status.to_string(), "")
    };
    HttpResponse::build(status).content_type(HTML).body(body)
}

/// An answer whose body breaks, so that the connection ends: without any byte of the answer if nothing goes before.
fn dropped(before: Option<Bytes>) -> HttpResponse {
    let parts = before
        .map(Ok)
        .into_iter()
        .chain([Err(std::io::Error::other("the connection is dropped on demand"))]);
    HttpResponse::Ok()
        .content_type("application/json")
        .body(BodyStream::new(stream::iter(parts)))
}

fn page(title: &str, body: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\"><head><title>{title}</title></head><body><h1>{title}</h1>{body}</body></html>\n"
    )
}

fn login() -> String {
    let form = "<form action=\"/login/index.php\" method=\"post\"><input name=\"username\"><input name=\"password\" \
                type=\"password\"><button>Log in</button></form>";
    page("Log in to the site", form)
}

/// Where a redirect to the login leads.
pub(super) async fn login_page() -> HttpResponse {
    HttpResponse::Ok().content_type(HTML).body(login())
}
