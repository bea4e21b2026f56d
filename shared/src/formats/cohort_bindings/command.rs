//! What a row of a file of cohort bindings asks for.

use std::borrow::Cow;

use crate::value::date::Moment;

/// The cell that stands for all roles.
pub(super) const EVERY_ROLE: &str = "*";
/// The role that nothing said means (D32).
pub(super) const DEFAULT_ROLE: &str = "student";

/// What to do with bindings (D92).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Action {
    /// Make it, or enable it again.
    Add,
    /// Disable it.
    Suspend,
    /// Enable it again.
    Restore,
    /// Take it away.
    Unbind,
}

/// Which roles are meant: a binding is one of a course, a cohort, a method and a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RoleCell<'r> {
    /// All of them.
    Every,
    /// One, by its identifier; the default role where nothing is said.
    One(Option<&'r str>),
}

/// One row. Cells that the engine has found wrong are left out, so that the other rules can go on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Command<'r> {
    /// What to do.
    pub action: Action,
    /// Names the course.
    pub course: &'r str,
    /// Names the cohort.
    pub cohort: &'r str,
    /// Names the role.
    pub role: RoleCell<'r>,
    /// The method, lower case.
    pub method: Cow<'r, str>,
    /// From when.
    pub start: Option<Moment>,
    /// Until when.
    pub end: Option<Moment>,
    /// A later row of the file suspends the binding.
    pub suspended_later: bool,
    /// Whether a new binding fills a group of its own.
    pub makes_group: bool,
}

impl Action {
    /// The action of a word, whatever its case.
    pub fn read(word: &str) -> Option<Self> {
        match word.to_lowercase().as_str() {
            "add" | "bind" => Some(Self::Add),
            "del" | "suspend" => Some(Self::Suspend),
            "restore" | "enable" => Some(Self::Restore),
            "fulldel" | "unbind" => Some(Self::Unbind),
            _ => None,
        }
    }
}
