//! What runs did to an account, a course, a category or a cohort.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use shared::directory::EntityKind;

use super::{MOST, bad, id};
use crate::http::problem::ApiError;
use crate::http::site::Site;
use crate::http::words::Words;
use crate::runs::Subject;

/// So many runs at once, unless asked otherwise.
const RUNS: i64 = 10;
/// So many rows of a run at once, unless asked otherwise.
const ROWS: i64 = 50;

/// A part of a history.
#[derive(Debug, Deserialize)]
pub struct Asked {
    cursor: Option<String>,
    limit: Option<i64>,
}

macro_rules! histories {
    ($( $kind:ident $path:literal $all:ident $rows:ident; )*) => { $(
        #[doc = concat!("`GET /directory/", $path, "/{id}/history`: the runs, newest first.")]
        pub async fn $all(
            site: web::Data<Site>,
            words: Words,
            path: web::Path<String>,
            asked: web::Query<Asked>,
        ) -> Result<HttpResponse, ApiError> {
            runs(&site, words, EntityKind::$kind, &path, asked.into_inner()).await
        }

        #[doc = concat!("`GET /directory/", $path, "/{id}/history/{run}`: the rows of one of them.")]
        pub async fn $rows(
            site: web::Data<Site>,
            words: Words,
            path: web::Path<(String, String)>,
            asked: web::Query<Asked>,
        ) -> Result<HttpResponse, ApiError> {
            rows(&site, words, EntityKind::$kind, &path, asked.into_inner()).await
        }
    )* };
}

histories! {
    User "users" of_user rows_of_user;
    Course "courses" of_course rows_of_course;
    Category "categories" of_category rows_of_category;
    Cohort "cohorts" of_cohort rows_of_cohort;
}

async fn runs(site: &Site, words: Words, kind: EntityKind, path: &str, asked: Asked) -> Result<HttpResponse, ApiError> {
    let subject = Subject { kind, id: id(path)? };
    let before = asked.cursor.map(|cursor| cursor.parse().map_err(|_| bad("cursor")));
    let limit = asked.limit.unwrap_or(RUNS).clamp(1, ROWS);
    let history = site.runs.history(subject, before.transpose()?, limit, words.catalog());
    Ok(HttpResponse::Ok().json(history.await?))
}

async fn rows(
    site: &Site,
    words: Words,
    kind: EntityKind,
    (path, run): &(String, String),
    asked: Asked,
) -> Result<HttpResponse, ApiError> {
    let subject = Subject { kind, id: id(path)? };
    let cursor = crate::http::runs::read::judged(asked.cursor)?;
    let limit = usize::try_from(asked.limit.unwrap_or(ROWS).clamp(1, MOST)).unwrap_or_default();
    let rows = site
        .runs
        .history_rows(subject, run, cursor.as_deref(), limit, words.catalog());
    Ok(HttpResponse::Ok().json(rows.await?))
}
