//! `formats`: the command files, from the registry.

use actix_web::{HttpResponse, web};
use serde_json::Value;
use shared::formats::{FORMATS, Format, find, samples};

use super::problem::{ApiError, Code};
use super::runs::files::attachment;
use super::words::Words;
use crate::reference;

/// `GET /formats`
pub async fn list(words: Words) -> HttpResponse {
    let all: Vec<Value> = FORMATS
        .iter()
        .map(|format| reference::format(*format, &words))
        .collect();
    HttpResponse::Ok().json(all)
}

/// `GET /formats/{name}`
pub async fn one(words: Words, name: web::Path<String>) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Ok().json(reference::format(named(&name)?, &words)))
}

/// `GET /formats/{name}/sample`: a file to begin with.
pub async fn sample(name: web::Path<String>) -> Result<HttpResponse, ApiError> {
    let format = named(&name)?;
    let sample = samples(format).first().ok_or(ApiError::from(Code::NotFound))?;
    Ok(HttpResponse::Ok()
        .content_type(if format.is_archive() {
            "application/zip"
        } else {
            "text/csv"
        })
        .insert_header(attachment(&format!(
            "{}.{}",
            format.name(),
            if format.is_archive() { "zip" } else { "csv" }
        )))
        .body(sample.bytes))
}

fn named(name: &str) -> Result<&'static dyn Format, ApiError> {
    find(name).ok_or_else(|| Code::NotFound.into())
}
