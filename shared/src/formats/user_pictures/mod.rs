//! The archive of pictures: a ZIP of images, each named after its user. Each entry is a row.

mod columns;
mod entries;
mod fault;
mod file;
mod name;
pub(in crate::formats) mod outcomes;
mod plan;
mod rules;
#[cfg(test)]
mod tests;

pub use entries::{Entries, supersede};
pub use rules::UNDECODABLE;

use super::{CommandFile, Format, Names, Opening, Opens, PlannedFile, names};
use crate::check::SheetRow;
use crate::column::Column;
use crate::picture::PictureKind;
use crate::rule::Rule;
use crate::settings::{Key, Settings, pictures};

/// The name of the format.
pub const NAME: &str = names::USER_PICTURES.name;

/// The column that says what is wrong with an entry, as a word: the last one.
pub const FAULT: &str = "fault";

/// The kind of the image of a row; `None` where it is none that is read, or something is wrong with it.
#[must_use]
pub fn picture_kind(row: &SheetRow) -> Option<PictureKind> {
    row.cells.get(columns::place::FAULT).filter(|fault| fault.is_empty())?;
    let name = row.cells.get(columns::place::TYPE)?;
    let mut kinds = PictureKind::ALL.into_iter();
    kinds.find(|kind| kind.name() == name)
}

/// The archive of pictures.
#[derive(Debug)]
pub struct UserPictures;

impl Format for UserPictures {
    fn names(&self) -> &'static Names {
        &names::USER_PICTURES
    }

    fn code(&self) -> &'static str {
        "PIC"
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

    /// No header makes a file an archive of pictures.
    fn fits(&self, _: &dyn Fn(&str) -> bool, _: &Settings) -> bool {
        false
    }

    fn is_archive(&self) -> bool {
        true
    }
}

impl Opens for UserPictures {
    fn open(&self, opening: &Opening<'_>) -> Box<dyn CommandFile> {
        Box::new(file::UserPicturesFile::new(opening))
    }
}

/// Opens a file to plan it.
pub(super) fn open_for_planning(opening: &Opening<'_>) -> Box<dyn PlannedFile> {
    Box::new(file::UserPicturesFile::new(opening))
}

static SETTINGS: &[&Key] = &[
    &pictures::PREFIX,
    &pictures::MATCH_BY,
    &pictures::OVERWRITE,
    &pictures::ALWAYS_CLEAN_UP,
];
