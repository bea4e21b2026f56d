//! `platform`: where runs write.

use std::time::Instant;

use actix_web::{HttpResponse, web};
use shared::api::{PlatformCount, PlatformDto};
use shared::directory::EntityKind;

use super::problem::ApiError;
use super::site::Site;
use crate::store::Dialect;

/// `GET /platform`: what it is, how much it holds, and how long it took to answer. It changes nothing: this is the test.
pub async fn show(site: web::Data<Site>) -> Result<HttpResponse, ApiError> {
    let began = Instant::now();
    let totals = site.platform().totals().await?;
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
        transactional: site.platform().is_transactional(),
        holds: EntityKind::ALL.iter().map(count).collect(),
        milliseconds,
    }))
}
