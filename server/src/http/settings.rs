//! `settings`: the settings of the site.

use std::collections::BTreeMap;

use actix_web::{HttpResponse, web};
use serde_json::Value;
use shared::api::SettingsDto;
use shared::settings::{SettingError, Settings};

use super::problem::{ApiError, Code};
use super::site::Site;
use super::words::Words;
use crate::accounts::Caller;
use crate::settings::{ChangeError, Wish, change as grant};

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

/// A setting that can't be accepted.
pub fn refused(error: &SettingError) -> ApiError {
    let name = match error {
        SettingError::UnknownKey { name, .. } => name.as_str(),
        SettingError::Invalid { key, .. } => key,
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
