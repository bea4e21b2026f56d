//! Subscriptions: who is told of what, and when.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use rand::TryRngCore;
use serde_json::json;
use shared::api::{
    NotifyChannel, NotifyEvent, NotifyTime, SubscriptionChange, SubscriptionDto, SubscriptionMade, SubscriptionNew,
};
use shared::value::email;
use sqlx::Row;
use sqlx::any::AnyRow;
use url::Url;

use crate::accounts::audit::{self, Action, Deed};
use crate::store::{SecretKey, Store, StoreError, Tx};

/// More than these aren't kept: each is asked for everything that happens.
pub const MOST: usize = 200;
/// The longest address, in bytes.
const LONGEST: usize = 2000;
/// What the secret of a webhook begins with.
const SECRET: &str = "whsec_";
/// Its bytes.
const RANDOM: usize = 32;

/// Why a subscription can't be made or changed.
#[derive(Debug, thiserror::Error)]
pub enum SubscriptionError {
    /// There is no such subscription.
    #[error("there is no such subscription")]
    NotFound,
    /// A field can't be accepted.
    #[error("{field}: {why}")]
    Field {
        /// Which.
        field: &'static str,
        /// Why: the id of a sentence.
        why: &'static str,
    },
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<sqlx::Error> for SubscriptionError {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(error.into())
    }
}

fn field(field: &'static str, why: &'static str) -> SubscriptionError {
    SubscriptionError::Field { field, why }
}

/// Who does something, when.
#[derive(Debug, Clone, Copy)]
pub struct By<'a> {
    /// Their name.
    pub actor: &'a str,
    /// The moment.
    pub at: i64,
    /// The zone of the site: hours of digests are in it.
    pub zone: &'a TimeZone,
}

