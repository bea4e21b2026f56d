//! One entry of an archive, as the directory at its end tells it.

use serde::{Deserialize, Serialize};

use super::name::{self, Flaw};

/// How an entry is compressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Method {
    /// Not at all.
    Stored,
    /// By DEFLATE.
    Deflated,
    /// By something else.
    Other(u16),
}

/// An entry of an archive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its place in the directory, from 1: what reports call its line.
    pub number: u64,
    /// Its name, with the folders before it, separated by `/`.
    pub name: String,
    /// How it is compressed.
    pub method: Method,
    /// Checksum of its bytes.
    pub crc: u32,
    /// How many bytes it takes in the archive.
    pub packed: u64,
    /// How many bytes it says it has.
    pub size: u64,
    /// Where it begins in the archive.
    pub at: u64,
    /// Whether it needs a password.
    pub encrypted: bool,
    /// Whether it leads to another file.
    pub is_link: bool,
}

/// Why the bytes of an entry can't be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryFault {
    /// Something doesn't fit: its place, its sizes, its checksum, its compressed form.
    Damaged,
    /// It needs a password, or is compressed by a method that isn't read.
    Unsupported,
    /// It inflates to more than [`MOST_RATIO`](super::MOST_RATIO) times its compressed form.
    Bomb,
    /// The archive itself can't be read any more.
    Unreadable,
}

impl Entry {
    /// Its name without the folders before it.
    #[must_use]
    pub fn base_name(&self) -> &str {
        crate::check::base_name(&self.name)
    }

    /// Whether it is a folder, which holds nothing itself.
    #[must_use]
    pub fn is_folder(&self) -> bool {
        self.name.ends_with(['/', '\\'])
    }

    /// Whether systems have put it there for themselves (`__MACOSX/`, `Thumbs.db`, names that begin with a dot).
    #[must_use]
    pub fn is_hidden(&self) -> bool {
        name::is_hidden(&self.name)
    }

    /// What is wrong with its name, if anything: then nothing of it is read.
    #[must_use]
    pub fn flaw(&self) -> Option<Flaw> {
        name::flaw(&self.name)
    }

    /// What follows the last dot of its name, in lower case; blank where there is none.
    #[must_use]
    pub fn extension(&self) -> String {
        let base = self.base_name();
        base.rsplit_once('.')
            .map_or("", |(_, extension)| extension)
            .to_lowercase()
    }
}
