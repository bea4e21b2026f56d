//! Whether a file is still being written: by how it looks, and by what is known of it.

use std::fs::Metadata;
use std::time::UNIX_EPOCH;

use sqlx::Row;

use super::area::Area;
use super::keeper::About;
use crate::clock::Clock;
use crate::store::{Store, StoreError, Tx};

/// A file of the inbox that has changed within so many seconds may still be being written.
const SETTLING: i64 = 5;
/// Marks of files are of no use once they are older, in seconds.
const MARKED: i64 = 3600;
const NANO: i64 = 1_000_000_000;

/// How a file looks: when it is written to, it looks different.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Bytes.
    pub size: i64,
    /// When it was written to last, in nanoseconds since 1970.
    pub changed: i64,
}

impl Look {
    /// By what the disk says of it.
    #[must_use]
    pub fn of(about: &Metadata) -> Self {
        let changed = about.modified().ok().and_then(|at| at.duration_since(UNIX_EPOCH).ok());
        Self {
            size: i64::try_from(about.len()).unwrap_or(i64::MAX),
            changed: changed.map_or(0, |since| i64::try_from(since.as_nanos()).unwrap_or(i64::MAX)),
        }
    }

    /// By what the area says of it.
    #[must_use]
    pub fn at(about: About) -> Self {
        Self {
            size: i64::try_from(about.size).unwrap_or(i64::MAX),
            changed: about.changed,
        }
    }

    /// For how many seconds it hasn't changed; `None` where that lies in the future: then its date says nothing.
    #[must_use]
    pub fn age(self, clock: &Clock) -> Option<i64> {
        Some(clock.now() - self.changed / NANO).filter(|age| *age >= 0)
    }
}

/// Notes that a file of the inbox is whole, since it was written by ourselves: it needn't be waited for.
///
/// # Errors
///
/// The database.
pub async fn mark_whole(store: &Store, clock: &Clock, area: &Area, name: &str) -> Result<(), StoreError> {
    // What others write to a store comes whole, too.
    if area.keeper().is_shared() {
        return Ok(());
    }
    let Some(look) = area.about(name).ok().flatten().map(Look::at) else {
        return Ok(());
    };
    let mut tx = store.begin().await?;
    sqlx::query("DELETE FROM file_looks WHERE folder = 'inbox' AND since < $1")
        .bind(clock.now() - MARKED)
        .execute(&mut *tx)
        .await?;
    keep(&mut tx, "inbox", name, look, clock.now()).await?;
    tx.commit().await
}

/// What is known of a file of the inbox is known of it under its new name.
///
/// # Errors
///
/// The database.
pub async fn carry(store: &Store, from: &str, to: &str) -> Result<(), StoreError> {
    if let Some((look, since)) = known(store, "inbox", from).await? {
        let mut tx = store.begin().await?;
        keep(&mut tx, "inbox", to, look, since).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Whether a file of the inbox may be read as it is. An object always is.
///
/// # Errors
///
/// The database.
pub async fn is_whole(store: &Store, clock: &Clock, area: &Area, name: &str, look: Look) -> Result<bool, StoreError> {
    if area.keeper().is_shared() || look.age(clock).is_none_or(|age| age >= SETTLING) {
        return Ok(true);
    }
    Ok(known(store, "inbox", name)
        .await?
        .is_some_and(|(noted, _)| noted == look))
}

/// How a file looked when it was noted, and the time that was noted with it.
pub(crate) async fn known(store: &Store, folder: &'static str, name: &str) -> Result<Option<(Look, i64)>, StoreError> {
    let row = sqlx::query("SELECT size, changed, since FROM file_looks WHERE folder = $1 AND name = $2")
        .bind(folder)
        .bind(name.to_owned())
        .fetch_optional(store.read())
        .await?;
    let Some(row) = row else { return Ok(None) };
    let look = Look {
        size: row.try_get("size")?,
        changed: row.try_get("changed")?,
    };
    Ok(Some((look, row.try_get("since")?)))
}

/// Forgets how a file looked.
pub(crate) async fn forget(tx: &mut Tx, folder: &'static str, name: &str) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM file_looks WHERE folder = $1 AND name = $2")
        .bind(folder)
        .bind(name.to_owned())
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Notes how a file looks.
pub(crate) async fn keep(
    tx: &mut Tx,
    folder: &'static str,
    name: &str,
    look: Look,
    since: i64,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO file_looks (folder, name, size, changed, since) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (folder, name) DO UPDATE SET size = excluded.size, changed = excluded.changed, since = excluded.since",
    )
    .bind(folder)
    .bind(name.to_owned())
    .bind(look.size)
    .bind(look.changed)
    .bind(since)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs::File;
    use std::time::{Duration, UNIX_EPOCH};

    use super::*;
    use crate::clock::testing::clock;
    use crate::store::testing::stores;

    #[tokio::test]
    async fn a_file_that_changed_just_now_is_waited_for_unless_it_is_known_to_be_whole() {
        for store in stores().await {
            let (clock, hands) = clock();
            let area = Area::new(store.folder());
            area.put("users.csv", &mut b"username\n".as_slice()).unwrap();
            let path = area.path("users.csv").unwrap();
            let now = UNIX_EPOCH + Duration::from_secs(u64::try_from(clock.now()).unwrap());
            let file = File::options().write(true).open(&path).unwrap();
            file.set_modified(now - Duration::from_secs(2)).unwrap();
            let look = || Look::of(&std::fs::metadata(&path).unwrap());
            let is_whole = async || {
                super::is_whole(&store, &clock, &area, "users.csv", look())
                    .await
                    .unwrap()
            };

            assert!(!is_whole().await);
            mark_whole(&store, &clock, &area, "users.csv").await.unwrap();
            assert!(is_whole().await);
            // Somebody goes on writing.
            file.set_len(100).unwrap();
            file.set_modified(now - Duration::from_secs(1)).unwrap();
            assert!(!is_whole().await);
            hands.forward(10);
            assert!(is_whole().await);
        }
    }
}
