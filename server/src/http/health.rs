//! `health`: whether the server answers, and its database too.

use actix_web::{HttpResponse, web};
use serde_json::json;

use super::problem::ApiError;
use super::site::Site;

/// `GET /health`
pub async fn show(site: web::Data<Site>) -> Result<HttpResponse, ApiError> {
    site.settings().await?;
    Ok(HttpResponse::Ok().json(json!({"status": "ok", "version": env!("CARGO_PKG_VERSION")})))
}
