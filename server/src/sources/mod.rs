//! Where the files of a run come from when nobody sends them: names, lists and patterns of the inbox, and addresses.
//!
//! [`gather`] is what schedules call. [`sweep`] brings in what other programs drop into a folder.

mod arrive;
mod drop;
mod headers;
mod inbox;
mod remote;
#[cfg(test)]
mod tests;

use std::io;

use serde::Serialize;
use shared::i18n::{Args, Catalog};
use shared::location::{Location, LocationError};

use crate::files::{AreaError, FileError};
use crate::outgoing::OutgoingError;
use crate::runs::{Upload, Workplace};
use crate::store::StoreError;

pub use drop::{sweep, sweeping};
pub use headers::{HeaderError, Headers};

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
    /// The files, as a run takes them: those of each location in turn, each file once.
    pub uploads: Vec<Upload>,
    /// Files that are there and aren't taken, in the order in which they were met.
    pub skipped: Vec<Skipped>,
}

/// A file that is there and isn't taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Skipped {
    /// The location's name in the settings.
    pub input: String,
    /// Its name in the inbox, or its address.
    pub name: String,
    /// Why.
    #[serde(flatten)]
    pub why: Why,
}

/// Why a file isn't taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "why", rename_all = "kebab-case")]
pub enum Why {
    /// These very bytes were run, and nothing was cleaned up.
    Done {
        /// By this run.
        run: String,
    },
    /// No row of these very bytes could run (D16).
    Fatal {
        /// As this run found.
        run: String,
    },
    /// It came together with a file of which that is true (D83), and which is still there unchanged.
    Stopped {
        /// As this run found.
        run: String,
        /// That file.
        because: String,
    },
    /// Somebody gave the run of these very bytes up, or stopped it.
    GivenUp {
        /// That run.
        run: String,
    },
    /// A run has it in hand, waits, or is held.
    InHand {
        /// That run.
        run: String,
    },
    /// It is still being written.
    BeingWritten,
    /// The other system has nothing else than last time.
    Unchanged,
}

impl Skipped {
    /// Why it isn't taken, in a sentence of the catalogue.
    #[must_use]
    pub fn told(&self, catalog: &Catalog) -> String {
        let args = Args::new().with("name", self.name.as_str());
        let (id, args) = match &self.why {
            Why::Done { .. } => ("skipped-done", args),
            Why::Fatal { .. } => ("skipped-fatal", args),
            Why::Stopped { because, .. } => ("skipped-stopped", args.with("because", because.as_str())),
            Why::GivenUp { .. } => ("skipped-given-up", args),
            Why::InHand { .. } => ("skipped-in-hand", args),
            Why::BeingWritten => ("skipped-being-written", args),
            Why::Unchanged => ("skipped-unchanged", args),
        };
        catalog.text(id, &args)
    }
}

/// Why files can't be had.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    /// The location can't be read as one, or is of a kind that isn't supported.
    #[error("{location} is no place where files are found: {error:?}")]
    BadLocation {
        /// What was given.
        location: String,
        /// What is wrong with it.
        error: LocationError,
    },
    /// The source refuses, is gone, or answers nonsense.
    #[error("{location}: {reason}")]
    Unavailable {
        /// Where.
        location: String,
        /// Why.
        reason: Unavailable,
    },
    /// The disk says no.
    #[error("{name}: {source}")]
    Disk {
        /// The file or folder.
        name: String,
        /// Why.
        source: io::Error,
    },
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The program has failed.
    #[error(transparent)]
    Internal(#[from] anyhow::Error),
}

/// Why a source gives nothing.
#[derive(Debug, thiserror::Error)]
pub enum Unavailable {
    /// It can't be asked, or its answer can't be read.
    #[error(transparent)]
    Asked(#[from] OutgoingError),
    /// It answers, and not with a file: by this HTTP status.
    #[error("HTTP {0}")]
    Status(u16),
}

impl SourceError {
    /// Why, in a sentence of the catalogue.
    #[must_use]
    pub fn told(&self, catalog: &Catalog) -> String {
        match self {
            Self::BadLocation { location, error } => format!("{location} – {}", error.told(catalog)),
            Self::Unavailable { location, reason } => {
                let reason = match reason {
                    Unavailable::Asked(error) => error.told(catalog),
                    Unavailable::Status(status) => {
                        let id = match status {
                            401 | 403 => "source-refused",
                            404 | 410 => "source-gone",
                            _ => "source-status",
                        };
                        catalog.text(id, &Args::new().with("status", status.to_string()))
                    }
                };
                format!("{location} – {reason}")
            }
            Self::Disk { name, source } => format!("{name} – {source}"),
            Self::Store(_) | Self::Internal(_) => catalog.text("problem-internal", &Args::new()),
        }
    }
}

impl From<AreaError> for SourceError {
    fn from(error: AreaError) -> Self {
        match error {
            AreaError::Disk { name, source } => Self::Disk { name, source },
            AreaError::NotFound(name) => Self::Disk {
                name,
                source: std::io::ErrorKind::NotFound.into(),
            },
            other => Self::Internal(other.into()),
        }
    }
}

impl From<FileError> for SourceError {
    fn from(error: FileError) -> Self {
        Self::Internal(anyhow::Error::new(error))
    }
}

/// Looks for the files of these locations, for this schedule. What isn't there is no error: nothing is found. What a run
/// has had already, or has in hand, is skipped, and said so; so is what is still being written.
///
/// # Errors
///
/// A location can't be understood, or its source can't be reached.
pub async fn gather(place: &Workplace, schedule: &str, wanted: &[Wanted]) -> Result<Gathered, SourceError> {
    look(place, schedule, wanted, true).await
}

/// The same for somebody who wants it now: what a run has had already is taken once more.
///
/// # Errors
///
/// As [`gather`].
pub async fn gather_again(place: &Workplace, schedule: &str, wanted: &[Wanted]) -> Result<Gathered, SourceError> {
    look(place, schedule, wanted, false).await
}

async fn look(
    place: &Workplace,
    schedule: &str,
    wanted: &[Wanted],
    heeds_memory: bool,
) -> Result<Gathered, SourceError> {
    let mut gathered = Gathered::default();
    // All are read before the first is fetched: nothing comes in for a schedule that can't be.
    let locations = wanted.iter().map(|one| {
        Location::parse(&one.location).map_err(|error| SourceError::BadLocation {
            location: one.location.clone(),
            error,
        })
    });
    let locations: Vec<Location> = locations.collect::<Result<_, _>>()?;
    for (one, location) in wanted.iter().zip(&locations) {
        let mut finding = inbox::Finding {
            place,
            heeds_memory,
            wanted: one,
            gathered: &mut gathered,
        };
        match location {
            Location::Inbox(places) => finding.first_of(places).await?,
            Location::Address(url) => match remote::fetch(place, schedule, &one.input, url, !heeds_memory).await? {
                Some(name) => {
                    finding.offer(&name).await?;
                }
                None => finding.skip(url, Why::Unchanged),
            },
        }
    }
    Ok(gathered)
}
