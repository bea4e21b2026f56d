//! `session`: who is signed in.

use actix_web::http::header::USER_AGENT;
use actix_web::{HttpRequest, HttpResponse, web};
use shared::api::{Credentials, SessionDto};
use shared::settings::site as keys;

use super::cookie;
use super::problem::ApiError;
use super::site::Site;
use crate::accounts::Caller;

/// `GET /session`: nobody too is an answer.
pub async fn show(site: web::Data<Site>, caller: Option<Caller>) -> Result<HttpResponse, ApiError> {
    let settings = site.settings().await?;
    Ok(HttpResponse::Ok().json(SessionDto {
        user: caller.map(|caller| caller.operator),
        setup: site.accounts.waits_for_set_up().await?,
        language: settings.word(&keys::LANGUAGE).to_owned(),
        time_zone: settings.text(&keys::TIME_ZONE).to_owned(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
    }))
}

/// `POST /session`: signs in.
pub async fn begin(
    site: web::Data<Site>,
    request: HttpRequest,
    asked: web::Json<Credentials>,
) -> Result<HttpResponse, ApiError> {
    let (operator, word) = site.accounts.sign_in(asked.into_inner(), agent(&request)).await?;
    Ok(HttpResponse::Ok().cookie(cookie::of(&word, &site)).json(operator))
}

/// `DELETE /session`: signs out. Whoever isn't signed in already has what they want.
pub async fn end(site: web::Data<Site>, caller: Option<Caller>) -> Result<HttpResponse, ApiError> {
    if let Some(caller) = caller {
        site.accounts.sign_out(&caller).await?;
    }
    Ok(HttpResponse::NoContent().cookie(cookie::gone(&site)).finish())
}

/// What the browser calls itself.
pub fn agent(request: &HttpRequest) -> &str {
    request
        .headers()
        .get(USER_AGENT)
        .and_then(|agent| agent.to_str().ok())
        .unwrap_or_default()
}
