//! What an archive brings: a workbook, pictures, or a package of command files (D15).

use super::{Directory, Entry};
use crate::check::by_file_name;
use crate::picture::PictureKind;

/// What an archive brings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Contents {
    /// It is a workbook, whose parts are entries.
    Workbook,
    /// Pictures of users.
    Pictures,
    /// A package: these entries, by their place among all, are its command files; with pictures beside them or not.
    Package {
        /// The places of its command files.
        files: Vec<usize>,
        /// Whether the rest is to be read as pictures of users.
        pictures: bool,
    },
}

/// What an archive brings. Pictures, where there is nothing else: then each entry that is none is said.
#[must_use]
pub fn contents(directory: &Directory) -> Contents {
    let entries = &directory.entries;
    if entries
        .iter()
        .any(|entry| matches!(entry.name.as_str(), "[Content_Types].xml" | "mimetype"))
    {
        return Contents::Workbook;
    }
    let readable = |entry: &&Entry| !entry.is_folder() && !entry.is_hidden();
    let places = entries.iter().enumerate();
    let files: Vec<usize> = places
        .filter(|(_, entry)| readable(entry) && is_command_file(entry))
        .map(|(at, _)| at)
        .collect();
    if files.is_empty() {
        return Contents::Pictures;
    }
    let mut rest = entries
        .iter()
        .filter(|entry| readable(entry) && !is_command_file(entry));
    let pictures = rest.any(|entry| {
        let extension = entry.extension();
        extension == "zip" || PictureKind::of_extension(&extension).is_some()
    });
    Contents::Package { files, pictures }
}

/// Whether an entry is a command file of a package: a table by its name; a text only if it is called like one.
#[must_use]
pub(crate) fn is_command_file(entry: &Entry) -> bool {
    if entry.flaw().is_some() || entry.is_link {
        return false;
    }
    match entry.extension().as_str() {
        "csv" | "xlsx" => true,
        "txt" => by_file_name(entry.base_name()).is_some(),
        _ => false,
    }
}
