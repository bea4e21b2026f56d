//! Deciding about a run: approve, cancel, discard.

use actix_web::{HttpResponse, web};
use serde_json::json;
use shared::api::{RunDto, RunState};
use shared::i18n::{Catalog, Lang};
use shared::plan::Guard;

use super::super::gate::held_to;
use super::super::problem::{ApiError, Code};
use super::super::site::{Site, actor};
use crate::accounts::Caller;
use crate::accounts::audit::Action;

/// `POST /runs/{id}/approve`: a held run goes on.
pub async fn approve(site: web::Data<Site>, caller: Caller, id: web::Path<String>) -> Result<HttpResponse, ApiError> {
    let run = theirs(&site, &caller, &id).await?;
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
    theirs(&site, &caller, &id).await?;
    site.runs.cancel(&id, &actor(&caller)).await?;
    site.note(&caller, Action::RunCancelled, &id, json!({})).await;
    Ok(HttpResponse::NoContent().finish())
}

/// `POST /runs/{id}/discard`: a held run is given up.
pub async fn discard(site: web::Data<Site>, caller: Caller, id: web::Path<String>) -> Result<HttpResponse, ApiError> {
    theirs(&site, &caller, &id).await?;
    site.runs.discard(&id, &actor(&caller)).await?;
    site.note(&caller, Action::RunDiscarded, &id, json!({})).await;
    Ok(HttpResponse::NoContent().finish())
}

/// The run, if the caller may decide about it: with a token for some command files only where it has no others.
async fn theirs(site: &Site, caller: &Caller, id: &str) -> Result<RunDto, ApiError> {
    let run = site.runs.get(id, Catalog::of(Lang::En)).await?;
    let formats = &run.summary.formats;
    // What a file is, is known once it is checked.
    let unknown = formats.is_empty().then_some("");
    held_to(caller, formats.iter().map(String::as_str).chain(unknown))?;
    Ok(run)
}
