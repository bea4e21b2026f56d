//! How much there is, and the search over all of it.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use shared::api::directory::FoundDto;

use super::{browse, typed};
use crate::http::problem::ApiError;
use crate::http::site::Site;

/// So many of each kind are found, unless asked otherwise.
const FOUND: i64 = 8;
/// The most of each kind.
const MOST: i64 = 50;

/// `GET /directory`: how many there are of each kind.
pub async fn totals(site: web::Data<Site>) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Ok().json(browse(&site).totals().await?))
}

/// What is searched for.
#[derive(Debug, Deserialize)]
pub struct Search {
    q: Option<String>,
    limit: Option<i64>,
}

/// `GET /directory/search`: the best of each kind.
pub async fn search(site: web::Data<Site>, asked: web::Query<Search>) -> Result<HttpResponse, ApiError> {
    let asked = asked.into_inner();
    let most = usize::try_from(asked.limit.unwrap_or(FOUND).clamp(1, MOST)).unwrap_or_default();
    let found = match typed(asked.q)? {
        None => FoundDto::default(),
        Some(text) => browse(&site).search(&text, most).await?,
    };
    Ok(HttpResponse::Ok().json(found))
}
