//! Files of the platform's own uploads (D25): their columns are read as ours.
//!
//! Each upload is one table, in a file of its own: which columns tell it, which of its columns are ours under another
//! name, and which have no equivalent. The names are put in place of the header's before it is bound, as if a person
//! had mapped them; what a person has mapped stands. Values that mean something else in an upload are a matter of the
//! format, which knows such columns by their own names (`typeN` of users, `enrolment_N` of courses).

mod cohorts;
mod courses;
pub(super) mod flat;
mod groups;
mod users;

use crate::column::Column;
use crate::diagnostic::Diagnostic;
use crate::formats::{self, Format};
use crate::record::{Record, Slot};
use crate::settings::{Key, Settings};

use super::header::{Mapping, find};
use super::{Request, Sink, rules};

/// All uploads.
static UPLOADS: &[&Upload] = &[&courses::UPLOAD, &users::UPLOAD, &cohorts::UPLOAD, &groups::UPLOAD];

/// The file of one of the platform's own uploads.
#[derive(Debug)]
pub struct Upload {
    /// The command file that does the same.
    format: &'static str,
    /// Columns that it always has.
    needs: &'static [&'static str],
    /// Columns of which one tells that a header is of this upload.
    tells: &'static [Name],
    /// Columns that are ours under another name. Of several for one of ours, the first that is there counts.
    renames: &'static [Rename],
    /// Columns that have no equivalent.
    without: &'static [Without],
    /// Whether the format itself says that the file is of an upload.
    is_told: bool,
}

/// Which names of a header are meant, in lower case.
#[derive(Debug, Clone, Copy)]
enum Name {
    /// This one.
    Is(&'static str),
    /// `stemN` or `stemN_tail`.
    Numbered(&'static str, &'static str),
    /// All that begin so.
    Begins(&'static str),
}

/// A column that is ours under another name.
#[derive(Debug, Clone, Copy)]
struct Rename {
    theirs: &'static str,
    ours: &'static str,
    /// A setting that the file has by this column, whatever the run has: what its cells mean.
    sets: Option<(&'static Key, &'static str)>,
}

/// A column that has no equivalent.
#[derive(Debug, Clone, Copy)]
struct Without {
    name: Name,
    /// `None`: it is left out with a warning. Else a row with anything but blank or one of these words is refused,
    /// since doing the rest alone would not be what it asks for.
    harmless: Option<&'static [&'static str]>,
}

/// A column that is left out with a warning.
const fn dropped(name: Name) -> Without {
    Without { name, harmless: None }
}

/// A column whose cells ask for something that can't be done, but for these words.
const fn refused(name: Name, harmless: &'static [&'static str]) -> Without {
    Without {
        name,
        harmless: Some(harmless),
    }
}

/// A column under another name.
const fn rename(theirs: &'static str, ours: &'static str) -> Rename {
    Rename {
        theirs,
        ours,
        sets: None,
    }
}

impl Rename {
    /// The same, with what its cells mean.
    const fn by(mut self, key: &'static Key, value: &'static str) -> Self {
        self.sets = Some((key, value));
        self
    }
}

impl Name {
    fn fits(self, name: &str) -> bool {
        match self {
            Self::Is(its) => its == name,
            Self::Begins(its) => name.starts_with(its),
            Self::Numbered(stem, tail) => name
                .strip_prefix(stem)
                .and_then(|rest| rest.strip_suffix(tail))
                .is_some_and(|n| !n.is_empty() && n.bytes().all(|byte| byte.is_ascii_digit())),
        }
    }
}

/// How a file of an upload is read.
#[derive(Debug)]
pub(super) struct Reading {
    /// The header's names, those of the upload as ours, with what a person wants.
    pub mapping: Mapping,
    /// The settings of the run, with what the columns of the upload mean.
    pub settings: Settings,
    /// What is to be said of the header.
    pub diagnostics: Vec<Diagnostic>,
    /// Cells that ask for something that can't be done.
    pub refused: Refused,
}

/// Columns whose cells ask for something that can't be done, with the words that don't.
#[derive(Debug, Default)]
pub(super) struct Refused(Vec<(Slot, &'static [&'static str])>);

impl Refused {
    /// Says so of the cells of a row.
    pub fn check(&self, row: &Record, sink: &mut Sink<'_>) {
        for (slot, harmless) in &self.0 {
            let asks = |cell: &str| !harmless.contains(&cell.to_lowercase().as_str());
            if row.said(Some(*slot)).is_some_and(asks) {
                sink.cell(&rules::UPLOAD_REFUSED, row, *slot);
            }
        }
    }
}

