//! `session/password`: one's own password.

use actix_web::{HttpResponse, web};
use shared::api::NewPassword;

use super::problem::ApiError;
use super::site::Site;
use crate::accounts::Caller;

/// `PUT /session/password`: who knows the old one sets a new one. Scripts don't.
pub async fn change(
    site: web::Data<Site>,
    caller: Caller,
    asked: web::Json<NewPassword>,
) -> Result<HttpResponse, ApiError> {
    let NewPassword { old, new } = asked.into_inner();
    site.accounts.change_password(&caller, old, new).await?;
    Ok(HttpResponse::NoContent().finish())
}
