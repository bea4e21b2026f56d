//! Sessions: a random word in a cookie, its digest in the database. They end some time after the last request, and at
//! the latest some days after they began.

use std::time::Duration;

use super::operators::operator;
use super::secret::digest;
use super::{AccountError, Accounts, By, Caller, Secret};
use crate::store::{StoreError, Tx};

/// How long sessions last, in seconds.
#[derive(Debug, Clone, Copy)]
pub struct Lifetime {
    /// After the last request.
    pub idle: i64,
    /// In all.
    pub most: i64,
}

impl Default for Lifetime {
    fn default() -> Self {
        Self {
            idle: 12 * 3600,
            most: 7 * 24 * 3600,
        }
    }
}

/// A request prolongs its session only if the last one to do so is so many seconds ago: reading should not write.
const PROLONG_AFTER: i64 = 300;
/// And it doesn't wait longer than this for whoever writes just now; the next request will do as well.
const PATIENCE: Duration = Duration::from_secs(5);
/// What is kept of the name of a browser, in characters.
const AGENT: usize = 200;

impl Accounts {
    /// Whose session this is; nobody's when it has ended.
    pub async fn by_session(&self, word: &str) -> Result<Option<Caller>, AccountError> {
        let digest = digest(word);
        let now = self.clock.now();
        let row: Option<(i64, i64, String, String, String)> = sqlx::query_as(
            "SELECT sessions.created, sessions.seen, operators.name, operators.display_name, operators.role \
             FROM sessions JOIN operators ON operators.name = sessions.operator \
             WHERE sessions.digest = $1 AND sessions.expires > $2 AND operators.disabled = 0",
        )
        .bind(digest.clone())
        .bind(now)
        .fetch_optional(self.store.read())
        .await?;
        let Some((created, seen, name, display_name, role)) = row else {
            return Ok(None);
        };
        if seen + PROLONG_AFTER <= now {
            match tokio::time::timeout(PATIENCE, self.prolong(&digest, created, now)).await {
                Ok(Ok(())) | Err(_) => {}
                Ok(Err(error)) => tracing::warn!(%error, "a session can't be prolonged"),
            }
        }
        Ok(Some(Caller {
            operator: operator(name, display_name, &role),
            by: By::Session(digest),
        }))
    }

    async fn prolong(&self, digest: &[u8], created: i64, now: i64) -> Result<(), AccountError> {
        let mut tx = self.store.begin().await?;
        sqlx::query("UPDATE sessions SET seen = $2, expires = $3 WHERE digest = $1")
            .bind(digest.to_vec())
            .bind(now)
            .bind(self.lifetime.ends(created, now))
            .execute(&mut *tx)
            .await?;
        Ok(tx.commit().await?)
    }

    /// Begins a session, in the transaction that lets somebody in. Those that have ended go.
    pub(super) async fn begin_session(&self, tx: &mut Tx, name: &str, agent: &str) -> Result<Secret, AccountError> {
        let word = Secret::random("")?;
        let now = self.clock.now();
        let agent: String = agent
            .chars()
            .filter(|letter| !letter.is_control())
            .take(AGENT)
            .collect();
        sqlx::query("DELETE FROM sessions WHERE expires <= $1")
            .bind(now)
            .execute(&mut **tx)
            .await?;
        sqlx::query(
            "INSERT INTO sessions (digest, operator, created, seen, expires, agent) VALUES ($1, $2, $3, $3, $4, $5)",
        )
        .bind(word.digest())
        .bind(name.to_owned())
        .bind(now)
        .bind(self.lifetime.ends(now, now))
        .bind(agent)
        .execute(&mut **tx)
        .await?;
        Ok(word)
    }

    /// How long a browser keeps the cookie, in seconds.
    pub fn longest_session(&self) -> i64 {
        self.lifetime.most
    }
}

impl Lifetime {
    /// When a session ends that began at `created` and was last used at `seen`.
    fn ends(self, created: i64, seen: i64) -> i64 {
        (seen + self.idle).min(created + self.most)
    }
}

/// Ends a session.
pub(super) async fn end(tx: &mut Tx, digest: &[u8]) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM sessions WHERE digest = $1")
        .bind(digest.to_vec())
        .execute(&mut **tx)
        .await?;
    Ok(())
}
