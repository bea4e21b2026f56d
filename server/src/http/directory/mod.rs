//! The directory, to be looked at: `directory/…`. Reviewers may, since the runs that they read name the same people
//! (D90).

pub mod categories;
pub mod cohorts;
pub mod courses;
pub mod groups;
pub mod history;
pub mod keys;
pub mod overview;
pub mod users;

use actix_web::HttpResponse;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use shared::directory::EntityKind;

use super::problem::{ApiError, Code};
use super::site::Site;
use crate::platform::directory::browse::{Browse, Looked, Part, read_cursor};

/// So many of a list at once, unless asked otherwise.
const PART: i64 = 50;
/// The most of a list at once.
const MOST: i64 = 500;
/// The longest text that is looked for, in bytes.
const LONGEST: usize = 200;

/// The directory of the site.
fn browse(site: &Site) -> Browse {
    Browse::new(site.store.clone())
}

/// The part of a list that is asked for.
fn part(cursor: Option<String>, limit: Option<i64>) -> Result<Part, ApiError> {
    let after = match cursor {
        None => None,
        Some(cursor) => Some(read_cursor(&cursor).ok_or_else(|| bad("cursor"))?),
    };
    let limit = limit.unwrap_or(PART).clamp(1, MOST);
    Ok(Part {
        after,
        limit: usize::try_from(limit).unwrap_or_default(),
    })
}

/// What is looked for; nothing where nothing is typed.
fn typed(text: Option<String>) -> Result<Option<String>, ApiError> {
    let text = text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
    match text {
        Some(text) if text.len() > LONGEST => Err(bad("q")),
        text => Ok(text),
    }
}

/// The id at this place of a path. What is no number names nothing.
fn id(text: &str) -> Result<i64, ApiError> {
    text.parse().map_err(|_| Code::NotFound.into())
}

/// What was found, as JSON.
fn found<T: Serialize>(one: Option<T>) -> Result<HttpResponse, ApiError> {
    one.map(|one| HttpResponse::Ok().json(one))
        .ok_or_else(|| Code::NotFound.into())
}

/// One of a closed list of words; its default where none is given.
fn word<T: DeserializeOwned + Default>(word: Option<String>, field: &'static str) -> Result<T, ApiError> {
    match word.filter(|word| !word.is_empty()) {
        None => Ok(T::default()),
        Some(word) => serde_json::from_value(Value::from(word)).map_err(|_| bad(field)),
    }
}

fn bad(field: &'static str) -> ApiError {
    ApiError::from(Code::BadField).field(field)
}

/// Which one `?by=username&value=…` names (D103): nobody is a problem, several too, since nothing is taken at random
/// (D29).
async fn looked_up(site: &Site, kind: EntityKind, by: &str, value: Option<&str>) -> Result<i64, ApiError> {
    let value = value.ok_or_else(|| bad("value"))?;
    one_of(browse(site).look_up(kind, by, value).await?)
}

/// The one that was found.
fn one_of(looked: Option<Looked>) -> Result<i64, ApiError> {
    match looked {
        None => Err(bad("by")),
        Some(Looked::Nothing) => Err(Code::NotFound.into()),
        Some(Looked::Several) => Err(Code::Ambiguous.into()),
        Some(Looked::Found(id)) => Ok(id),
    }
}
