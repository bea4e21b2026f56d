//! `users`: accounts are created, updated, renamed, suspended, deleted and revived, and on the way put into cohorts
//! and courses.

mod columns;
mod command;
mod fields;
mod file;
mod identity;
pub(in crate::formats) mod outcomes;
mod parts;
mod plan;
mod reading;
mod rules;
mod slots;
#[cfg(test)]
mod tests;

use super::{CommandFile, Format, Names, Opening, Opens, PlannedFile, names};
use crate::column::Column;
use crate::rule::Rule;
use crate::settings::{self, Key, Settings};
use reading::Operation;

/// The name of the format.
pub const NAME: &str = names::USERS.name;

/// The command file `users`.
#[derive(Debug, Clone, Copy)]
pub struct Users;

impl Format for Users {
    fn names(&self) -> &'static Names {
        &names::USERS
    }

    fn code(&self) -> &'static str {
        "USR"
    }

    fn columns(&self) -> &'static [Column] {
        columns::COLUMNS
    }

    fn rules(&self) -> &'static [&'static Rule] {
        rules::RULES
    }

    fn outcomes(&self) -> &'static [&'static str] {
        plan::OUTCOMES
    }

    fn settings(&self) -> &'static [&'static Key] {
        SETTINGS
    }

    /// A list needs only the column that names its accounts (D35). A file that finds accounts by id needs it too:
    /// a blank id fails (D31).
    fn required(&self, settings: &Settings) -> Vec<&'static str> {
        let match_by = settings.user_by(&settings::users::MATCH_BY);
        match Operation::of(settings) {
            Operation::Sync if match_by == settings::UserBy::Id => vec!["id", "username", "firstname", "lastname"],
            Operation::Sync => vec!["username", "firstname", "lastname"],
            Operation::Delete | Operation::Suspend | Operation::Restore => vec![match_by.word()],
        }
    }
}

impl Opens for Users {
    fn open(&self, opening: &Opening<'_>) -> Box<dyn CommandFile> {
        Box::new(file::UsersFile::new(opening))
    }
}

/// Opens a file to plan it.
pub(super) fn open_for_planning(opening: &Opening<'_>) -> Box<dyn PlannedFile> {
    Box::new(file::UsersFile::new(opening))
}

static SETTINGS: &[&Key] = &[
    &settings::users::MATCH_BY,
    &settings::users::OPERATION,
    &settings::users::ALLOW_RENAME,
    &settings::users::PROTECT_EMAILS,
    &settings::users::ALLOW_SAME_EMAIL,
    &settings::users::EXTENDED_USERNAMES,
    &settings::users::CREATE_PASSWORDS,
    &settings::users::SEND_PASSWORDS,
    &settings::users::PASSWORD_MIN_LENGTH,
    &settings::users::CREATE_PROFILE_FIELDS,
    &settings::users::PROTECTED,
    &settings::users::COURSE_BY,
    &settings::enrolments::MISSING_METHOD,
    &settings::enrolments::USE_DISABLED_METHODS,
    &settings::cohorts::AUTO_CREATE,
    &settings::runs::MISSING_TARGET,
    &settings::csv::BLANK_CLEARS,
    &settings::site::COUNTRY,
    &settings::site::CITY,
    &settings::site::LANG,
    &settings::site::USER_TIME_ZONE,
];
