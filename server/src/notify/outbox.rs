//! The outbox: messages are written in the transaction that marks what they tell as told, and sent afterwards.
//!
//! A sender takes a message by a lease, so that two servers on one database don't send it both. Between sending and
//! marking it as sent a crash can come: it is then sent once more, with the same `Message-ID` or `webhook-id`, by which
//! the other side knows it again. At least once, and as a rule once.

use serde::{Deserialize, Serialize};
use shared::api::{NotifyChannel, OutboxDto, OutboxState, Page};
use sqlx::Row;
use sqlx::any::AnyRow;

use crate::store::{Insert, Query, SecretKey, Store, StoreError, Tx, reserve};

/// How long a message may take to be sent before another sender takes it over, in seconds.
pub const LEASE: i64 = 120;
/// After how many seconds a message is tried again, try by try; then it is given up: about a day later.
pub const PAUSES: [i64; 8] = [60, 300, 900, 3600, 3 * 3600, 6 * 3600, 6 * 3600, 8 * 3600];
const DAY: i64 = 24 * 3600;
/// Messages that were sent, and what they told, are kept for so long.
const KEPT_SENT: i64 = 30 * DAY;
/// Those that weren't.
const KEPT_FAILED: i64 = 90 * DAY;
/// What was sealed of them, though, such as passwords.
const KEPT_SEALED: i64 = 7 * DAY;
/// Messages that were sent, then those that weren't, then what was told and waits for no digest: older than a moment.
const OLD: [(&str, &str); 3] = [
    ("outbox", "state = 'sent' AND ended < $1"),
    ("outbox", "state = 'failed' AND ended < $1"),
    (
        "happenings",
        "told > 0 AND told < $1 AND number NOT IN (SELECT happening FROM digest_entries)",
    ),
];
/// The longest reason that is kept, in characters.
const LONGEST: usize = 500;

/// What a message says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Content {
    /// A mail.
    Mail {
        /// As text.
        text: String,
        /// As HTML.
        html: String,
        /// The file of the area that is attached, by its name.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        attached: Option<String>,
    },
    /// The body of a request: JSON.
    Call(String),
}

/// A message to be.
#[derive(Debug, Clone)]
pub struct Draft {
    /// How it is sent.
    pub channel: NotifyChannel,
    /// The name of what it tells.
    pub what: &'static str,
    /// To whom.
    pub target: String,
    /// Its subject.
    pub subject: String,
    /// The subscription that it is sent for; blank for none.
    pub subscription: String,
    /// The run that it tells of; blank for none.
    pub run: String,
    /// What it says.
    pub content: Content,
    /// Whether that must not lie in the database in clear.
    pub is_secret: bool,
}

/// A message that is being sent.
#[derive(Debug, Clone)]
pub struct Message {
    number: i64,
    /// Its id: the same each time it is tried.
    pub id: String,
    /// To whom.
    pub target: String,
    /// Its subject.
    pub subject: String,
    /// The subscription that it is sent for.
    pub subscription: String,
    /// What it says; `None` where that can't be read any more.
    pub content: Option<Content>,
    /// When it was written.
    pub created: i64,
    /// How often it was tried, with this time.
    pub attempts: i64,
    owner: String,
}

/// How sending went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ending {
    /// It was sent.
    Sent,
    /// It wasn't; it may be later.
    Later(String),
    /// It wasn't, and won't be.
    Never(String),
}

/// Which messages are listed.
#[derive(Debug, Clone, Default)]
pub struct OutboxFilter {
    /// Those in this state.
    pub state: Option<OutboxState>,
    /// Those of this subscription.
    pub subscription: Option<String>,
    /// Those before the message of this number.
    pub before: Option<i64>,
    /// At most so many.
    pub limit: i64,
}

/// What a message is sealed for.
pub(super) fn purpose(id: &str) -> String {
    format!("message {id}")
}

/// Writes messages, to be sent from now on.
///
/// # Errors
///
/// The database; or there is no randomness to seal with.
pub async fn write(tx: &mut Tx, key: &SecretKey, now: i64, drafts: Vec<Draft>) -> Result<(), StoreError> {
    if drafts.is_empty() {
        return Ok(());
    }
    let first = reserve(tx, "outbox", drafts.len()).await?;
    let mut rows = Vec::new();
    for (number, draft) in (first..).zip(drafts) {
        let id = ulid::Ulid::new().to_string();
        let payload = serde_json::to_string(&draft.content).unwrap_or_default();
        let (payload, sealed) = if draft.is_secret {
            let sealed = key.seal(&purpose(&id), &payload).ok_or(StoreError::Seal)?;
            (String::new(), sealed)
        } else {
            (payload, Vec::new())
        };
        rows.push(vec![
            number.into(),
            id.into(),
            draft.channel.name().into(),
            draft.what.into(),
            draft.target.into(),
            draft.subject.into(),
            draft.subscription.into(),
            draft.run.into(),
            payload.into(),
            sealed.into(),
            now.into(),
            now.into(),
        ]);
    }
    let insert = Insert {
        table: "outbox",
        columns: &[
            "number",
            "id",
            "channel",
            "what",
            "target",
            "subject",
            "subscription",
            "run",
            "payload",
            "sealed",
            "created",
            "due",
        ],
        then: "",
    };
    Ok(insert.rows(tx, rows).await?)
}

