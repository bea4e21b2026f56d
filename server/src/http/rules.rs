//! `rules`: what is checked, from the registry.

use actix_web::{HttpResponse, web};
use serde_json::Value;
use shared::registry;

use super::problem::{ApiError, Code};
use super::words::Words;
use crate::reference;

/// `GET /rules`
pub async fn list(words: Words) -> HttpResponse {
    let all: Vec<Value> = registry::rules().map(|rule| reference::rule(rule, &words)).collect();
    HttpResponse::Ok().json(all)
}

/// `GET /rules/{code}`
pub async fn one(words: Words, code: web::Path<String>) -> Result<HttpResponse, ApiError> {
    let rule = registry::rule(&code).ok_or(ApiError::from(Code::NotFound))?;
    Ok(HttpResponse::Ok().json(reference::rule(rule, &words)))
}
