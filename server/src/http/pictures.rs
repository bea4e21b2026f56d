//! Pictures of users: one in a size, and the checksums of all.

use actix_web::http::header::{ContentType, EntityTag};
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;
use shared::api::Page;
use shared::picture::PictureSize;

use super::problem::{ApiError, Code};
use super::site::Site;
use super::tagged::{tagged, unchanged};
use crate::pictures::{hashes, kind_of};
use crate::platform::directory::pictures;

/// Which size is asked for: `small`, `normal`, `large`, or its pixels a side.
#[derive(Debug, Deserialize)]
pub struct Asked {
    size: Option<String>,
}

/// `GET /directory/users/{id}/picture`
pub async fn one(
    site: web::Data<Site>,
    request: HttpRequest,
    user: web::Path<String>,
    asked: web::Query<Asked>,
) -> Result<HttpResponse, ApiError> {
    let size = match asked.size.as_deref() {
        None => PictureSize::Normal,
        Some(word) => word.parse().map_err(|_| ApiError::from(Code::BadField).field("size"))?,
    };
    let missing = || ApiError::from(Code::NotFound);
    let user: i64 = user.parse().map_err(|_| missing())?;
    let checksum = pictures::checksum_of(&site.store, user)
        .await
        .map_err(anyhow::Error::from)?;
    let checksum = checksum.ok_or_else(missing)?;
    let tag = EntityTag::new_strong(format!("{checksum}-{}", size.side()));
    if let Some(answer) = unchanged(&request, &tag) {
        return Ok(answer);
    }
    let kept = site.pictures.clone();
    let read = web::block(move || kept.read(&checksum, size))
        .await
        .map_err(anyhow::Error::from)?;
    let bytes = read?.ok_or_else(missing)?;
    let kind = kind_of(&bytes).ok_or_else(missing)?;
    Ok(tagged(&mut HttpResponse::Ok(), &tag)
        .content_type(ContentType(kind.media_type().parse().map_err(|_| missing())?))
        .body(bytes))
}

/// Where a page of the list begins.
#[derive(Debug, Deserialize)]
pub struct Part {
    cursor: Option<i64>,
}

/// `GET /pictures`: who has a picture, with the checksum of the image that it was made from.
pub async fn list(site: web::Data<Site>, part: web::Query<Part>) -> Result<HttpResponse, ApiError> {
    told(&site, part.cursor.unwrap_or(0), false).await
}

/// `POST /pictures/hash`: the same, each checksum made anew; those of images that are lost are forgotten.
pub async fn hash(site: web::Data<Site>, part: web::Query<Part>) -> Result<HttpResponse, ApiError> {
    told(&site, part.cursor.unwrap_or(0), true).await
}

async fn told(site: &Site, after: i64, anew: bool) -> Result<HttpResponse, ApiError> {
    let (store, kept) = (site.store.clone(), site.pictures.clone());
    // Images are read where that may block.
    let hashed = site
        .runtime
        .spawn(async move { hashes(&store, &kept, after, anew).await });
    let items = hashed
        .await
        .map_err(anyhow::Error::from)?
        .map_err(anyhow::Error::from)?;
    let next = items.last().map(|last| last.id.to_string());
    Ok(HttpResponse::Ok().json(Page {
        items,
        next,
        total: None,
    }))
}
