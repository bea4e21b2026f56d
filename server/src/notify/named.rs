//! Messages and happenings that name somebody: found, and erased.
//!
//! A message goes as a whole, as a file does: what is cut out of a letter would leave a letter that nobody wrote. Of what
//! happened only the reason goes, so that it is told all the same.

use serde_json::Value;
use shared::api::{OutboxState, PersonMessage};
use sqlx::Row;

use super::outbox::purpose;
use crate::store::runs::privacy::ERASED;
use crate::store::{Query, SecretKey, Store, StoreError};

/// So many are looked at together.
const PART: i64 = 500;
/// Where a message may name somebody in clear.
const TEXTS: [&str; 4] = ["target", "subject", "reason", "payload"];

/// The messages that hold one of these words, the newest first, by a judge who looks closer.
///
/// # Errors
///
/// The database.
pub async fn messages(
    store: &Store,
    key: &SecretKey,
    words: &[String],
    holds: &(dyn Fn(&str) -> bool + Sync),
) -> Result<Vec<PersonMessage>, StoreError> {
    let mut found = Vec::new();
    let mut before = i64::MAX;
    loop {
        // What is sealed can only be looked into here.
        let mut query = Query::new(store, "SELECT * FROM outbox WHERE number < ");
        query.put(before).push(" AND (length(sealed) > 0");
        for (column, word) in TEXTS
            .iter()
            .flat_map(|column| words.iter().map(move |word| (column, word)))
        {
            let named = query.holds_anyhow(column, word);
            query.push(" OR ").push(&named);
        }
        query.push(") ORDER BY number DESC LIMIT ").put(PART);
        let rows = query.all(store).await?;
        let Some(last) = rows.last() else { return Ok(found) };
        before = last.try_get("number")?;
        for row in &rows {
            let text = |name: &str| row.try_get::<String, _>(name);
            let id = text("id")?;
            let sealed: Vec<u8> = row.try_get("sealed")?;
            let mut texts = TEXTS.iter().map(|name| text(name)).collect::<Result<Vec<_>, _>>()?;
            texts.extend(key.unseal(&purpose(&id), &sealed));
            if texts.iter().any(|text| holds(text)) {
                found.push(PersonMessage {
                    id,
                    what: text("what")?,
                    target: text("target")?,
                    subject: text("subject")?,
                    state: OutboxState::of(&text("state")?).unwrap_or(OutboxState::Failed),
                    at: row.try_get("created")?,
                    run: text("run")?,
                });
            }
        }
    }
}

/// Removes these messages. One that is being sent just now still arrives.
///
/// # Errors
///
/// The database.
pub async fn forget_messages(store: &Store, messages: &[PersonMessage]) -> Result<(), StoreError> {
    for part in messages.chunks(500) {
        let mut tx = store.begin().await?;
        for message in part {
            sqlx::query("DELETE FROM outbox WHERE id = $1")
                .bind(message.id.as_str())
                .execute(&mut *tx)
                .await?;
        }
        tx.commit().await?;
    }
    Ok(())
}

/// Something that happened, and what is left of it once its reason is blanked.
#[derive(Debug, Clone)]
pub struct Blanked {
    number: i64,
    detail: String,
}

/// What happened for a reason that holds one of these words.
///
/// # Errors
///
/// The database.
pub async fn happenings(
    store: &Store,
    words: &[String],
    holds: &(dyn Fn(&str) -> bool + Sync),
) -> Result<Vec<Blanked>, StoreError> {
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = Query::new(store, "SELECT number, detail FROM happenings WHERE ");
    let named: Vec<String> = words.iter().map(|word| query.holds_anyhow("detail", word)).collect();
    query.push(&named.join(" OR ")).push(" ORDER BY number");
    let mut found = Vec::new();
    for row in query.all(store).await? {
        let detail: String = row.try_get("detail")?;
        let mut detail: Value = serde_json::from_str(&detail).unwrap_or_default();
        if blank(&mut detail, holds) {
            found.push(Blanked {
                number: row.try_get("number")?,
                detail: detail.to_string(),
            });
        }
    }
    Ok(found)
}

/// Blanks each reason that names somebody. Says whether there was one.
fn blank(detail: &mut Value, holds: &(dyn Fn(&str) -> bool + Sync)) -> bool {
    let Value::Object(fields) = detail else { return false };
    let mut any = false;
    for (name, value) in fields {
        match value {
            Value::String(reason) if name == "reason" && holds(reason) => {
                ERASED.clone_into(reason);
                any = true;
            }
            inner => any |= blank(inner, holds),
        }
    }
    any
}

/// Leaves of these what happened, but not for which reason.
///
/// # Errors
///
/// The database.
pub async fn blank_happenings(store: &Store, happenings: Vec<Blanked>) -> Result<(), StoreError> {
    let mut tx = store.begin().await?;
    for Blanked { number, detail } in happenings {
        sqlx::query("UPDATE happenings SET detail = $1 WHERE number = $2")
            .bind(detail)
            .bind(number)
            .execute(&mut *tx)
            .await?;
    }
    tx.commit().await
}
