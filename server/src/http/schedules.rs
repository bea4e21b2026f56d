//! `schedules`: runs that begin by themselves.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use shared::api::{Page, PreviewAsked, ScheduleTask, ScheduleWish};
use shared::schedule::Input;

use super::gate::held_to;
use super::problem::{ApiError, Code};
use super::runs::read::part;
use super::site::Site;
use super::words::Words;
use crate::accounts::Caller;
use crate::schedule::{self, ChangeError, Fault, NowError, TickError};

/// `GET /schedules`: all of them, in the order in which they go when they are due together.
pub async fn list(site: web::Data<Site>, words: Words) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Ok().json(schedule::dtos(site.runs.place(), words.catalog()).await?))
}

/// `GET /schedules/{id}`
pub async fn one(site: web::Data<Site>, words: Words, id: web::Path<String>) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Ok().json(dto(&site, words, &id).await?))
}

async fn dto(site: &Site, words: Words, id: &str) -> Result<shared::api::ScheduleDto, ApiError> {
    let told = schedule::dto(site.runs.place(), id, words.catalog()).await?;
    told.ok_or_else(|| Code::NotFound.into())
}

/// `POST /schedules`: a new one. It runs from its next time on, unless it is asked to be paused.
pub async fn create(
    site: web::Data<Site>,
    caller: Caller,
    words: Words,
    asked: web::Json<ScheduleWish>,
) -> Result<HttpResponse, ApiError> {
    let id = schedule::create(&site.store, asked.into_inner(), caller.name(), now(&site)).await?;
    Ok(HttpResponse::Created().json(dto(&site, words, &id).await?))
}

/// `PATCH /schedules/{id}`: what is named is changed, all or nothing.
pub async fn change(
    site: web::Data<Site>,
    caller: Caller,
    words: Words,
    id: web::Path<String>,
    asked: web::Json<ScheduleWish>,
) -> Result<HttpResponse, ApiError> {
    schedule::change(&site.store, &id, asked.into_inner(), caller.name(), now(&site)).await?;
    Ok(HttpResponse::Ok().json(dto(&site, words, &id).await?))
}

/// `DELETE /schedules/{id}`: with its history. Its runs stay.
pub async fn remove(site: web::Data<Site>, caller: Caller, id: web::Path<String>) -> Result<HttpResponse, ApiError> {
    schedule::remove(&site.store, &id, caller.name(), now(&site)).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// `POST /schedules/{id}/pause`: it waits until it is resumed.
pub async fn pause(
    site: web::Data<Site>,
    caller: Caller,
    words: Words,
    id: web::Path<String>,
) -> Result<HttpResponse, ApiError> {
    schedule::pause(&site.store, &id, caller.name(), now(&site)).await?;
    Ok(HttpResponse::Ok().json(dto(&site, words, &id).await?))
}

/// `POST /schedules/{id}/resume`: it goes on with its next time.
pub async fn resume(
    site: web::Data<Site>,
    caller: Caller,
    words: Words,
    id: web::Path<String>,
) -> Result<HttpResponse, ApiError> {
    schedule::resume(&site.store, &id, caller.name(), now(&site)).await?;
    Ok(HttpResponse::Ok().json(dto(&site, words, &id).await?))
}

/// `POST /schedules/{id}/run`: looks for its files now, whether it is paused or not. Says what came of it.
pub async fn run(site: web::Data<Site>, caller: Caller, id: web::Path<String>) -> Result<HttpResponse, ApiError> {
    narrowed(&site, &caller, &id).await?;
    // Taking files in copies them, which blocks; the threads that answer requests have no time for that.
    let (runs, id, actor) = (site.runs.clone(), id.into_inner(), caller.name().to_owned());
    let asked = site
        .runtime
        .spawn(async move { schedule::run_now(&runs, &id, &actor).await });
    let tick = asked.await.map_err(anyhow::Error::from)??;
    Ok(HttpResponse::Accepted().json(schedule::tick_dto(&site.store, tick).await?))
}

/// A token for some command files begins what takes in these alone.
async fn narrowed(site: &Site, caller: &Caller, id: &str) -> Result<(), ApiError> {
    if caller.formats().is_none() {
        return Ok(());
    }
    let found = crate::store::schedules::find(&site.store, id).await?;
    let schedule = found.ok_or(Code::NotFound)?;
    if schedule.task == ScheduleTask::Retention {
        return Err(ApiError::from(Code::NotAllowed).field("format"));
    }
    let format_of = |name: &str| Input::find(name).map_or("", |input| input.format);
    held_to(caller, schedule.inputs.iter().map(|input| format_of(&input.input)))
}

/// Where a part of a list begins.
#[derive(Debug, Deserialize)]
pub struct Part {
    cursor: Option<String>,
    limit: Option<i64>,
}

/// `GET /schedules/{id}/ticks`: what came of it, the newest first.
pub async fn ticks(
    site: web::Data<Site>,
    id: web::Path<String>,
    asked: web::Query<Part>,
) -> Result<HttpResponse, ApiError> {
    let before = asked.cursor.as_deref().map(str::parse::<i64>).transpose();
    let before = before.map_err(|_| ApiError::from(Code::BadField).field("cursor"))?;
    let most = part(asked.limit);
    let items = schedule::ticks(&site.store, &id, before, most).await?;
    let items = items.ok_or(Code::NotFound)?;
    let full = i64::try_from(items.len()).ok() == Some(most);
    let next = items.last().filter(|_| full).map(|tick| tick.number.to_string());
    Ok(HttpResponse::Ok().json(Page {
        items,
        next,
        total: None,
    }))
}

/// `POST /schedules/preview`: what times would mean, in words and in the next five.
pub async fn preview(
    site: web::Data<Site>,
    words: Words,
    asked: web::Json<PreviewAsked>,
) -> Result<HttpResponse, ApiError> {
    let settings = site.settings().await?;
    let told = schedule::preview(&asked, &settings, now(&site), words.catalog()).map_err(refused)?;
    Ok(HttpResponse::Ok().json(told))
}

fn now(site: &Site) -> i64 {
    site.runs.place().clock.now()
}

fn refused(fault: Fault) -> ApiError {
    ApiError::from(Code::BadField)
        .field(fault.field)
        .message(fault.id, fault.args)
}

impl From<ChangeError> for ApiError {
    fn from(error: ChangeError) -> Self {
        match error {
            ChangeError::NotFound => Code::NotFound.into(),
            ChangeError::Refused(fault) => refused(fault),
            ChangeError::Store(error) => error.into(),
        }
    }
}

impl From<NowError> for ApiError {
    fn from(error: NowError) -> Self {
        match error {
            NowError::NotFound => Code::NotFound.into(),
            NowError::Waits => Code::WrongState.into(),
            NowError::Tick(TickError::Store(error)) => error.into(),
            NowError::Tick(TickError::Run(error)) => error.into(),
        }
    }
}
