//! The JSON of what brings files in when nobody sends them: the drop folder, and headers that are said to other systems.

use serde::{Deserialize, Serialize};

/// How a sweep of the drop folder ended.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SweepState {
    /// All that could be taken was.
    #[default]
    Done,
    /// There is no drop folder.
    Missing,
    /// The writer's lock is there: somebody is writing.
    Writer,
    /// Somebody else sweeps.
    Busy,
    /// The folder can't be read, or can't be locked.
    Unreadable,
}

impl SweepState {
    /// The sentence of the catalogue.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Done => "sweep-done",
            Self::Missing => "sweep-missing",
            Self::Writer => "sweep-writer",
            Self::Busy => "sweep-busy",
            Self::Unreadable => "sweep-unreadable",
        }
    }
}

/// What a sweep of the drop folder came to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Swept {
    /// How it ended.
    pub state: SweepState,
    /// What was brought in.
    pub taken: Vec<SweptFile>,
    /// What stays in the folder for now.
    pub left: Vec<LeftFile>,
    /// What is wrong with the folder, or with a file of it, as the system says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// A file that was brought in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SweptFile {
    /// Its name in the drop folder.
    pub name: String,
    /// Its name in the inbox.
    pub to: String,
    /// Where the file that waited under its name is archived.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaced: Option<String>,
    /// Whether the very same bytes waited there already.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub same: bool,
}

/// A file that stays in the drop folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftFile {
    /// Its name.
    pub name: String,
    /// Why.
    pub why: LeftWhy,
}

/// Why a file stays in the drop folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LeftWhy {
    /// It has changed since the last sweep, or wasn't there.
    BeingWritten,
    /// No file of the inbox may be called so.
    Name,
    /// It can't be read, or not be removed.
    Unreadable,
}

impl LeftWhy {
    /// The sentence of the catalogue, with the file as `name`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::BeingWritten => "swept-being-written",
            Self::Name => "swept-name",
            Self::Unreadable => "swept-unreadable",
        }
    }
}

/// A header that is said to other systems; its value is never told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceHeader {
    /// What the addresses that it is said to begin with.
    pub address: String,
    /// Its name.
    pub name: String,
    /// When it was set.
    pub changed: i64,
    /// Who set it.
    pub actor: String,
}

/// `PUT /sources/headers`: a header to be said.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceHeaderWish {
    /// What the addresses that it is said to begin with.
    pub address: String,
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: String,
}

impl std::fmt::Debug for SourceHeaderWish {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SourceHeaderWish")
            .field("address", &self.address)
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}
