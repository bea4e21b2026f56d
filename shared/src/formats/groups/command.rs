//! What a row of a groups file asks for.

use crate::record::Field;

/// What to do with a group or grouping.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Action {
    /// Make it, or with `updateid` change it.
    Add,
    /// Take it away.
    Del,
}

/// What a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Type {
    /// A group.
    Group,
    /// A grouping: a set of groups.
    Grouping,
}

/// One row. Cells that the engine has found wrong are left out, so that the other rules can go on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Command<'r> {
    /// What to do.
    pub action: Action,
    /// What it is about.
    pub of: Type,
    /// Names the course.
    pub course: &'r str,
    /// Its name.
    pub name: Option<&'r str>,
    /// Its idnumber.
    pub idnumber: Option<&'r str>,
    /// Names the one to change or to take away, by the setting (§3.3).
    pub update: Option<&'r str>,
    /// About it.
    pub description: Field<'r>,
    /// What lets people into the group by self-enrolment.
    pub enrolment_key: Option<&'r str>,
    /// Whether the group gets a grouping of its own name; `None` = nothing said.
    pub self_grouping: Option<bool>,
    /// The grouping to put the group into, by its idnumber.
    pub grouping: Option<&'r str>,
}

impl Action {
    /// The action of a word, whatever its case.
    pub fn read(word: &str) -> Option<Self> {
        match word.to_lowercase().as_str() {
            "add" => Some(Self::Add),
            "del" => Some(Self::Del),
            _ => None,
        }
    }
}

impl Type {
    /// The type of a word, whatever its case.
    pub fn read(word: &str) -> Option<Self> {
        match word.to_lowercase().as_str() {
            "group" => Some(Self::Group),
            "grouping" => Some(Self::Grouping),
            _ => None,
        }
    }

    /// Its word in files, which messages choose their words by.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Group => "group",
            Self::Grouping => "grouping",
        }
    }
}