/// Takes the message of a channel that is due for longest.
///
/// # Errors
///
/// The database.
pub async fn claim(
    store: &Store,
    key: &SecretKey,
    owner: &str,
    channel: NotifyChannel,
    now: i64,
) -> Result<Option<Message>, StoreError> {
    let mut tx = store.begin().await?;
    let sql = format!(
        "UPDATE outbox SET lease_owner = $1, lease_until = $2, attempts = attempts + 1 WHERE number = (\
         SELECT number FROM outbox WHERE state = 'waiting' AND channel = $3 AND due <= $4 AND lease_until < $4 \
         ORDER BY due, number LIMIT 1{}) RETURNING *",
        store.dialect().untaken()
    );
    let row = sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(owner)
        .bind(now + LEASE)
        .bind(channel.name())
        .bind(now)
        .fetch_optional(&mut *tx)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let id: String = row.try_get("id")?;
    let (payload, sealed): (String, Vec<u8>) = (row.try_get("payload")?, row.try_get("sealed")?);
    let payload = if sealed.is_empty() {
        Some(payload)
    } else {
        key.unseal(&purpose(&id), &sealed)
    };
    let message = Message {
        number: row.try_get("number")?,
        content: payload.and_then(|payload| serde_json::from_str(&payload).ok()),
        id,
        target: row.try_get("target")?,
        subject: row.try_get("subject")?,
        subscription: row.try_get("subscription")?,
        created: row.try_get("created")?,
        attempts: row.try_get("attempts")?,
        owner: owner.to_owned(),
    };
    tx.commit().await?;
    Ok(Some(message))
}

/// Writes down how sending a message went, if it is still this sender's. What it said is removed once it is sent.
///
/// # Errors
///
/// The database.
pub async fn settle(store: &Store, message: &Message, ending: &Ending, now: i64) -> Result<(), StoreError> {
    let tries = usize::try_from(message.attempts - 1).unwrap_or(0);
    let short = |reason: &str| reason.chars().take(LONGEST).collect::<String>();
    let (state, due, ended, reason) = match (ending, PAUSES.get(tries)) {
        (Ending::Sent, _) => (OutboxState::Sent, 0, now, String::new()),
        (Ending::Later(reason), Some(pause)) => (OutboxState::Waiting, now + pause, 0, short(reason)),
        (Ending::Later(reason) | Ending::Never(reason), _) => (OutboxState::Failed, 0, now, short(reason)),
    };
    let gone = if state == OutboxState::Sent {
        ", payload = '', sealed = $7"
    } else {
        ""
    };
    let sql = format!(
        "UPDATE outbox SET state = $1, due = $2, ended = $3, reason = $4, lease_owner = '', lease_until = 0{gone} \
         WHERE number = $5 AND lease_owner = $6 AND state = 'waiting'"
    );
    let mut tx = store.begin().await?;
    let query = sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(state.name())
        .bind(due)
        .bind(ended)
        .bind(reason)
        .bind(message.number)
        .bind(message.owner.as_str());
    let query = if gone.is_empty() {
        query
    } else {
        query.bind(Vec::<u8>::new())
    };
    query.execute(&mut *tx).await?;
    tx.commit().await
}

/// Frees the messages whose senders are known to be dead.
///
/// # Errors
///
/// The database.
pub async fn free_dead(store: &Store, is_dead: impl Fn(&str) -> bool) -> Result<(), StoreError> {
    let owners: Vec<String> =
        sqlx::query_scalar("SELECT DISTINCT lease_owner FROM outbox WHERE state = 'waiting' AND lease_owner <> ''")
            .fetch_all(store.read())
            .await?;
    for owner in owners.into_iter().filter(|owner| is_dead(owner)) {
        let mut tx = store.begin().await?;
        sqlx::query("UPDATE outbox SET lease_owner = '', lease_until = 0 WHERE lease_owner = $1")
            .bind(owner)
            .execute(&mut *tx)
            .await?;
        tx.commit().await?;
    }
    Ok(())
}

/// The messages, newest first.
///
/// # Errors
///
/// The database.
pub async fn list(store: &Store, filter: &OutboxFilter) -> Result<Page<OutboxDto>, StoreError> {
    let mut query = Query::new(
        store,
        "SELECT number, id, channel, what, target, subject, subscription, run, state, created, attempts, due, ended, \
         reason, CASE WHEN payload <> '' OR length(sealed) > 0 THEN 1 ELSE 0 END AS kept FROM outbox WHERE number < ",
    );
    query.put(filter.before.unwrap_or(i64::MAX));
    if let Some(state) = filter.state {
        query.push(" AND state = ").put(state.name());
    }
    if let Some(subscription) = &filter.subscription {
        query.push(" AND subscription = ").put(subscription.as_str());
    }
    query.push(" ORDER BY number DESC LIMIT ").put(filter.limit + 1);
    let mut rows = query.all(store).await?;
    let most = usize::try_from(filter.limit).unwrap_or_default();
    let has_more = rows.len() > most;
    rows.truncate(most);
    let last: Option<i64> = rows.last().map(|row| row.try_get("number")).transpose()?;
    Ok(Page {
        items: rows.iter().map(dto).collect::<Result<_, _>>()?,
        next: last.filter(|_| has_more).map(|number| number.to_string()),
        total: None,
    })
}

