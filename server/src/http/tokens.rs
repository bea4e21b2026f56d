//! `tokens`: what scripts sign in with. Everybody has their own; administrators see all (D90).

use actix_web::{HttpResponse, web};
use shared::api::{OperatorRole, TokenMade, TokenNew};
use shared::formats;

use super::problem::{ApiError, Code};
use super::site::Site;
use crate::accounts::{Caller, NewToken};

const DAY: i64 = 24 * 3600;
/// The longest name, in characters.
const LONGEST: usize = 100;

/// `GET /tokens`: one's own; of everybody for administrators.
pub async fn list(site: web::Data<Site>, caller: Caller) -> Result<HttpResponse, ApiError> {
    let mut tokens = site.accounts.tokens().await?;
    tokens.retain(|token| caller.is(OperatorRole::Administrator) || token.owner == caller.name());
    Ok(HttpResponse::Ok().json(tokens))
}

/// `POST /tokens`: a new one. Its word is in this answer and nowhere else.
pub async fn create(
    site: web::Data<Site>,
    caller: Caller,
    asked: web::Json<TokenNew>,
) -> Result<HttpResponse, ApiError> {
    let asked = asked.into_inner();
    let owner = asked.owner.unwrap_or_else(|| caller.name().to_owned());
    if owner != caller.name() && !caller.is(OperatorRole::Administrator) {
        return Err(ApiError::from(Code::NotAllowed).field("owner"));
    }
    let name: String = asked
        .name
        .trim()
        .chars()
        .filter(|letter| !letter.is_control())
        .collect();
    if name.is_empty() || name.chars().count() > LONGEST {
        return Err(ApiError::from(Code::BadField).field("name"));
    }
    if asked.formats.iter().any(|format| formats::find(format).is_none()) {
        return Err(ApiError::from(Code::BadField).field("formats"));
    }
    let expires = match asked.days {
        0 => 0,
        days => site.accounts.clock().now() + i64::from(days) * DAY,
    };
    let new = NewToken {
        owner,
        name,
        role: asked.role,
        read_only: asked.read_only,
        formats: asked.formats,
        expires,
    };
    let (token, word) = site.accounts.create_token(new, caller.name()).await?;
    Ok(HttpResponse::Created().json(TokenMade {
        token,
        word: word.reveal().to_owned(),
    }))
}

/// `DELETE /tokens/{id}`: ends one at once. One that belongs to somebody else isn't there, but for administrators.
pub async fn revoke(site: web::Data<Site>, caller: Caller, id: web::Path<String>) -> Result<HttpResponse, ApiError> {
    let tokens = site.accounts.tokens().await?;
    let is_theirs = |owner: &str| owner == caller.name() || caller.is(OperatorRole::Administrator);
    if !tokens.iter().any(|token| token.id == *id && is_theirs(&token.owner)) {
        return Err(Code::NotFound.into());
    }
    site.accounts.revoke_token(&id, caller.name()).await?;
    Ok(HttpResponse::NoContent().finish())
}
