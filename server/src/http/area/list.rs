//! Lists of the area.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use shared::api::FileKind;

use super::super::problem::{ApiError, Code};
use super::super::site::Site;
use super::may_read;
use crate::accounts::Caller;
use crate::files::listing::{By, FileFilter};

/// So many at once, unless asked otherwise.
const PART: usize = 50;
/// The most at once.
const MOST: usize = 500;

/// Which files are asked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    kind: Option<FileKind>,
    folder: String,
    q: String,
    since: i64,
    until: i64,
    sort: By,
    /// `up` or `down`.
    order: String,
    cursor: Option<String>,
    limit: Option<usize>,
}

/// `GET /files?kind=&folder=&q=&since=&until=&sort=name|changed|size&order=up|down`: without a kind what is in a folder of
/// the inbox. Reviewers see the reports.
pub async fn list(site: web::Data<Site>, caller: Caller, asked: web::Query<Asked>) -> Result<HttpResponse, ApiError> {
    let asked = asked.into_inner();
    may_read(&caller, asked.kind.unwrap_or(FileKind::Input))?;
    let down = match asked.order.as_str() {
        "" => asked.sort != By::Name,
        "up" => false,
        "down" => true,
        _ => return Err(ApiError::from(Code::BadField).field("order")),
    };
    let filter = FileFilter {
        kind: asked.kind,
        folder: asked.folder,
        text: asked.q.trim().to_owned(),
        since: asked.since,
        until: asked.until,
        by: asked.sort,
        down,
        cursor: asked.cursor,
        limit: asked.limit.unwrap_or(PART).clamp(1, MOST),
    };
    Ok(HttpResponse::Ok().json(site.files.list(filter).await?))
}

/// `GET /files/retention`: what would go, and what is kept for how long.
pub async fn retention(site: web::Data<Site>) -> Result<HttpResponse, ApiError> {
    let settings = site.settings().await?;
    let told = site.files.retention(settings, site.accounts.clock().now()).await?;
    Ok(HttpResponse::Ok().json(told))
}
