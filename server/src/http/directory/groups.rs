//! Groups of courses.

use actix_web::{HttpResponse, web};

use super::cohorts::Members;
use super::{browse, found, id};
use crate::http::problem::ApiError;
use crate::http::site::Site;

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
