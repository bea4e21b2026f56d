//! `notifications`: who is told what, and the messages that wait, were sent or couldn't be; for administrators.

use actix_web::{HttpResponse, web};
use shared::api::{OutboxState, SubscriptionChange, SubscriptionNew};

use super::problem::{ApiError, Code};
use super::site::Site;
use super::words::Words;
use crate::accounts::Caller;
use crate::notify::outbox::{self, OutboxFilter};
use crate::notify::subscriptions::{self, By};
use crate::runs::zone_of;

/// So many messages are listed if nothing else is asked.
const USUAL: i64 = 50;
/// More aren't listed at once.
const MOST: i64 = 200;

/// `GET /notifications`: how they stand: the mail server, who gets every report, what waits.
pub async fn show(site: web::Data<Site>) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Ok().json(site.notifier.state().await?))
}

/// `GET /notifications/subscriptions`: all of them, oldest first, without secrets.
pub async fn list(site: web::Data<Site>) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Ok().json(subscriptions::all(&site.store).await?))
}

/// `POST /notifications/subscriptions`: a new one. The secret of a webhook is in this answer and nowhere else.
pub async fn create(
    site: web::Data<Site>,
    caller: Caller,
    asked: web::Json<SubscriptionNew>,
) -> Result<HttpResponse, ApiError> {
    let zone = zone_of(&site.settings().await?);
    let by = by(&site, &caller, &zone);
    let made = subscriptions::create(&site.store, site.notifier.key(), asked.into_inner(), by).await?;
    Ok(HttpResponse::Created().json(made))
}

/// `PATCH /notifications/subscriptions/{id}`: changes what is named.
pub async fn change(
    site: web::Data<Site>,
    caller: Caller,
    id: web::Path<String>,
    asked: web::Json<SubscriptionChange>,
) -> Result<HttpResponse, ApiError> {
    let zone = zone_of(&site.settings().await?);
    let changed = subscriptions::change(&site.store, &id, asked.into_inner(), by(&site, &caller, &zone)).await?;
    Ok(HttpResponse::Ok().json(changed))
}

/// `DELETE /notifications/subscriptions/{id}`: nobody is told by it any more.
pub async fn remove(site: web::Data<Site>, caller: Caller, id: web::Path<String>) -> Result<HttpResponse, ApiError> {
    let zone = zone_of(&site.settings().await?);
    subscriptions::remove(&site.store, &id, by(&site, &caller, &zone)).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// `POST /notifications/subscriptions/{id}/test`: sends a message on trial, and says what was answered.
pub async fn test(
    site: web::Data<Site>,
    caller: Caller,
    words: Words,
    id: web::Path<String>,
) -> Result<HttpResponse, ApiError> {
    // What is sent waits for a database and for another system: not in a thread that answers requests.
    let (notifier, name) = (site.notifier.clone(), caller.name().to_owned());
    let trial = site
        .runtime
        .spawn(async move { notifier.try_out(&id, &name, words.catalog()).await })
        .await
        .map_err(anyhow::Error::from)??;
    Ok(HttpResponse::Ok().json(trial))
}

/// Which messages are asked for.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Asked {
    state: Option<OutboxState>,
    subscription: Option<String>,
    cursor: Option<i64>,
    limit: Option<i64>,
}

/// `GET /notifications/outbox`: the messages, newest first, without what they say.
pub async fn messages(site: web::Data<Site>, asked: web::Query<Asked>) -> Result<HttpResponse, ApiError> {
    let asked = asked.into_inner();
    let filter = OutboxFilter {
        state: asked.state,
        subscription: asked.subscription,
        before: asked.cursor,
        limit: asked.limit.unwrap_or(USUAL).clamp(1, MOST),
    };
    Ok(HttpResponse::Ok().json(outbox::list(&site.store, &filter).await?))
}

/// `POST /notifications/outbox/{id}/retry`: tries a message again that was given up.
pub async fn retry(site: web::Data<Site>, caller: Caller, id: web::Path<String>) -> Result<HttpResponse, ApiError> {
    if site.notifier.retry(&id, caller.name()).await? {
        Ok(HttpResponse::NoContent().finish())
    } else {
        Err(Code::WrongState.into())
    }
}

fn by<'a>(site: &Site, caller: &'a Caller, zone: &'a jiff::tz::TimeZone) -> By<'a> {
    By {
        actor: caller.name(),
        at: site.accounts.clock().now(),
        zone,
    }
}