/// All of them, oldest first.
///
/// # Errors
///
/// The database.
pub async fn all(store: &Store) -> Result<Vec<SubscriptionDto>, StoreError> {
    let rows = sqlx::query("SELECT * FROM subscriptions ORDER BY created, id")
        .fetch_all(store.read())
        .await?;
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

/// One of them.
///
/// # Errors
///
/// There is no such one; or the database.
pub async fn one(store: &Store, id: &str) -> Result<SubscriptionDto, SubscriptionError> {
    let row = sqlx::query("SELECT * FROM subscriptions WHERE id = $1")
        .bind(id.to_owned())
        .fetch_optional(store.read())
        .await?;
    Ok(read(&row.ok_or(SubscriptionError::NotFound)?)?)
}

fn read(row: &AnyRow) -> Result<SubscriptionDto, sqlx::Error> {
    let text = |name| row.try_get::<String, _>(name);
    Ok(SubscriptionDto {
        id: text("id")?,
        channel: NotifyChannel::of(&text("channel")?).unwrap_or(NotifyChannel::Mail),
        target: text("target")?,
        language: text("language")?,
        schedule: text("schedule")?,
        events: serde_json::from_str(&text("events")?).unwrap_or_default(),
        time: u8::try_from(row.try_get::<i64, _>("hour")?).map_or(NotifyTime::AtOnce, NotifyTime::Daily),
        paused: row.try_get::<i64, _>("paused")? != 0,
        created: row.try_get("created")?,
    })
}

/// Makes a new one. The secret of a webhook is returned here and never again.
///
/// # Errors
///
/// A field can't be accepted; or the database.
pub async fn create(
    store: &Store,
    key: &SecretKey,
    new: SubscriptionNew,
    by: By<'_>,
) -> Result<SubscriptionMade, SubscriptionError> {
    let mut subscription = SubscriptionDto {
        id: ulid::Ulid::new().to_string(),
        channel: new.channel,
        target: new.target.trim().to_owned(),
        language: new.language,
        schedule: new.schedule,
        events: new.events,
        time: new.time,
        paused: false,
        created: by.at,
    };
    judge(&mut subscription)?;
    let (secret, sealed) = match subscription.channel {
        NotifyChannel::Mail => (None, Vec::new()),
        NotifyChannel::Webhook => {
            let secret = secret()?;
            let sealed = key.seal(&purpose(&subscription.id), &secret).ok_or(StoreError::Seal)?;
            (Some(secret), sealed)
        }
    };
    let mut tx = store.begin().await?;
    let count: i64 = sqlx::query_scalar("SELECT count(*) FROM subscriptions")
        .fetch_one(&mut *tx)
        .await?;
    if usize::try_from(count).is_ok_and(|count| count >= MOST) {
        return Err(field("target", "notify-fault-too-many"));
    }
    sqlx::query("INSERT INTO subscriptions (id, channel, target, secret, created) VALUES ($1, $2, $3, $4, $5)")
        .bind(subscription.id.as_str())
        .bind(subscription.channel.name())
        .bind(subscription.target.as_str())
        .bind(sealed)
        .bind(by.at)
        .execute(&mut *tx)
        .await?;
    save(&mut tx, &subscription, by).await?;
    note(&mut tx, Action::SubscriptionCreated, &subscription, by).await?;
    tx.commit().await?;
    Ok(SubscriptionMade { subscription, secret })
}

/// Changes one.
///
/// # Errors
///
/// There is no such one, or a field can't be accepted; or the database.
pub async fn change(
    store: &Store,
    id: &str,
    change: SubscriptionChange,
    by: By<'_>,
) -> Result<SubscriptionDto, SubscriptionError> {
    let mut subscription = one(store, id).await?;
    let SubscriptionChange {
        target,
        language,
        schedule,
        events,
        time,
        paused,
    } = change;
    if let Some(target) = target {
        target.trim().clone_into(&mut subscription.target);
    }
    subscription.language = language.unwrap_or(subscription.language);
    subscription.schedule = schedule.unwrap_or(subscription.schedule);
    subscription.events = events.unwrap_or(subscription.events);
    subscription.time = time.unwrap_or(subscription.time);
    subscription.paused = paused.unwrap_or(subscription.paused);
    judge(&mut subscription)?;
    let mut tx = store.begin().await?;
    if !save(&mut tx, &subscription, by).await? {
        return Err(SubscriptionError::NotFound);
    }
    if subscription.time == NotifyTime::AtOnce || subscription.paused {
        forget_entries(&mut tx, id).await?;
    }
    note(&mut tx, Action::SubscriptionChanged, &subscription, by).await?;
    tx.commit().await?;
    Ok(subscription)
}

/// Removes one. What was written for it before is still sent.
///
/// # Errors
///
/// There is no such one; or the database.
pub async fn remove(store: &Store, id: &str, by: By<'_>) -> Result<(), SubscriptionError> {
    let subscription = one(store, id).await?;
    let mut tx = store.begin().await?;
    let gone = sqlx::query("DELETE FROM subscriptions WHERE id = $1")
        .bind(id.to_owned())
        .execute(&mut *tx)
        .await?;
    if gone.rows_affected() == 0 {
        return Err(SubscriptionError::NotFound);
    }
    forget_entries(&mut tx, id).await?;
    note(&mut tx, Action::SubscriptionRemoved, &subscription, by).await?;
    Ok(tx.commit().await?)
}

/// What requests to a webhook are signed with; `None` where it can't be opened with the key of the data folder.
///
/// # Errors
///
/// The database.
pub async fn secret_of(store: &Store, key: &SecretKey, id: &str) -> Result<Option<String>, StoreError> {
    let sealed: Option<Vec<u8>> = sqlx::query_scalar("SELECT secret FROM subscriptions WHERE id = $1")
        .bind(id.to_owned())
        .fetch_optional(store.read())
        .await?;
    Ok(sealed.and_then(|sealed| key.unseal(&purpose(id), &sealed)))
}

/// When a digest at this hour comes next after a moment.
#[must_use]
pub fn next_digest(now: i64, hour: u8, zone: &TimeZone) -> i64 {
    let at = Timestamp::from_second(now).unwrap_or_default().to_zoned(zone.clone());
    let strikes = |days: i32| {
        let day = at.date().checked_add(days.days()).ok()?;
        // An hour that a day doesn't have is the next one that it has.
        let time = day.at(i8::try_from(hour).ok()?, 0, 0, 0);
        Some(time.to_zoned(zone.clone()).ok()?.timestamp().as_second())
    };
    (0..=2)
        .filter_map(strikes)
        .find(|strike| *strike > now)
        .unwrap_or(now + 24 * 3600)
}

fn purpose(id: &str) -> String {
    format!("secret of webhook {id}")
}

fn secret() -> Result<String, StoreError> {
    let mut bytes = [0; RANDOM];
    rand::rngs::OsRng
        .try_fill_bytes(&mut bytes)
        .map_err(|_| StoreError::Seal)?;
    Ok(format!("{SECRET}{}", STANDARD.encode(bytes)))
}

/// Judges a subscription, and brings its events in order.
fn judge(subscription: &mut SubscriptionDto) -> Result<(), SubscriptionError> {
    let target = subscription.target.as_str();
    if target.len() > LONGEST || subscription.schedule.len() > LONGEST {
        return Err(field("target", "notify-fault-long"));
    }
    match subscription.channel {
        NotifyChannel::Mail if !email::valid(target) => return Err(field("target", "notify-fault-mail")),
        NotifyChannel::Webhook if !is_web_address(target) => return Err(field("target", "notify-fault-url")),
        _ => {}
    }
    if !["", "en", "fr"].contains(&subscription.language.as_str()) {
        return Err(field("language", "notify-fault-language"));
    }
    subscription.events.sort_unstable();
    subscription.events.dedup();
    if subscription.events.is_empty() {
        return Err(field("events", "notify-fault-events"));
    }
    match subscription.time {
        NotifyTime::Daily(hour) if hour > 23 => Err(field("time", "notify-fault-hour")),
        _ => Ok(()),
    }
}

/// Whether a text is an address that could be called. What addresses may be called is judged when one is.
fn is_web_address(text: &str) -> bool {
    Url::parse(text).is_ok_and(|url| ["https", "http"].contains(&url.scheme()) && url.host_str().is_some())
}

async fn save(tx: &mut Tx, subscription: &SubscriptionDto, by: By<'_>) -> Result<bool, StoreError> {
    let (hour, due) = match subscription.time {
        NotifyTime::AtOnce => (-1, 0),
        NotifyTime::Daily(hour) => (i64::from(hour), next_digest(by.at, hour, by.zone)),
    };
    let events: Vec<&str> = subscription
        .events
        .iter()
        .map(|event: &NotifyEvent| event.name())
        .collect();
    let done = sqlx::query(
        "UPDATE subscriptions SET target = $1, language = $2, schedule = $3, events = $4, hour = $5, due = $6, \
         paused = $7 WHERE id = $8",
    )
    .bind(subscription.target.as_str())
    .bind(subscription.language.as_str())
    .bind(subscription.schedule.as_str())
    .bind(json!(events).to_string())
    .bind(hour)
    .bind(due)
    .bind(i64::from(subscription.paused))
    .bind(subscription.id.as_str())
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() > 0)
}

