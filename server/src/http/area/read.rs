//! Reading a file of the area: its beginning, all of it, or a report as the page that it is.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use shared::api::FileKind;
use shared::check::base_name;

use super::super::headers::framed;
use super::super::problem::{ApiError, Code};
use super::super::runs::files::{attachment, media_type, pieces};
use super::super::site::Site;
use super::may_read;
use crate::accounts::Caller;
use crate::files::names;

/// Which file.
#[derive(Debug, Deserialize)]
pub struct Asked {
    name: String,
}

/// `GET /files/content?name=`: a file, to be kept. All but reports are written down.
pub async fn content(
    site: web::Data<Site>,
    caller: Caller,
    asked: web::Query<Asked>,
) -> Result<HttpResponse, ApiError> {
    let name = asked.into_inner().name;
    may_read(&caller, site.files.kind_of(&name).await?)?;
    let file = site.files.open(&name, caller.name()).await?;
    Ok(HttpResponse::Ok()
        .content_type(media_type(&name))
        .insert_header(attachment(base_name(&name)))
        .body(pieces(file)?))
}

/// `GET /files/page?name=`: a report as a page, for a frame of ours. It is what the server wrote itself, and still
/// nothing runs in it.
pub async fn page(site: web::Data<Site>, caller: Caller, asked: web::Query<Asked>) -> Result<HttpResponse, ApiError> {
    let name = asked.into_inner().name;
    let is_page = names::parted(&name).1 == "html";
    if site.files.kind_of(&name).await? != FileKind::Report || !is_page {
        return Err(Code::NotFound.into());
    }
    let file = site.files.open(&name, caller.name()).await?;
    let mut response = HttpResponse::Ok()
        .content_type("text/html; charset=utf-8")
        .body(pieces(file)?);
    framed(response.headers_mut());
    Ok(response)
}

/// `GET /files/preview?name=`: the beginning of a file. Passwords are hidden.
pub async fn preview(
    site: web::Data<Site>,
    caller: Caller,
    asked: web::Query<Asked>,
) -> Result<HttpResponse, ApiError> {
    let name = asked.into_inner().name;
    may_read(&caller, site.files.kind_of(&name).await?)?;
    let settings = site.settings().await?;
    Ok(HttpResponse::Ok().json(site.files.preview(&name, settings).await?))
}
