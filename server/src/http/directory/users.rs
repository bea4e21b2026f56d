//! Accounts.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use shared::directory::EntityKind;

use super::{browse, found, id, looked_up, part, typed, word};
use crate::http::problem::ApiError;
use crate::http::site::Site;
use crate::platform::directory::browse::{Part, Standing, UserFilter, UserSort};

/// Which accounts are asked for: by an identifier, or as a list.
#[derive(Debug, Deserialize)]
pub struct Asked {
    by: Option<String>,
    value: Option<String>,
    q: Option<String>,
    status: Option<String>,
    sort: Option<String>,
    cursor: Option<String>,
    limit: Option<i64>,
}

/// A part of a list.
#[derive(Debug, Deserialize)]
pub struct More {
    cursor: Option<String>,
    limit: Option<i64>,
}

impl More {
    /// Which part.
    pub(super) fn part(self) -> Result<Part, ApiError> {
        part(self.cursor, self.limit)
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Status {
    #[default]
    Live,
    Active,
    Suspended,
    Deleted,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Sort {
    #[default]
    Name,
    Username,
    Newest,
}

/// `GET /directory/users`: `status` is `active`, `suspended` or `deleted`, `sort` is `name`, `username` or `newest`;
/// with `by` and `value` the one who is named so.
pub async fn list(site: web::Data<Site>, asked: web::Query<Asked>) -> Result<HttpResponse, ApiError> {
    let asked = asked.into_inner();
    if let Some(by) = asked.by {
        let id = looked_up(&site, EntityKind::User, &by, asked.value.as_deref()).await?;
        return found(browse(&site).user(id).await?);
    }
    let filter = UserFilter {
        text: typed(asked.q)?,
        at_once: false,
        standing: match word(asked.status, "status")? {
            Status::Live => Standing::Live,
            Status::Active => Standing::Active,
            Status::Suspended => Standing::Suspended,
            Status::Deleted => Standing::Deleted,
        },
        sort: match word(asked.sort, "sort")? {
            Sort::Name => UserSort::Name,
            Sort::Username => UserSort::Username,
            Sort::Newest => UserSort::Newest,
        },
    };
    let part = part(asked.cursor, asked.limit)?;
    Ok(HttpResponse::Ok().json(browse(&site).users(&filter, &part).await?))
}

/// `GET /directory/users/{id}`
pub async fn one(site: web::Data<Site>, path: web::Path<String>) -> Result<HttpResponse, ApiError> {
    found(browse(&site).user(id(&path)?).await?)
}

/// `GET /directory/users/{id}/courses`: by which ways the account takes part in which courses.
pub async fn courses(
    site: web::Data<Site>,
    path: web::Path<String>,
    asked: web::Query<More>,
) -> Result<HttpResponse, ApiError> {
    let part = asked.into_inner().part()?;
    Ok(HttpResponse::Ok().json(browse(&site).courses_of(id(&path)?, &part).await?))
}

/// `GET /directory/users/{id}/cohorts`
pub async fn cohorts(
    site: web::Data<Site>,
    path: web::Path<String>,
    asked: web::Query<More>,
) -> Result<HttpResponse, ApiError> {
    let part = asked.into_inner().part()?;
    Ok(HttpResponse::Ok().json(browse(&site).cohorts_of(id(&path)?, &part).await?))
}