async fn forget_entries(tx: &mut Tx, id: &str) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM digest_entries WHERE subscription = $1")
        .bind(id.to_owned())
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Writes down what somebody did, without the secret parts that the address of a webhook may have.
async fn note(tx: &mut Tx, action: Action, subscription: &SubscriptionDto, by: By<'_>) -> Result<(), StoreError> {
    let told = match subscription.channel {
        NotifyChannel::Mail => subscription.target.clone(),
        NotifyChannel::Webhook => host_of(&subscription.target),
    };
    let detail = json!({
        "channel": subscription.channel,
        "to": told,
        "schedule": subscription.schedule,
        "events": subscription.events,
        "time": subscription.time,
        "paused": subscription.paused,
    });
    let deed = Deed {
        at: by.at,
        actor: by.actor,
        action,
        target: &subscription.id,
        detail,
    };
    audit::append(tx, deed).await
}

/// The host of an address.
pub fn host_of(url: &str) -> String {
    let url = Url::parse(url).ok();
    url.and_then(|url| url.host_str().map(str::to_owned))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> i64 {
        text.parse::<Timestamp>().unwrap().as_second()
    }

    #[test]
    fn a_digest_comes_at_its_hour_in_the_zone_of_the_site_whatever_the_clocks_do() {
        let paris = TimeZone::get("Europe/Paris").unwrap();
        for (now, hour, next) in [
            ("2024-03-05T05:59:00Z", 7, "2024-03-05T06:00:00Z"),
            ("2024-03-05T06:00:00Z", 7, "2024-03-06T06:00:00Z"),
            // Summer time begins in the night: 7 o'clock comes an hour earlier.
            ("2024-03-30T12:00:00Z", 7, "2024-03-31T05:00:00Z"),
            // There is no 2 o'clock that night.
            ("2024-03-30T12:00:00Z", 2, "2024-03-31T01:00:00Z"),
            // There are two: the first one.
            ("2024-10-26T12:00:00Z", 2, "2024-10-27T00:00:00Z"),
            ("2024-10-27T00:30:00Z", 2, "2024-10-28T01:00:00Z"),
        ] {
            assert_eq!(next_digest(at(now), hour, &paris), at(next), "{now} {hour}");
        }
    }

    #[test]
    fn a_web_address_has_a_host() {
        for (address, is) in [
            ("https://chat.school.example/hooks/1", true),
            ("http://10.0.0.7:8080/x", true),
            ("ftp://chat.school.example", false),
            ("chat.school.example", false),
            ("https://", false),
        ] {
            assert_eq!(is_web_address(address), is, "{address}");
        }
    }
}
