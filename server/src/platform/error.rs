//! Why a platform didn't do what was asked.

use shared::i18n::{Catalog, Sentence};

use crate::store::StoreError;

/// What a run branches on: wait, fail one row, or stop.
#[derive(Debug, thiserror::Error)]
pub enum PlatformError {
    /// Nobody answers.
    #[error("the platform can't be reached: {0}")]
    Unreachable(Sentence),
    /// One step can't be done; the others could.
    #[error("the platform refuses: {reason}")]
    Refused {
        /// Which, in the list that was to be applied.
        step: usize,
        /// Why: the constraint that it violates, or what the platform said.
        reason: String,
    },
    /// The platform has no way to tell or do this at all.
    #[error("the platform doesn't offer this")]
    NotOffered,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] StoreError),
}

impl PlatformError {
    /// What is wrong and what can be done about it, as far as the catalogues know.
    pub fn told(&self, catalog: &Catalog) -> String {
        match self {
            Self::Unreachable(why) => why.whole(catalog),
            other => other.to_string(),
        }
    }
}

impl From<sqlx::Error> for PlatformError {
    fn from(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::Io(_) | sqlx::Error::Tls(_) | sqlx::Error::PoolTimedOut => {
                Self::Unreachable(Sentence::new("away-database").with("reason", error.to_string()))
            }
            other => Self::Database(StoreError::Database(other)),
        }
    }
}
