//! `privacy`: what is known of a person, for administrators.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use shared::api::PersonErase;
use shared::i18n::Args;

use super::problem::{ApiError, Code};
use super::site::Site;
use crate::accounts::Caller;
use crate::upkeep::privacy;

/// Whom somebody looks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    person: String,
}

/// `GET /privacy/search?person=`: where a person is named.
pub async fn search(site: web::Data<Site>, caller: Caller, asked: web::Query<Asked>) -> Result<HttpResponse, ApiError> {
    let person = asked.into_inner().person;
    if person.trim().is_empty() {
        return Err(ApiError::from(Code::BadField).field("person"));
    }
    // It looks through all files, which blocks; the threads that answer requests have no time for that.
    let (place, name, runtime) = (
        site.runs.place().clone(),
        caller.name().to_owned(),
        site.runtime.clone(),
    );
    let found = site
        .runtime
        .spawn_blocking(move || runtime.block_on(privacy::search(&place, &person, &name)))
        .await;
    Ok(HttpResponse::Ok().json(found.map_err(anyhow::Error::from)??))
}

/// `POST /privacy/erase`: erases what is known of a deleted account.
pub async fn erase(
    site: web::Data<Site>,
    caller: Caller,
    asked: web::Json<PersonErase>,
) -> Result<HttpResponse, ApiError> {
    let (place, name, runtime) = (
        site.runs.place().clone(),
        caller.name().to_owned(),
        site.runtime.clone(),
    );
    let erased = site
        .runtime
        .spawn_blocking(move || runtime.block_on(privacy::erase(&place, &asked, &name)))
        .await;
    match erased.map_err(anyhow::Error::from)?? {
        Some(erased) => Ok(HttpResponse::Ok().json(erased)),
        None => Err(ApiError::from(Code::WrongState)
            .field("account")
            .message("privacy-account-live", Args::new())),
    }
}
