//! `settings`: the settings of the site.

use std::collections::BTreeMap;

use actix_web::{HttpResponse, web};
use serde_json::Value;
use shared::api::SettingsDto;
use shared::settings::{SettingError, Settings};

use super::problem::{ApiError, Code};
use super::runs::files::attachment;
use super::site::Site;
use super::words::Words;
use crate::accounts::Caller;
use crate::settings::{ChangeError, Wish, change as grant, exchange};

/// `GET /settings`: all of them, in their normal form.
pub async fn show(site: web::Data<Site>) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Ok().json(dto(&site.settings().await?)))
}

/// What is asked to be changed: values by name; `null` for a default.
#[derive(serde::Deserialize)]
pub struct Wishes {
    values: BTreeMap<String, Value>,
}

/// `PUT /settings`: changes those that are named, all or none.
pub async fn change(
    site: web::Data<Site>,
    caller: Caller,
    words: Words,
    asked: web::Json<Wishes>,
) -> Result<HttpResponse, ApiError> {
    let wishes = asked
        .into_inner()
        .values
        .into_iter()
        .map(wish)
        .collect::<Result<Vec<Wish>, ApiError>>()?;
    let at = site.accounts.clock().now();
    match grant(&site.store, wishes, caller.name(), at).await {
        Ok((settings, notices)) => {
            let notices = notices
                .iter()
                .map(|notice| words.text(notice.id(), &notice.args()))
                .collect();
            Ok(HttpResponse::Ok().json(SettingsDto {
                notices,
                ..dto(&settings)
            }))
        }
        Err(ChangeError::Refused(error)) => Err(refused(&error)),
        Err(ChangeError::Store(error)) => Err(error.into()),
    }
}

/// `GET /settings.toml`: all of them as TOML, with the help of each.
pub async fn export(site: web::Data<Site>, words: Words) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Ok()
        .content_type("application/toml; charset=utf-8")
        .insert_header(attachment("toolsync-settings.toml"))
        .body(exchange::export(&site.settings().await?, &words)))
}

/// How an import is meant.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Importing {
    dry_run: bool,
}

/// `PUT /settings.toml?dry_run=true`: takes over exported settings or a legacy configuration, all or nothing. Says what
/// changes; what can't be accepted is told in a list of a dry run, else as a problem.
pub async fn import(
    site: web::Data<Site>,
    caller: Caller,
    words: Words,
    how: web::Query<Importing>,
    body: web::Bytes,
) -> Result<HttpResponse, ApiError> {
    let text = String::from_utf8(body.to_vec()).map_err(|_| ApiError::from(Code::BadRequest))?;
    let at = site.accounts.clock().now();
    match exchange::import(&site.store, &text, how.dry_run, &words, caller.name(), at).await {
        Ok(told) if told.errors.is_empty() || how.dry_run => Ok(HttpResponse::Ok().json(told)),
        Ok(told) => Err(ApiError::from(Code::BadField).detail(told.errors.join("\n"))),
        Err(ChangeError::Refused(error)) => Err(refused(&error)),
        Err(ChangeError::Store(error)) => Err(error.into()),
    }
}

/// A setting that can't be accepted.
pub fn refused(error: &SettingError) -> ApiError {
    let name = match error {
        SettingError::UnknownKey { name, .. } => name.as_str(),
        SettingError::Invalid { key, .. } | SettingError::PerRun { key } => key,
    };
    ApiError::from(Code::BadField)
        .field(name)
        .message(error.id(), error.args())
}

fn wish((name, value): (String, Value)) -> Result<Wish, ApiError> {
    let value = match value {
        Value::Null => None,
        Value::String(text) => Some(text),
        Value::Bool(on) => Some(if on { "1" } else { "0" }.to_owned()),
        Value::Number(number) => Some(number.to_string()),
        Value::Array(_) | Value::Object(_) => return Err(ApiError::from(Code::BadField).field(name)),
    };
    Ok((name, value))
}

fn dto(settings: &Settings) -> SettingsDto {
    let values = settings
        .iter()
        .map(|(key, value, _)| (key.name.to_owned(), value.to_owned()))
        .collect();
    SettingsDto {
        values,
        notices: Vec::new(),
    }
}
