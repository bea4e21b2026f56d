//! Where the files of a run come from when nobody sends them: names, lists and patterns of the inbox, and addresses.

use crate::runs::{Upload, Workplace};
use crate::store::StoreError;

/// What a schedule wants to have: the files of one location.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// The location's name in the settings, `users` of `locations.users`: it says which command file is expected.
    pub input: String,
    /// Where: a name, a list `a.csv,b.csv`, a name with `*`, or an address (G §4).
    pub location: String,
    /// All files that a pattern finds, in the order of their names; else the first one (G §4.1).
    pub all: bool,
}

/// What was found.
#[derive(Debug, Default)]
pub struct Gathered {
    /// The files, as a run takes them.
    pub uploads: Vec<Upload>,
}

/// Why files can't be had.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    /// The location can't be read as one, or is of a kind that isn't supported.
    #[error("{0} is no place where files are found")]
    BadLocation(String),
    /// The source refuses, is gone, or answers nonsense.
    #[error("{location}: {reason}")]
    Unavailable {
        /// Where.
        location: String,
        /// Why.
        reason: String,
    },
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Looks for the files of these locations, for this schedule. What isn't there is no error: nothing is found.
///
/// # Errors
///
/// A location can't be understood, or its source can't be reached.
pub async fn gather(place: &Workplace, _schedule: &str, wanted: &[Wanted]) -> Result<Gathered, SourceError> {
    let mut gathered = Gathered::default();
    for one in wanted {
        let path = place
            .area
            .path(&one.location)
            .map_err(|_| SourceError::BadLocation(one.location.clone()))?;
        if path.is_file() {
            gathered.uploads.push(Upload {
                name: one.location.clone(),
                path,
                in_area: true,
            });
        }
    }
    Ok(gathered)
}
