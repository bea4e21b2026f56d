//! What somebody may want to be told of.

use serde::{Deserialize, Serialize};
use sqlx::Row;
use sqlx::any::AnyRow;

use crate::store::{Store, StoreError, Tx, reserve};

/// Something that happened, at a time, to a schedule or a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happening {
    /// When, in Unix seconds.
    pub at: i64,
    /// The schedule, by its id; blank where it happened to none.
    pub schedule: String,
    /// The run, by its id; blank where it happened to none.
    pub run: String,
    /// What.
    pub what: What,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum What {
    /// The run is over, however it ended.
    RunEnded,
    /// A guard holds the run until somebody approves it (D82).
    RunHeld,
    /// Something is off with a schedule.
    Alarm {
        /// What.
        alarm: Alarm,
    },
    /// The drop folder can't be swept.
    DropFolder {
        /// Why.
        trouble: DropTrouble,
    },
}

/// What is off with a schedule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "alarm", rename_all = "kebab-case")]
pub enum Alarm {
    /// No file had come by its time.
    NoFile {
        /// When it was expected, in Unix seconds.
        due: i64,
    },
    /// The run took much longer than those before it.
    TookLonger {
        /// Seconds that it took.
        seconds: i64,
        /// Seconds that runs before it usually took.
        usual: i64,
    },
    /// The run had far more failures than those before it.
    FailedMore {
        /// Rows that failed.
        failed: i64,
        /// Rows that usually failed before it.
        usual: i64,
    },
    /// The file can't be had: the source refuses, is gone, or answers nonsense.
    NoSource {
        /// Why, as the source says it.
        reason: String,
    },
}

/// Why the drop folder can't be swept (G §3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "trouble", rename_all = "kebab-case")]
pub enum DropTrouble {
    /// The writer's lock is older than its limit.
    StaleLock {
        /// Since when it is there, in Unix seconds.
        since: i64,
    },
    /// The folder can't be read, or nothing can be taken out of it.
    Unreadable {
        /// Why, as the system says it.
        reason: String,
    },
}

impl What {
    /// The name of its kind.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::RunEnded => "run-ended",
            Self::RunHeld => "run-held",
            Self::Alarm { .. } => "alarm",
            Self::DropFolder { .. } => "drop-folder",
        }
    }
}

impl Happening {
    /// Notes it down in the transaction in which it happens: told exactly if that is committed.
    ///
    /// # Errors
    ///
    /// The database.
    pub async fn note(&self, tx: &mut Tx) -> Result<(), StoreError> {
        let number = reserve(tx, "happenings", 1).await?;
        sqlx::query("INSERT INTO happenings (number, at, kind, schedule, run, detail) VALUES ($1, $2, $3, $4, $5, $6)")
            .bind(number)
            .bind(self.at)
            .bind(self.what.kind())
            .bind(self.schedule.as_str())
            .bind(self.run.as_str())
            .bind(serde_json::to_string(&self.what).unwrap_or_default())
            .execute(&mut **tx)
            .await?;
        Ok(())
    }
}

/// A happening as it was noted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    /// Its number: they come in the order in which they were noted.
    pub number: i64,
    /// Up to which course teachers have their mails (D89).
    pub course: i64,
    /// What happened.
    pub happening: Happening,
}

impl Noted {
    /// The oldest one that wasn't told yet. What can't be read any more is passed over.
    ///
    /// # Errors
    ///
    /// The database.
    pub async fn open(store: &Store) -> Result<Option<Self>, StoreError> {
        let row = sqlx::query("SELECT * FROM happenings WHERE told = 0 ORDER BY number LIMIT 1")
            .fetch_optional(store.read())
            .await?;
        Ok(row.as_ref().map(Self::read).transpose()?)
    }

    /// What waits for the digest of a subscription, oldest first, at most so much of it; each with its event.
    ///
    /// # Errors
    ///
    /// The database.
    pub async fn of_digest(store: &Store, subscription: &str, most: i64) -> Result<Vec<(String, Self)>, StoreError> {
        let rows = sqlx::query(
            "SELECT happenings.*, digest_entries.event AS event FROM digest_entries \
             JOIN happenings ON happenings.number = digest_entries.happening \
             WHERE digest_entries.subscription = $1 ORDER BY happenings.number LIMIT $2",
        )
        .bind(subscription.to_owned())
        .bind(most)
        .fetch_all(store.read())
        .await?;
        let read = |row: &AnyRow| Ok::<_, sqlx::Error>((row.try_get("event")?, Self::read(row)?));
        Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
    }

    fn read(row: &AnyRow) -> Result<Self, sqlx::Error> {
        let detail: String = row.try_get("detail")?;
        Ok(Self {
            number: row.try_get("number")?,
            course: row.try_get("course")?,
            happening: Happening {
                at: row.try_get("at")?,
                schedule: row.try_get("schedule")?,
                run: row.try_get("run")?,
                // A kind that is unknown here was noted by a later version.
                what: serde_json::from_str(&detail).unwrap_or(What::RunEnded),
            },
        })
    }

    /// Marks it as told, as part of a transaction. Says whether it wasn't before: then nobody else can, until the end
    /// of the transaction.
    ///
    /// # Errors
    ///
    /// The database.
    pub async fn mark_told(&self, tx: &mut Tx, now: i64) -> Result<bool, StoreError> {
        let done = sqlx::query("UPDATE happenings SET told = $1 WHERE number = $2 AND told = 0")
            .bind(now)
            .bind(self.number)
            .execute(&mut **tx)
            .await?;
        Ok(done.rows_affected() > 0)
    }

    /// Notes, as part of a transaction, that teachers of the courses up to this one have their mails. Says whether it
    /// was this one's turn.
    ///
    /// # Errors
    ///
    /// The database.
    pub async fn advance(&self, tx: &mut Tx, course: i64) -> Result<bool, StoreError> {
        let done = sqlx::query("UPDATE happenings SET course = $1 WHERE number = $2 AND told = 0 AND course = $3")
            .bind(course)
            .bind(self.number)
            .bind(self.course)
            .execute(&mut **tx)
            .await?;
        Ok(done.rows_affected() > 0)
    }
}
