//! `sources/headers`: what is said to other systems so that they hand their files out. Values go in and never come out.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use shared::api::SourceHeaderWish;
use shared::i18n::Args;

use super::problem::{ApiError, Code};
use super::site::Site;
use crate::accounts::Caller;
use crate::sources::{HeaderError, Headers};

impl From<HeaderError> for ApiError {
    fn from(error: HeaderError) -> Self {
        if let Some((field, id)) = error.id() {
            return Self::from(Code::BadField).field(field).message(id, Args::new());
        }
        match error {
            HeaderError::Store(error) => error.into(),
            _ => Code::NotFound.into(),
        }
    }
}

/// `GET /sources/headers`: which there are, without their values.
pub async fn list(site: web::Data<Site>) -> Result<HttpResponse, ApiError> {
    let headers = Headers::of(site.runs.place())?.list().await?;
    Ok(HttpResponse::Ok().json(headers))
}

/// `PUT /sources/headers`: one that is said from now on.
pub async fn set(
    site: web::Data<Site>,
    caller: Caller,
    wish: web::Json<SourceHeaderWish>,
) -> Result<HttpResponse, ApiError> {
    Headers::of(site.runs.place())?.set(&wish, caller.name()).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Which header goes.
#[derive(Debug, Deserialize)]
pub struct Gone {
    address: String,
    name: String,
}

/// `DELETE /sources/headers?address=&name=`: one that is said no more.
pub async fn remove(site: web::Data<Site>, caller: Caller, gone: web::Query<Gone>) -> Result<HttpResponse, ApiError> {
    let Gone { address, name } = gone.into_inner();
    Headers::of(site.runs.place())?
        .remove(&address, &name, caller.name())
        .await?;
    Ok(HttpResponse::NoContent().finish())
}