fn dto(row: &AnyRow) -> Result<OutboxDto, sqlx::Error> {
    let text = |name| row.try_get::<String, _>(name);
    let number = |name| row.try_get::<i64, _>(name);
    let state = OutboxState::of(&text("state")?).unwrap_or(OutboxState::Failed);
    Ok(OutboxDto {
        id: text("id")?,
        channel: NotifyChannel::of(&text("channel")?).unwrap_or(NotifyChannel::Mail),
        what: text("what")?,
        target: text("target")?,
        subject: text("subject")?,
        subscription: text("subscription")?,
        run: text("run")?,
        state,
        created: number("created")?,
        attempts: u32::try_from(number("attempts")?).unwrap_or(u32::MAX),
        due: Some(number("due")?).filter(|_| state == OutboxState::Waiting),
        sent: Some(number("ended")?).filter(|_| state == OutboxState::Sent),
        reason: text("reason")?,
        retriable: state == OutboxState::Failed && number("kept")? > 0,
    })
}

/// Has a message that was given up tried again. Says whether there is such a one, with what it says still kept.
///
/// # Errors
///
/// The database.
pub async fn retry(tx: &mut Tx, id: &str, now: i64) -> Result<bool, StoreError> {
    let done = sqlx::query(
        "UPDATE outbox SET state = 'waiting', attempts = 0, due = $1, ended = 0 \
         WHERE id = $2 AND state = 'failed' AND (payload <> '' OR length(sealed) > 0)",
    )
    .bind(now)
    .bind(id.to_owned())
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// How many messages wait, and how many were given up.
///
/// # Errors
///
/// The database.
pub async fn counts(store: &Store) -> Result<(u64, u64), StoreError> {
    let (waiting, failed): (i64, i64) = sqlx::query_as(
        "SELECT CAST(coalesce(sum(CASE WHEN state = 'waiting' THEN 1 ELSE 0 END), 0) AS BIGINT), \
         CAST(coalesce(sum(CASE WHEN state = 'failed' THEN 1 ELSE 0 END), 0) AS BIGINT) FROM outbox",
    )
    .fetch_one(store.read())
    .await?;
    Ok((u64::try_from(waiting).unwrap_or(0), u64::try_from(failed).unwrap_or(0)))
}

/// What is kept no longer: what ended before these moments.
#[derive(Debug, Clone, Copy)]
pub struct Old {
    sent: i64,
    failed: i64,
    sealed: i64,
}

impl Old {
    /// As everything has its time.
    #[must_use]
    pub const fn at(now: i64) -> Self {
        Self {
            sent: now - KEPT_SENT,
            failed: now - KEPT_FAILED,
            sealed: now - KEPT_SEALED,
        }
    }

    /// What ended before a moment, whatever it is.
    #[must_use]
    pub const fn before(moment: i64) -> Self {
        Self {
            sent: moment,
            failed: moment,
            sealed: moment,
        }
    }

    fn moments(self) -> impl Iterator<Item = (&'static str, &'static str, i64)> {
        let moments = [self.sent, self.failed, self.sent];
        OLD.into_iter()
            .zip(moments)
            .map(|((table, which), before)| (table, which, before))
    }
}

/// How many messages and happenings are kept no longer.
///
/// # Errors
///
/// The database.
pub async fn forgettable(store: &Store, old: Old) -> Result<u64, StoreError> {
    let mut count = 0;
    for (table, which, before) in old.moments() {
        let sql = format!("SELECT count(*) FROM {table} WHERE {which}");
        let these: i64 = sqlx::query_scalar(sqlx::AssertSqlSafe(sql))
            .bind(before)
            .fetch_one(store.read())
            .await?;
        count += u64::try_from(these).unwrap_or(0);
    }
    Ok(count)
}

/// Removes what is kept no longer: old messages, what was sealed of those that couldn't be sent, old happenings. Says how
/// many messages and happenings.
///
/// # Errors
///
/// The database.
pub async fn tidy(store: &Store, old: Old) -> Result<u64, StoreError> {
    let mut count = 0;
    let mut tx = store.begin().await?;
    for (table, which, before) in old.moments() {
        let sql = format!("DELETE FROM {table} WHERE {which}");
        let done = sqlx::query(sqlx::AssertSqlSafe(sql))
            .bind(before)
            .execute(&mut *tx)
            .await?;
        count += done.rows_affected();
    }
    sqlx::query("UPDATE outbox SET sealed = $1 WHERE state = 'failed' AND ended < $2 AND length(sealed) > 0")
        .bind(Vec::<u8>::new())
        .bind(old.sealed)
        .execute(&mut *tx)
        .await?;
    tx.commit().await?;
    Ok(count)
}
