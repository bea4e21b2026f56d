//! Passwords from files: sealed and queued with the step that sets them, hashed one after the other in the background.
//!
//! Hashing takes some 15 ms of a processor each, so it never happens in the row loop. A keyed mark of each password
//! tells whether the next file gives the same one. In clear they are nowhere.

use std::collections::HashMap;

use shared::directory::{Id, Snapshot, UserKey};
use shared::i18n::Sentence;
use shared::plan::Secret;
use sqlx::AssertSqlSafe;
use tokio::sync::watch;

use super::super::named::user_ids;
use super::super::{IdMap, PlatformError};
use super::cascade;
use crate::accounts::password;
use crate::store::{Cell, Insert, SecretKey, Store, StoreError, Tx, now};

/// How many are hashed before they are stored together.
const TOGETHER: i64 = 16;
/// How long an empty queue is left alone.
const PAUSE: std::time::Duration = std::time::Duration::from_secs(2);

/// What a password is sealed for: it opens for this account alone.
fn purpose(user: i64) -> String {
    format!("password of account {user}")
}

/// Says which accounts have the password already that a file gives them.
pub(super) async fn compare(
    store: &Store,
    key: &SecretKey,
    given: &[(UserKey, Secret)],
    snapshot: &mut Snapshot,
) -> Result<(), StoreError> {
    let given: Vec<(Id, &Secret)> = given
        .iter()
        .flat_map(|(user, secret)| user_ids(user, snapshot).into_iter().map(move |id| (id, secret)))
        .collect();
    if given.is_empty() {
        return Ok(());
    }
    let ids: Vec<i64> = given.iter().map(|(id, _)| id.0).collect();
    let sql = format!(
        "SELECT user_id, mark FROM passwords WHERE user_id {}",
        store.dialect().in_numbers(1)
    );
    let marks: Vec<(i64, Vec<u8>)> = sqlx::query_as(AssertSqlSafe(sql))
        .bind(cascade::json(&ids))
        .fetch_all(store.read())
        .await?;
    let marks: HashMap<i64, Vec<u8>> = marks.into_iter().collect();
    for (user, secret) in given {
        if marks
            .get(&user.0)
            .is_some_and(|known| *known == mark(key, user, secret))
        {
            snapshot.set_password(user, secret);
        }
    }
    Ok(())
}

/// The mark of a password of an account.
fn mark(key: &SecretKey, user: Id, secret: &Secret) -> Vec<u8> {
    key.mark(&purpose(user.0), secret.reveal())
}

/// Queues new passwords, in the transaction that changes their accounts.
pub(super) async fn queue(
    key: &SecretKey,
    tx: &mut Tx,
    secrets: &[(Id, &Secret)],
    ids: &IdMap,
) -> Result<(), PlatformError> {
    let (mut marks, mut queued) = (Vec::new(), Vec::new());
    for (user, secret) in secrets {
        let Some(user) = ids.real(*user) else { continue };
        let sealed = key.seal(&purpose(user.0), secret.reveal());
        let sealed = sealed.ok_or_else(|| PlatformError::Unreachable(Sentence::new("away-randomness")))?;
        marks.push(vec![
            Cell::Number(user.0),
            mark(key, user, secret).into(),
            Cell::Number(now()),
        ]);
        queued.push(vec![Cell::Number(user.0), sealed.into(), Cell::Number(now())]);
    }
    let passwords = Insert {
        table: "passwords",
        columns: &["user_id", "mark", "changed"],
        then: "ON CONFLICT (user_id) DO UPDATE SET mark = excluded.mark, hash = '', changed = excluded.changed",
    };
    let queue = Insert {
        table: "password_queue",
        columns: &["user_id", "sealed", "queued"],
        then: "ON CONFLICT (user_id) DO UPDATE SET sealed = excluded.sealed, queued = excluded.queued",
    };
    passwords.rows(tx, marks).await?;
    queue.rows(tx, queued).await?;
    Ok(())
}

/// The passwords that wait to be hashed.
#[derive(Debug, Clone)]
pub struct Passwords {
    store: Store,
    key: SecretKey,
}

impl Passwords {
    pub(super) fn new(store: Store, key: SecretKey) -> Self {
        Self { store, key }
    }

    /// How many wait.
    ///
    /// # Errors
    ///
    /// When the database can't be reached.
    pub async fn waiting(&self) -> Result<u64, StoreError> {
        let count: i64 = sqlx::query_scalar("SELECT count(*) FROM password_queue")
            .fetch_one(self.store.read())
            .await?;
        Ok(u64::try_from(count).unwrap_or(0))
    }

    /// Hashes what waits, one after the other, until told to stop. Others of the database's servers may do the same:
    /// the results are as good.
    pub async fn work(&self, mut stop: watch::Receiver<bool>) {
        while !*stop.borrow() {
            let began = std::time::Instant::now();
            match self.hash_some().await {
                Ok(0) => {}
                Ok(done) => {
                    let left = self.waiting().await.unwrap_or(0);
                    let rate =
                        f64::from(u32::try_from(done).unwrap_or(u32::MAX)) / began.elapsed().as_secs_f64().max(0.001);
                    tracing::info!(done, left, rate, "passwords hashed");
                    continue;
                }
                Err(error) => tracing::warn!(%error, "passwords can't be hashed now"),
            }
            let _ = tokio::time::timeout(PAUSE, stop.changed()).await;
        }
    }

    /// Hashes a few of those that wait, oldest first. Says how many; none when the queue is empty.
    ///
    /// # Errors
    ///
    /// When the database can't be reached.
    pub async fn hash_some(&self) -> Result<usize, StoreError> {
        let waiting: Vec<(i64, Vec<u8>)> =
            sqlx::query_as("SELECT user_id, sealed FROM password_queue ORDER BY queued, user_id LIMIT $1")
                .bind(TOGETHER)
                .fetch_all(self.store.read())
                .await?;
        let mut hashed = Vec::new();
        for (user, sealed) in waiting {
            let hash = match self.key.unseal(&purpose(user), &sealed) {
                Some(clear) => password::hash(clear).await.unwrap_or_default(),
                // Sealed with a key that is lost: nobody can have this password any more.
                None => String::new(),
            };
            if hash.is_empty() {
                tracing::warn!(
                    user,
                    "a queued password can't be opened with the key of the data folder; it is dropped"
                );
            }
            hashed.push((user, sealed, hash));
        }
        let mut tx = self.store.begin().await?;
        for (user, sealed, hash) in &hashed {
            // Unless another password has taken its place meanwhile.
            let gone = sqlx::query("DELETE FROM password_queue WHERE user_id = $1 AND sealed = $2")
                .bind(*user)
                .bind(sealed.as_slice())
                .execute(&mut *tx)
                .await?;
            if gone.rows_affected() > 0 {
                sqlx::query("UPDATE passwords SET hash = $2 WHERE user_id = $1")
                    .bind(*user)
                    .bind(hash.as_str())
                    .execute(&mut *tx)
                    .await?;
            }
        }
        tx.commit().await?;
        Ok(hashed.len())
    }
}
