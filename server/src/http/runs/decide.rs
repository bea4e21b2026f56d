//! Deciding about a run: approve, cancel, discard.

use actix_web::{HttpResponse, web};
use serde_json::json;
use shared::api::RunState;
use shared::i18n::{Catalog, Lang};
use shared::plan::Guard;

use super::super::problem::{ApiError, Code};
use super::super::site::{Site, actor};
use crate::accounts::Caller;
use crate::accounts::audit::Action;

/// `POST /runs/{id}/approve`: a held run goes on.
pub async fn approve(site: web::Data<Site>, caller: Caller, id: web::Path<String>) -> Result<HttpResponse, ApiError> {
    let run = site.runs.get(&id, Catalog::of(Lang::En)).await?;
    if run.summary.state != RunState::Held {
        return Err(Code::WrongState.into());
    }
    let is_guarded = run.guards.iter().any(|held| held.guard != Guard::Review);
    if !caller.may_approve(&run.summary.actor, is_guarded, site.four_eyes().await?) {
        return Err(Code::NotAllowed.into());
    }
    site.runs.approve(&id, &actor(&caller)).await?;
    site.note(&caller, Action::RunApproved, &id, json!({"sender": run.summary.actor}))
        .await;
    Ok(HttpResponse::NoContent().finish())
}

/// `POST /runs/{id}/cancel`: a run stops between two chunks.
pub async fn cancel(site: web::Data<Site>, caller: Caller, id: web::Path<String>) -> Result<HttpResponse, ApiError> {
    site.runs.cancel(&id, &actor(&caller)).await?;
    site.note(&caller, Action::RunCancelled, &id, json!({})).await;
    Ok(HttpResponse::NoContent().finish())
}

/// `POST /runs/{id}/discard`: a held run is given up.
pub async fn discard(site: web::Data<Site>, caller: Caller, id: web::Path<String>) -> Result<HttpResponse, ApiError> {
    site.runs.discard(&id, &actor(&caller)).await?;
    site.note(&caller, Action::RunDiscarded, &id, json!({})).await;
    Ok(HttpResponse::NoContent().finish())
}
