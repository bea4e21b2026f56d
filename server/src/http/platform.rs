//! `platform`: where runs write, and what to try them on.

use std::time::Instant;

use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use shared::api::{ConnectionWish, PlatformCount, PlatformDto, SiteDto};
use shared::directory::EntityKind;
use shared::i18n::Args;
use shared::plan::Totals;

use super::problem::{ApiError, Code};
use super::samples;
use super::site::{Site, actor};
use super::words::Words;
use crate::accounts::Caller;
use crate::platform::moodle::{ConnectError, Connections};
use crate::platform::{PlatformError, Writes};
use crate::store::Dialect;

/// `GET /platform`: what it is, how much it holds, and how long it took to answer. It changes nothing: this is the test.
pub async fn show(site: web::Data<Site>, words: Words) -> Result<HttpResponse, ApiError> {
    let began = Instant::now();
    let mut told = told(&site).await?;
    let asked = async {
        let platform = site.runs.place().platforms.current().await?;
        if let Writes::ByCalls(remote) = platform.writes() {
            remote.begin().await?;
        }
        let totals = platform.totals().await?;
        Ok::<_, PlatformError>((totals, matches!(platform.writes(), Writes::Within(_))))
    };
    let (totals, transactional) = match (asked.await, &mut told) {
        (Ok(answered), _) => answered,
        // A site that doesn't answer is told of all the same.
        (Err(PlatformError::Unreachable(why)), Some(told)) => {
            told.problem = Some(why.said(words.catalog()));
            told.way = why.way(words.catalog());
            (Totals::new(), false)
        }
        (Err(error), _) => return Err(error.into()),
    };
    let milliseconds = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
    // What a platform doesn't tell of is left out.
    let count = |kind: &EntityKind| {
        totals.get(kind).map(|count| PlatformCount {
            entity: kind.name().to_owned(),
            count: *count,
        })
    };
    Ok(HttpResponse::Ok().json(PlatformDto {
        kind: if told.is_some() { "moodle" } else { "directory" }.to_owned(),
        database: match site.store.dialect() {
            Dialect::Sqlite => "SQLite",
            Dialect::Postgres => "PostgreSQL",
        }
        .to_owned(),
        transactional,
        holds: EntityKind::ALL.iter().filter_map(count).collect(),
        milliseconds,
        site: told,
    }))
}

/// `GET /platform/name`: what it is called, without asking it.
pub async fn named(site: web::Data<Site>) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Ok().json(site.runs.place().platforms.named().await?))
}

/// `POST /platform/sample`: sends the sample school, which is a run like any other. Only into the built-in
/// directory, and only while there are no people, courses and cohorts, so that nobody mixes it with their own.
pub async fn fill(site: web::Data<Site>, caller: Caller) -> Result<HttpResponse, ApiError> {
    if told(&site).await?.is_some() {
        return Err(ApiError::from(Code::WrongState).message("platform-sample-site", Args::new()));
    }
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

/// The Moodle that the settings name.
async fn told(site: &Site) -> Result<Option<SiteDto>, ApiError> {
    match site.runs.place().platforms.sites() {
        Some(sites) => Ok(sites.told().await?),
        None => Ok(None),
    }
}

fn sites(site: &Site) -> Result<&Connections, ApiError> {
    Ok(site.runs.place().platforms.sites().ok_or(Code::NotOffered)?)
}

/// `POST /platform/test`: tries a Moodle, that of the settings or another one; nothing is changed there.
pub async fn test(site: web::Data<Site>, wish: web::Json<ConnectionWish>) -> Result<HttpResponse, ApiError> {
    let report = sites(&site)?.test(&wish, site.accounts.clock().now()).await?;
    Ok(HttpResponse::Ok().json(report))
}

/// `POST /platform/roles`: compares the roles of the settings with those that people hold on the site; nothing is changed
/// there.
pub async fn roles(site: web::Data<Site>) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Ok().json(sites(&site)?.roles().await?))
}

/// `PUT /platform/connection`: lets runs write to a Moodle.
pub async fn connect(
    site: web::Data<Site>,
    caller: Caller,
    wish: web::Json<ConnectionWish>,
) -> Result<HttpResponse, ApiError> {
    let now = site.accounts.clock().now();
    sites(&site)?.connect(&wish, caller.name(), now).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// `DELETE /platform/connection`: lets runs write to the embedded directory again, and forgets the token.
pub async fn disconnect(site: web::Data<Site>, caller: Caller) -> Result<HttpResponse, ApiError> {
    let now = site.accounts.clock().now();
    if !sites(&site)?.disconnect(caller.name(), now).await? {
        return Err(Code::NotFound.into());
    }
    Ok(HttpResponse::NoContent().finish())
}

impl From<ConnectError> for ApiError {
    fn from(error: ConnectError) -> Self {
        let code = match &error {
            ConnectError::Site(_) => Code::PlatformAway,
            _ => Code::BadField,
        };
        let field = error.field();
        match (error.sentence(), field) {
            (Ok(sentence), Some(field)) => Self::from(code).sentence(sentence).field(field),
            (Ok(sentence), None) => Self::from(code).sentence(sentence),
            (Err(error), _) => error.into(),
        }
    }
}