/// The format of a header that is none of ours, but that of an upload.
pub(super) fn recognise(names: &[&str]) -> Option<&'static dyn Format> {
    let names: Vec<String> = names.iter().map(|name| name.to_lowercase()).collect();
    let found = UPLOADS
        .iter()
        .find(|upload| upload.is(&names) && upload.knows_all(&names));
    found.and_then(|upload| formats::find(upload.format))
}

/// How a flat file of enrolments is read.
pub(super) fn reading_flat(request: &Request) -> Reading {
    let mut settings = request.settings.clone();
    flat::set(&mut settings);
    Reading {
        // Nobody could map what has no names.
        mapping: Mapping::default(),
        settings,
        diagnostics: vec![Diagnostic::new(&rules::UPLOAD_READ, 1)],
        refused: Refused::default(),
    }
}

/// How a file of this format is read if its header is one of an upload.
pub(super) fn reading(request: &Request, format: &dyn Format, line: u64, names: &[String]) -> Option<Reading> {
    let folded: Vec<String> = names.iter().map(|name| name.to_lowercase()).collect();
    let upload = UPLOADS
        .iter()
        .find(|upload| upload.format == format.name() && upload.is(&folded))?;
    let mut reading = Reading {
        mapping: request.mapping.clone(),
        settings: request.settings.clone(),
        diagnostics: Vec::new(),
        refused: Refused::default(),
    };
    if !upload.is_told {
        reading.diagnostics.push(Diagnostic::new(&rules::UPLOAD_READ, line));
    }
    let mapped: Vec<String> = mapped(&request.mapping);
    for (place, name) in folded.iter().enumerate().filter(|(_, name)| !mapped.contains(name)) {
        let written = names.get(place).cloned().unwrap_or_default();
        match upload.what(name, &folded, format.columns()) {
            What::Ours => {}
            What::Renamed(ours, sets) => {
                if let Some((key, value)) = sets {
                    // The tables name choices of the registry; a test sets each.
                    drop(reading.settings.set_key(key, value));
                }
                reading.mapping.map.push((written, ours));
            }
            What::Dropped => {
                let diagnostic = Diagnostic::new(&rules::UPLOAD_DROPPED, line).about(written.as_str());
                reading.diagnostics.push(Diagnostic {
                    cell: Some(place),
                    ..diagnostic
                });
                reading.mapping.ignore.push(written);
            }
            What::Refused(harmless) => {
                if let Ok(at) = u16::try_from(place) {
                    reading.refused.0.push((Slot(at), harmless));
                }
                reading.mapping.ignore.push(written);
            }
        }
    }
    Some(reading)
}

/// The names that a person has mapped or left out.
fn mapped(mapping: &Mapping) -> Vec<String> {
    let mapped = mapping.map.iter().map(|(from, _)| from);
    mapped.chain(&mapping.ignore).map(|name| name.to_lowercase()).collect()
}

/// What a name of the header is.
enum What {
    Ours,
    Renamed(String, Option<(&'static Key, &'static str)>),
    Dropped,
    Refused(&'static [&'static str]),
}

impl Upload {
    fn is(&self, names: &[String]) -> bool {
        let has = |name: &&str| names.iter().any(|its| its == name);
        self.needs.iter().all(has) && self.tells.iter().any(|tell| names.iter().any(|name| tell.fits(name)))
    }

    /// Whether the header has no name that the upload doesn't know: so that a list of something else isn't taken for it.
    fn knows_all(&self, names: &[String]) -> bool {
        let known = |name: &String| {
            self.renames.iter().any(|rename| rename.theirs == name) || self.without.iter().any(|w| w.name.fits(name))
        };
        names.iter().all(|name| name.is_empty() || known(name))
    }

    fn what(&self, name: &str, names: &[String], columns: &'static [Column]) -> What {
        if let Some(own) = self.renames.iter().find(|rename| rename.theirs == name) {
            let rivals = self.renames.iter().filter(|rename| rename.ours == own.ours);
            let first = rivals
                .map(|rename| rename.theirs)
                .find(|theirs| names.iter().any(|name| name == theirs));
            let is_there = own.ours != name
                && !self.renames.iter().any(|rename| rename.theirs == own.ours)
                && names.iter().any(|name| name == own.ours);
            return if first == Some(name) && !is_there {
                What::Renamed(own.ours.to_owned(), own.sets)
            } else {
                What::Dropped
            };
        }
        if find(columns, name).is_some() {
            return What::Ours;
        }
        match self.without.iter().find(|without| without.name.fits(name)) {
            Some(Without {
                harmless: Some(words), ..
            }) => What::Refused(words),
            Some(_) => What::Dropped,
            // What the upload doesn't know either is an unknown column.
            None => What::Ours,
        }
    }
}

#[cfg(test)]
mod tests;
