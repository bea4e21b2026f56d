//! `audit`: who did what, for administrators.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use serde_json::json;
use shared::api::AuditChain;

use super::problem::ApiError;
use super::runs::files::attachment;
use super::site::Site;
use super::words::Words;
use crate::accounts::Caller;
use crate::accounts::audit::{self, Action, Chain, DeedFilter};
use crate::exports::for_people;

/// So many at once, unless asked otherwise.
const PART: i64 = 50;
/// The most at once.
const MOST: i64 = 500;
/// Lines of a download are read in parts of this size.
const READ: i64 = 2_000;
/// The most lines of a download.
const LINES: usize = 200_000;

/// Which lines are asked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    actor: String,
    action: String,
    q: String,
    since: i64,
    until: i64,
    cursor: Option<i64>,
    limit: Option<i64>,
}

impl Asked {
    fn filter(self) -> DeedFilter {
        let given = |text: String| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        DeedFilter {
            actor: given(self.actor),
            actions: self
                .action
                .split(',')
                .map(str::trim)
                .filter(|name| !name.is_empty())
                .map(str::to_owned)
                .collect(),
            text: given(self.q),
            since: self.since,
            until: self.until,
            before: self.cursor,
            limit: self.limit.unwrap_or(PART).clamp(1, MOST),
        }
    }
}

/// `GET /audit?actor=&action=a,b&q=&since=&until=`: the newest first.
pub async fn list(site: web::Data<Site>, asked: web::Query<Asked>) -> Result<HttpResponse, ApiError> {
    let filter = asked.into_inner().filter();
    Ok(HttpResponse::Ok().json(audit::list(&site.store, &filter).await?))
}

/// `GET /audit.csv`: the same lines as a file for people, the newest first.
pub async fn export(
    site: web::Data<Site>,
    caller: Caller,
    words: Words,
    asked: web::Query<Asked>,
) -> Result<HttpResponse, ApiError> {
    let mut filter = DeedFilter {
        limit: READ,
        ..asked.into_inner().filter()
    };
    site.accounts
        .note(caller.name(), Action::AuditExported, "", json!({}))
        .await?;
    let settings = site.settings().await?;
    let mut sheet = for_people(&settings, &["number", "time", "person", "action", "target", "detail"]);
    let mut lines = 0;
    loop {
        let page = audit::list(&site.store, &filter).await?;
        for deed in &page.items {
            let at = moment(deed.at);
            let action = words.text(&format!("audit-{}", deed.action), &shared::i18n::Args::new());
            let number = deed.number.to_string();
            let detail = deed.detail.to_string();
            sheet.row(&[&number, &at, &deed.actor, &action, &deed.target, &detail]);
        }
        lines += page.items.len();
        match page.next.and_then(|next| next.parse().ok()) {
            Some(next) if lines < LINES => filter.before = Some(next),
            _ => break,
        }
    }
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header(attachment("toolsync-audit.csv"))
        .body(sheet.finish()))
}

/// A moment as a machine writes it, in UTC.
fn moment(seconds: i64) -> String {
    jiff::Timestamp::from_second(seconds).map_or_else(|_| seconds.to_string(), |at| at.to_string())
}

/// `GET /audit/chain`: whether every line still is what was written.
pub async fn chain(site: web::Data<Site>) -> Result<HttpResponse, ApiError> {
    let told = match audit::verify(&site.store).await? {
        Chain::Whole(lines) => AuditChain { lines, broken_at: None },
        Chain::Broken(number) => AuditChain {
            lines: 0,
            broken_at: Some(number),
        },
    };
    Ok(HttpResponse::Ok().json(told))
}
