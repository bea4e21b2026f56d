//! What a users file is for, and the settings that its rows are read by.

use crate::settings::{CourseBy, Settings, UserBy, csv, users};
use crate::value::date::SlashDates;

/// What a users file is for (D35).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operation {
    /// Each row says what becomes of its account.
    Sync,
    /// A list of accounts to delete.
    Delete,
    /// A list of accounts to suspend.
    Suspend,
    /// A list of accounts to make active again.
    Restore,
}

impl Operation {
    /// The operation of a run.
    pub fn of(settings: &Settings) -> Self {
        match settings.word(&users::OPERATION) {
            "delete" => Self::Delete,
            "suspend" => Self::Suspend,
            "restore" => Self::Restore,
            _ => Self::Sync,
        }
    }

    /// Its word in settings.
    pub fn word(self) -> &'static str {
        match self {
            Self::Sync => "sync",
            Self::Delete => "delete",
            Self::Suspend => "suspend",
            Self::Restore => "restore",
        }
    }
}

/// The settings that rows are read by.
#[derive(Debug, Clone, Copy)]
pub struct Reading {
    /// What the file is for.
    pub operation: Operation,
    /// How a row finds its account.
    pub match_by: UserBy,
    /// What `courseN` means.
    pub course_by: CourseBy,
    /// Whether `oldusername` counts.
    pub rename: bool,
    /// Whether accounts may share an address.
    pub same_email: bool,
    /// The least characters of a password.
    pub password_min: usize,
    /// How dates with slashes are read.
    pub slash: SlashDates,
}

impl Reading {
    /// Reads the settings of a run.
    pub fn new(settings: &Settings) -> Self {
        Self {
            operation: Operation::of(settings),
            match_by: settings.user_by(&users::MATCH_BY),
            course_by: settings.course_by(&users::COURSE_BY),
            rename: settings.flag(&users::ALLOW_RENAME),
            same_email: settings.flag(&users::ALLOW_SAME_EMAIL),
            password_min: usize::try_from(settings.number(&users::PASSWORD_MIN_LENGTH)).unwrap_or_default(),
            slash: settings.word(&csv::SLASH_DATES).parse().unwrap_or_default(),
        }
    }
}
