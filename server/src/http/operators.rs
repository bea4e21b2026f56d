//! `operators`: who may sign in, for administrators.

use actix_web::{HttpResponse, web};
use shared::api::{OperatorChange, OperatorNew, PasswordSet};

use super::problem::ApiError;
use super::site::Site;
use crate::accounts::{Caller, NewOperator};

/// `GET /operators`: all of them, by name.
pub async fn list(site: web::Data<Site>) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Ok().json(site.accounts.staff().await?))
}

/// `POST /operators`: somebody new, with a first password.
pub async fn create(
    site: web::Data<Site>,
    caller: Caller,
    asked: web::Json<OperatorNew>,
) -> Result<HttpResponse, ApiError> {
    let OperatorNew {
        name,
        display_name,
        role,
        password,
    } = asked.into_inner();
    let new = NewOperator {
        name,
        display_name,
        role,
        password,
    };
    let operator = site.accounts.create_operator(new, caller.name()).await?;
    Ok(HttpResponse::Created().json(operator))
}

/// `PATCH /operators/{name}`: another role, another name for people, or whether they may sign in. What changes takes
/// effect at the next request.
pub async fn change(
    site: web::Data<Site>,
    caller: Caller,
    name: web::Path<String>,
    asked: web::Json<OperatorChange>,
) -> Result<HttpResponse, ApiError> {
    site.accounts
        .change_operator(&name, asked.into_inner(), caller.name())
        .await?;
    Ok(HttpResponse::NoContent().finish())
}

/// `PUT /operators/{name}/password`: for somebody who has forgotten it. Their sessions end.
pub async fn set_password(
    site: web::Data<Site>,
    caller: Caller,
    name: web::Path<String>,
    asked: web::Json<PasswordSet>,
) -> Result<HttpResponse, ApiError> {
    site.accounts
        .reset_password(&name, asked.into_inner().password, caller.name())
        .await?;
    Ok(HttpResponse::NoContent().finish())
}

/// `DELETE /operators/{name}/sessions`: they have to sign in again, everywhere.
pub async fn end_sessions(
    site: web::Data<Site>,
    caller: Caller,
    name: web::Path<String>,
) -> Result<HttpResponse, ApiError> {
    site.accounts.end_all_sessions(&name, &caller).await?;
    Ok(HttpResponse::NoContent().finish())
}
