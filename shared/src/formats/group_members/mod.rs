//! The group-members file: one person in one group per row.

mod columns;
mod command;
mod file;
pub(in crate::formats) mod outcomes;
mod plan;
mod rules;
#[cfg(test)]
mod tests;

use super::{CommandFile, Format, Names, Opening, Opens, PlannedFile, names};
use crate::column::Column;
use crate::rule::Rule;
use crate::settings::{GroupBy, Key, Settings, groups};

/// The group-members file.
#[derive(Debug)]
pub struct GroupMembers;

impl Format for GroupMembers {
    fn names(&self) -> &'static Names {
        &names::GROUP_MEMBERS
    }

    fn code(&self) -> &'static str {
        "GMB"
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

    /// Idnumbers and names are unique in a course only; an id says which course it is (D36).
    fn required(&self, settings: &Settings) -> Vec<&'static str> {
        match settings.group_by(&groups::GROUP_BY) {
            GroupBy::Id => vec!["groupid", "userid"],
            GroupBy::Idnumber | GroupBy::Name => vec!["courseid", "groupid", "userid"],
        }
    }
}

impl Opens for GroupMembers {
    fn open(&self, opening: &Opening<'_>) -> Box<dyn CommandFile> {
        Box::new(file::GroupMembersFile::new(opening))
    }
}

/// Opens a file to plan it.
pub(super) fn open_for_planning(opening: &Opening<'_>) -> Box<dyn PlannedFile> {
    Box::new(file::GroupMembersFile::new(opening))
}

static SETTINGS: &[&Key] = &[
    &groups::COURSE_BY,
    &groups::GROUP_BY,
    &groups::USER_BY,
    &groups::PROTECT_MEMBERS,
    &groups::PURGE_EMPTY,
    &groups::MAIL_TEACHERS,
];
