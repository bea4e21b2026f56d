//! Cohorts.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use shared::directory::EntityKind;

use super::users::More;
use super::{browse, found, id, looked_up, part, typed};
use crate::http::problem::ApiError;
use crate::http::site::Site;
use crate::platform::directory::browse::{CohortFilter, Part};

/// Which cohorts are asked for: by an identifier, or as a list.
#[derive(Debug, Deserialize)]
pub struct Asked {
    by: Option<String>,
    value: Option<String>,
    q: Option<String>,
    category: Option<i64>,
    cursor: Option<String>,
    limit: Option<i64>,
}

/// Which members are asked for.
#[derive(Debug, Deserialize)]
pub struct Members {
    q: Option<String>,
    cursor: Option<String>,
    limit: Option<i64>,
}

impl Members {
    /// What they are called, and which part of them.
    pub(super) fn read(self) -> Result<(Option<String>, Part), ApiError> {
        Ok((typed(self.q)?, part(self.cursor, self.limit)?))
    }
}

/// `GET /directory/cohorts`: those of a `category`, 0 = of the site; with `by` and `value` the one that is named so.
pub async fn list(site: web::Data<Site>, asked: web::Query<Asked>) -> Result<HttpResponse, ApiError> {
    let asked = asked.into_inner();
    if let Some(by) = asked.by {
        let id = looked_up(&site, EntityKind::Cohort, &by, asked.value.as_deref()).await?;
        return found(browse(&site).cohort(id).await?);
    }
    let filter = CohortFilter {
        text: typed(asked.q)?,
        category: asked.category,
    };
    let part = part(asked.cursor, asked.limit)?;
    Ok(HttpResponse::Ok().json(browse(&site).cohorts(&filter, &part).await?))
}

/// `GET /directory/cohorts/{id}`
pub async fn one(site: web::Data<Site>, path: web::Path<String>) -> Result<HttpResponse, ApiError> {
    found(browse(&site).cohort(id(&path)?).await?)
}

/// `GET /directory/cohorts/{id}/members`
pub async fn members(
    site: web::Data<Site>,
    path: web::Path<String>,
    asked: web::Query<Members>,
) -> Result<HttpResponse, ApiError> {
    let (text, part) = asked.into_inner().read()?;
    let members = browse(&site).members(id(&path)?, text.as_deref(), &part).await?;
    Ok(HttpResponse::Ok().json(members))
}

/// `GET /directory/cohorts/{id}/bindings`: the courses that it is bound to.
pub async fn bindings(
    site: web::Data<Site>,
    path: web::Path<String>,
    asked: web::Query<More>,
) -> Result<HttpResponse, ApiError> {
    let part = asked.into_inner().part()?;
    Ok(HttpResponse::Ok().json(browse(&site).bindings(id(&path)?, &part).await?))
}
