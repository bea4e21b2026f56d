//! `metrics`: figures for Prometheus.

use actix_web::{HttpResponse, web};

use super::problem::ApiError;
use super::site::Site;
use crate::meters::Standing;

/// The form in which Prometheus reads them.
const FORM: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// `GET /metrics`: by a token that may read, or by everybody where the server is told so (`--metrics open`).
pub async fn show(site: web::Data<Site>) -> Result<HttpResponse, ApiError> {
    let standing = Standing::of(site.runs.place()).await?;
    Ok(HttpResponse::Ok()
        .content_type(FORM)
        .body(site.runs.meters().written(&standing)))
}
