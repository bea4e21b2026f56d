//! `overview`: how things stand.

use actix_web::{HttpResponse, web};

use super::problem::ApiError;
use super::site::Site;
use super::words::Words;
use crate::runs::zone_of;

/// `GET /overview`
pub async fn show(site: web::Data<Site>, words: Words) -> Result<HttpResponse, ApiError> {
    let zone = zone_of(&site.settings().await?);
    Ok(HttpResponse::Ok().json(
        site.runs
            .overview(&zone, site.runs.place().clock.now(), words.catalog())
            .await?,
    ))
}
