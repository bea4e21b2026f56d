//! Groups of courses.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use shared::directory::EntityKind;

use super::cohorts::Members;
use super::{bad, browse, found, id, one_of};
use crate::http::problem::ApiError;
use crate::http::site::Site;

/// Which group is asked for.
#[derive(Debug, Deserialize)]
pub struct Asked {
    by: Option<String>,
    value: Option<String>,
    course: Option<i64>,
}

/// `GET /directory/groups?by=idnumber&value=&course=`: the one that is named so by `id`, `idnumber` or `name`; these are
/// its own in its course alone, so that the course is named by its id where there may be others.
pub async fn named(site: web::Data<Site>, asked: web::Query<Asked>) -> Result<HttpResponse, ApiError> {
    let Asked { by, value, course } = asked.into_inner();
    let (by, value) = (by.ok_or_else(|| bad("by"))?, value.ok_or_else(|| bad("value"))?);
    let browse = browse(&site);
    let looked = match course {
        Some(course) => browse.look_up_in(EntityKind::Group, &by, &value, course).await?,
        None => browse.look_up(EntityKind::Group, &by, &value).await?,
    };
    found(browse.group(one_of(looked)?).await?)
}

/// `GET /directory/groups/{id}`
pub async fn one(site: web::Data<Site>, path: web::Path<String>) -> Result<HttpResponse, ApiError> {
    found(browse(&site).group(id(&path)?).await?)
}

/// `GET /directory/groups/{id}/members`
pub async fn members(
    site: web::Data<Site>,
    path: web::Path<String>,
    asked: web::Query<Members>,
) -> Result<HttpResponse, ApiError> {
    let (text, part) = asked.into_inner().read()?;
    let members = browse(&site)
        .people_of_group(id(&path)?, text.as_deref(), &part)
        .await?;
    Ok(HttpResponse::Ok().json(members))
}
