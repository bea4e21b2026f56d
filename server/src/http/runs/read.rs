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
use crate::platform::directory::browse::{Browse, Looked};
use crate::runs::StepFilter;
use crate::store::runs::{self as stored, RowFilter, RunFilter};
use shared::directory::EntityKind;

/// So many of a list at once, unless asked otherwise.
const PART: i64 = 50;
/// The most of a list at once.
const MOST: i64 = 500;
/// So many runs of one thing are found by its key.
const MOST_ABOUT: i64 = 200;

/// What the list of runs is asked for.
#[derive(Debug, Deserialize)]
pub struct Runs {
    state: Option<String>,
    q: Option<String>,
    actor: Option<String>,
    format: Option<String>,
    schedule: Option<String>,
    cursor: Option<String>,
    limit: Option<i64>,
}

/// What `state` may be besides a state.
const STATES: [&str; 4] = ["live", "running", "troubled", "simulated"];

/// `GET /runs`: the newest first. `state=live` are those that aren't over, `running` these without the held ones,
/// `troubled` those with something to put right, `simulated` those that only said what would be. What `q` names exactly,
/// a person by user name, idnumber or address, a course by short name …, finds the runs that did something to it.
/// `schedule` is the id of the one that they come from.
pub async fn list(site: web::Data<Site>, asked: web::Query<Runs>) -> Result<HttpResponse, ApiError> {
    let asked = asked.into_inner();
    if asked
        .state
        .as_deref()
        .is_some_and(|state| !STATES.contains(&state) && !is::<RunState>(state))
    {
        return Err(ApiError::from(Code::BadField).field("state"));
    }
    let before = asked
        .cursor
        .map(|cursor| cursor.parse().map_err(|_| bad_cursor()))
        .transpose()?;
    let text = searched(asked.q);
    let about = match &text {
        Some(text) => touching(&site, text).await?,
        None => Vec::new(),
    };
    let filter = RunFilter {
        state: asked.state,
        text,
        about,
        actor: searched(asked.actor),
        format: searched(asked.format),
        schedule: searched(asked.schedule),
        before,
        limit: part(asked.limit),
    };
    Ok(HttpResponse::Ok().json(site.runs.list(&filter).await?))
}

/// By what things are found whose runs are asked for.
const KEYS: [(EntityKind, &str); 7] = [
    (EntityKind::User, "username"),
    (EntityKind::User, "idnumber"),
    (EntityKind::User, "email"),
    (EntityKind::Course, "shortname"),
    (EntityKind::Course, "idnumber"),
    (EntityKind::Category, "idnumber"),
    (EntityKind::Cohort, "idnumber"),
];

/// The runs that did something to what a text names exactly: by its history, the newest of them.
async fn touching(site: &Site, text: &str) -> Result<Vec<i64>, ApiError> {
    let browse = Browse::new(site.store.clone());
    let mut numbers = Vec::new();
    for (kind, by) in KEYS {
        if let Some(Looked::Found(id)) = browse.look_up(kind, by, text).await? {
            let runs = stored::runs_about(&site.store, (kind.name(), id), i64::MAX, MOST_ABOUT).await?;
            numbers.extend(runs.into_iter().map(|(number, _)| number));
        }
    }
    numbers.sort_unstable();
    numbers.dedup();
    Ok(numbers)
}

/// `GET /runs/actors`: all who have sent runs, by name.
pub async fn actors(site: web::Data<Site>) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Ok().json(stored::actors(&site.store).await?))
}

/// `GET /runs/{id}/story`: why rows failed, and the run beside those before it.
pub async fn story(site: web::Data<Site>, words: Words, id: web::Path<String>) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Ok().json(site.runs.story(&id, words.catalog()).await?))
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
    reason: Option<String>,
    q: Option<String>,
    cursor: Option<String>,
    limit: Option<i64>,
}

/// `GET /runs/{id}/outcomes`: `status` may also be `partial` or `warning`; `reason` is a code of a rule or the name of an
/// outcome.
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
        reason: searched(asked.reason),
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

/// How much of a list is told at once.
pub(in crate::http) fn part(asked: Option<i64>) -> i64 {
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
