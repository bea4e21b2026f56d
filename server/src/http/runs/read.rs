//! Reading runs: the list, one, its rows, its plan.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use shared::api::RunState;
use shared::plan::{Guard, RowStatus, Verb};

use super::super::problem::{ApiError, Code};
use super::super::site::Site;
use super::super::words::Words;
use crate::accounts::Caller;
use crate::runs::StepFilter;
use crate::store::runs::{RowFilter, RunFilter};

/// So many of a list at once, unless asked otherwise.
const PART: i64 = 50;
/// The most of a list at once.
const MOST: i64 = 500;

/// What the list of runs is asked for.
#[derive(Debug, Deserialize)]
pub struct Runs {
    state: Option<String>,
    q: Option<String>,
    cursor: Option<String>,
    limit: Option<i64>,
}

/// `GET /runs`: the newest first. `state=live` are those that aren't over.
pub async fn list(site: web::Data<Site>, asked: web::Query<Runs>) -> Result<HttpResponse, ApiError> {
    let asked = asked.into_inner();
    if asked
        .state
        .as_deref()
        .is_some_and(|state| state != "live" && !is::<RunState>(state))
    {
        return Err(ApiError::from(Code::BadField).field("state"));
    }
    let before = asked
        .cursor
        .map(|cursor| cursor.parse().map_err(|_| bad_cursor()))
        .transpose()?;
    let filter = RunFilter {
        state: asked.state,
        text: searched(asked.q),
        before,
        limit: part(asked.limit),
    };
    Ok(HttpResponse::Ok().json(site.runs.list(&filter).await?))
}

/// `GET /runs/{id}`
pub async fn one(
    site: web::Data<Site>,
    caller: Caller,
    words: Words,
    id: web::Path<String>,
) -> Result<HttpResponse, ApiError> {
    let mut run = site.runs.get(&id, words.catalog()).await?;
    let is_guarded = run.guards.iter().any(|held| held.guard != Guard::Review);
    run.may_approve = run.summary.state == RunState::Held
        && caller.may_approve(&run.summary.actor, is_guarded, site.four_eyes().await?);
    Ok(HttpResponse::Ok().json(run))
}

/// What the rows of a run are asked for.
#[derive(Debug, Deserialize)]
pub struct Outcomes {
    file: Option<i64>,
    line: Option<i64>,
    status: Option<String>,
    q: Option<String>,
    cursor: Option<String>,
    limit: Option<i64>,
}

/// `GET /runs/{id}/outcomes`: `status` may also be `partial` or `warning`.
pub async fn outcomes(
    site: web::Data<Site>,
    words: Words,
    id: web::Path<String>,
    asked: web::Query<Outcomes>,
) -> Result<HttpResponse, ApiError> {
    let asked = asked.into_inner();
    let known = |status: &str| ["partial", "warning"].contains(&status) || is::<RowStatus>(status);
    if asked.status.as_deref().is_some_and(|status| !known(status)) {
        return Err(ApiError::from(Code::BadField).field("status"));
    }
    let cursor = judged(asked.cursor)?;
    let filter = RowFilter {
        file: asked.file,
        line: asked.line,
        status: asked.status,
        text: searched(asked.q),
        limit: part(asked.limit),
        ..RowFilter::default()
    };
    Ok(HttpResponse::Ok().json(
        site.runs
            .outcomes(&id, filter, cursor.as_deref(), words.catalog())
            .await?,
    ))
}

/// What a plan is asked for.
#[derive(Debug, Deserialize)]
pub struct Plan {
    dangerous: Option<String>,
    verb: Option<String>,
    entity: Option<String>,
    q: Option<String>,
    cursor: Option<String>,
    limit: Option<i64>,
}

/// `GET /runs/{id}/plan`: the steps; `dangerous=1` those that should be looked at first.
pub async fn plan(
    site: web::Data<Site>,
    id: web::Path<String>,
    asked: web::Query<Plan>,
) -> Result<HttpResponse, ApiError> {
    let asked = asked.into_inner();
    if asked.verb.as_deref().is_some_and(|verb| !is::<Verb>(verb)) {
        return Err(ApiError::from(Code::BadField).field("verb"));
    }
    let filter = StepFilter {
        dangerous: asked.dangerous.is_some_and(|word| word == "1" || word == "true"),
        verb: asked.verb,
        entity: asked.entity,
        text: searched(asked.q),
        cursor: judged(asked.cursor)?,
        limit: part(asked.limit),
    };
    Ok(HttpResponse::Ok().json(site.runs.steps(&id, &filter).await?))
}

/// Whether this is a word of a closed list.
fn is<T: DeserializeOwned>(word: &str) -> bool {
    serde_json::from_value::<T>(Value::from(word)).is_ok()
}

fn part(asked: Option<i64>) -> i64 {
    asked.unwrap_or(PART).clamp(1, MOST)
}

fn searched(asked: Option<String>) -> Option<String> {
    asked.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// A cursor as this server gives them: `file-line`.
pub fn judged(cursor: Option<String>) -> Result<Option<String>, ApiError> {
    let is_cursor = |text: &str| {
        text.split_once('-')
            .is_some_and(|(file, line)| file.parse::<u32>().is_ok() && line.parse::<u64>().is_ok())
    };
    match cursor {
        Some(text) if !is_cursor(&text) => Err(bad_cursor()),
        cursor => Ok(cursor),
    }
}

fn bad_cursor() -> ApiError {
    ApiError::from(Code::BadField).field("cursor")
}
