//! What somebody may want to be told of.

use serde::{Deserialize, Serialize};

use crate::store::{StoreError, Tx, reserve};

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
