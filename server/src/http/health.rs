//! `health`: whether the server lives, and whether it can do its work.

use std::io::Write;

use actix_web::{HttpResponse, web};
use serde_json::json;
use shared::i18n::Args;

use super::problem::{ApiError, Code};
use super::site::Site;
use super::upload::incoming;

/// `GET /health`: that it answers at all. What it needs may be out of reach: to start it anew wouldn't help there.
pub async fn show() -> HttpResponse {
    HttpResponse::Ok().json(json!({"status": "ok", "version": env!("CARGO_PKG_VERSION")}))
}

/// `GET /health/ready`: that the database answers, the data folder can be written, the object store answers where one is
/// used, and somebody works on runs.
pub async fn ready(site: web::Data<Site>) -> Result<HttpResponse, ApiError> {
    let not_ready = |what: &'static str, message: &'static str| {
        ApiError::from(Code::NotReady).field(what).message(message, Args::new())
    };
    if let Err(error) = crate::store::settings::load(&site.store).await {
        tracing::error!("the database doesn't answer: {error}");
        return Err(not_ready("database", "ready-database"));
    }
    let folder = site.incoming.clone();
    let written = web::block(move || incoming(&folder)?.write_all(b"ready")).await;
    if !matches!(written, Ok(Ok(()))) {
        return Err(not_ready("area", "ready-area"));
    }
    let keeper = site.runs.place().keeper().clone();
    match web::block(move || keeper.is_ready()).await {
        Ok(Ok(())) => {}
        Ok(Err(trouble)) => {
            tracing::error!("the object store doesn't answer: {trouble}");
            return Err(not_ready("area", "ready-objects"));
        }
        Err(_) => return Err(not_ready("area", "ready-objects")),
    }
    if !site.runs.meters().is_working() {
        return Err(not_ready("worker", "ready-worker"));
    }
    Ok(HttpResponse::Ok().json(json!({"status": "ready"})))
}
