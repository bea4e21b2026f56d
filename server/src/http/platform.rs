//! `platform`: where runs write, and what to try them on.

use std::time::Instant;

use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use shared::api::{PlatformCount, PlatformDto};
use shared::directory::EntityKind;
use shared::i18n::Args;

use super::problem::{ApiError, Code};
use super::samples;
use super::site::{Site, actor};
use crate::accounts::Caller;
use crate::platform::Writes;
use crate::store::Dialect;

/// `GET /platform`: what it is, how much it holds, and how long it took to answer. It changes nothing: this is the test.
pub async fn show(site: web::Data<Site>) -> Result<HttpResponse, ApiError> {
    let began = Instant::now();
    let totals = site.platform().await?.totals().await?;
    let milliseconds = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
    let count = |kind: &EntityKind| PlatformCount {
        entity: kind.name().to_owned(),
        count: totals.get(kind).copied().unwrap_or(0),
    };
    Ok(HttpResponse::Ok().json(PlatformDto {
        kind: "directory".to_owned(),
        database: match site.store.dialect() {
            Dialect::Sqlite => "SQLite",
            Dialect::Postgres => "PostgreSQL",
        }
        .to_owned(),
        transactional: matches!(site.platform().await?.writes(), Writes::Within(_)),
        holds: EntityKind::ALL.iter().map(count).collect(),
        milliseconds,
    }))
}

/// `POST /platform/sample`: sends the sample school, which is a run like any other. Only while there are no people, courses
/// and cohorts, so that nobody mixes it with their own.
pub async fn fill(site: web::Data<Site>, caller: Caller) -> Result<HttpResponse, ApiError> {
    let totals = site.platform().await?.totals().await?;
    let own = [EntityKind::User, EntityKind::Course, EntityKind::Cohort];
    if own.iter().any(|kind| totals.get(kind).is_some_and(|count| *count > 0)) {
        return Err(ApiError::from(Code::WrongState).message("platform-not-empty", Args::new()));
    }
    let accepted = samples::fill(&site, &actor(&caller)).await?;
    Ok(HttpResponse::Accepted()
        .insert_header((LOCATION, accepted.location.clone()))
        .json(accepted))
}
