//! Categories of courses.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use shared::directory::EntityKind;

use super::{browse, found, id, looked_up, part, typed};
use crate::http::problem::ApiError;
use crate::http::site::Site;

/// Which categories are asked for: by an identifier, those below one, or those of a name.
#[derive(Debug, Deserialize)]
pub struct Asked {
    by: Option<String>,
    value: Option<String>,
    parent: Option<i64>,
    q: Option<String>,
    cursor: Option<String>,
    limit: Option<i64>,
}

/// `GET /directory/categories`: those directly in `parent`, the outermost ones if none is given; with `q` all whose
/// name holds that.
pub async fn list(site: web::Data<Site>, asked: web::Query<Asked>) -> Result<HttpResponse, ApiError> {
    let asked = asked.into_inner();
    let browse = browse(&site);
    if let Some(by) = asked.by {
        let id = looked_up(&site, EntityKind::Category, &by, asked.value.as_deref()).await?;
        return found(browse.category(id).await?);
    }
    let part = part(asked.cursor, asked.limit)?;
    Ok(HttpResponse::Ok().json(match typed(asked.q)? {
        Some(text) => browse.categories(&text, &part).await?,
        None => browse.categories_in(asked.parent.unwrap_or(0), &part).await?,
    }))
}

/// `GET /directory/categories/{id}`
pub async fn one(site: web::Data<Site>, path: web::Path<String>) -> Result<HttpResponse, ApiError> {
    found(browse(&site).category(id(&path)?).await?)
}
