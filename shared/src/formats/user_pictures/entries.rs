//! The entries of an archive as rows: the same in the browser and on the server.

use std::collections::HashMap;

use super::columns::place;
use super::fault::Fault;
use super::name;
use crate::archive::{ArchiveError, Directory, Entry, bytes_of};
use crate::check::{SheetRow, base_name};
use crate::picture::{Checksum, Look, MOST_BYTES, MOST_SIDE, PictureKind, look};
use crate::settings::PictureBy;
use crate::source::Source;

/// The sides of an image must be said within so many bytes.
const HEAD: usize = 1 << 20;

/// The entries of an archive, read one by one. Folders and what systems leave behind are no rows.
#[derive(Debug, Clone)]
pub struct Entries {
    entries: Vec<Entry>,
    rows: Vec<SheetRow>,
    next: usize,
    skipped: u64,
}

impl Entries {
    /// The entries of an archive whose images are named by an identifier.
    ///
    /// # Errors
    ///
    /// The archive can't be read, or passes a limit.
    pub fn open(source: &dyn Source, by: PictureBy) -> Result<Self, ArchiveError> {
        let all = Directory::read(source)?.entries;
        let count = all.len();
        let is_row = |entry: &Entry| (!entry.is_folder() && !entry.is_hidden()) || entry.flaw().is_some();
        let entries: Vec<Entry> = all.into_iter().filter(is_row).collect();
        let mut rows: Vec<SheetRow> = entries.iter().map(named).collect();
        supersede(&mut rows, by);
        Ok(Self {
            skipped: (count - entries.len()) as u64,
            entries,
            rows,
            next: 0,
        })
    }

    /// How many entries are no rows.
    #[must_use]
    pub fn skipped(&self) -> u64 {
        self.skipped
    }

    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is no row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The entry of a row.
    #[must_use]
    pub fn entry(&self, line: u64) -> Option<&Entry> {
        let at = self.entries.binary_search_by_key(&line, |entry| entry.number).ok()?;
        self.entries.get(at)
    }

    /// The next row, with what its bytes say; `None` at the end.
    pub fn next(&mut self, source: &dyn Source) -> Option<SheetRow> {
        let (entry, row) = self.entries.get(self.next).zip(self.rows.get(self.next))?;
        let mut row = row.clone();
        self.next += 1;
        if row.cells.get(place::FAULT).is_some_and(String::is_empty) {
            examine(source, entry, &mut row);
        }
        Some(row)
    }
}

/// What the name of an entry says.
fn named(entry: &Entry) -> SheetRow {
    let base = entry.base_name();
    let fault = if entry.flaw().is_some() {
        Some(Fault::UnsafeName)
    } else if entry.is_link {
        Some(Fault::Link)
    } else if entry.extension().is_empty() {
        Some(Fault::NoExtension)
    } else {
        None
    };
    let mut row = SheetRow {
        number: entry.number,
        cells: vec![String::new(); place::COUNT],
        errors: Vec::new(),
    };
    set(&mut row, place::IDENTIFIER, name::identifier(base));
    // Control characters would be refused as such, and not for where the name leads; blanks around it are its own.
    let image = entry.name.replace(char::is_control, "\u{fffd}");
    set(&mut row, place::IMAGE, image.trim().to_owned());
    set(&mut row, place::SIZE, entry.size.to_string());
    set(&mut row, place::FAULT, fault.map_or("", Fault::word).to_owned());
    row
}

fn set(row: &mut SheetRow, at: usize, text: String) {
    if let Some(cell) = row.cells.get_mut(at) {
        *cell = text;
    }
}

/// What the bytes of an entry say.
fn examine(source: &dyn Source, entry: &Entry, row: &mut SheetRow) {
    let (head, checksum, read) = if entry.size > MOST_BYTES {
        (Vec::new(), String::new(), Err(Fault::TooHeavy))
    } else {
        let (mut head, mut sum) = (Vec::new(), Checksum::default());
        let read = bytes_of(source, entry, &mut |bytes| {
            sum.update(bytes);
            let room = HEAD - head.len().min(HEAD);
            head.extend_from_slice(bytes.get(..room.min(bytes.len())).unwrap_or_default());
        });
        (head, sum.finish(), read.map_err(Fault::from))
    };
    let seen = look(&head);
    if let Look::Image(facts) = seen {
        set(row, place::TYPE, facts.kind.name().to_owned());
        set(row, place::WIDTH, facts.width.to_string());
        set(row, place::HEIGHT, facts.height.to_string());
    }
    let fault = match (read, seen) {
        (Err(fault), _) => Some(fault),
        (Ok(()), Look::Image(facts)) => (facts.width.max(facts.height) > MOST_SIDE).then_some(Fault::TooWide),
        (Ok(()), Look::Archive) => Some(Fault::Archive),
        (Ok(()), Look::More | Look::Other) => Some(Fault::NotAnImage),
    };
    if read.is_ok() {
        set(row, place::CHECKSUM, checksum);
    }
    set(row, place::FAULT, fault.map_or("", Fault::word).to_owned());
}

/// Says of each image which later one names the same user: the last by its path wins (users and pictures, Q-25).
/// Only names decide, so that it is known before any image is read.
pub fn supersede(rows: &mut [SheetRow], by: PictureBy) {
    let mut last: HashMap<String, (String, u64)> = HashMap::new();
    for row in rows.iter() {
        if let Some((key, image)) = contender(row, by) {
            let its = (image.to_owned(), row.number);
            match last.get_mut(&key) {
                Some(best) if *best < its => *best = its,
                Some(_) => {}
                None => {
                    last.insert(key, its);
                }
            }
        }
    }
    for row in rows {
        let winner = contender(row, by).and_then(|(key, _)| last.get(&key));
        let other = winner
            .filter(|(_, number)| *number != row.number)
            .map(|(image, _)| image.clone());
        set(row, place::SUPERSEDED_BY, other.unwrap_or_default());
    }
}

/// Whom a row names, if it may be an image, and what it is called.
fn contender(row: &SheetRow, by: PictureBy) -> Option<(String, &str)> {
    let cell = |at: usize| row.cells.get(at).map_or("", String::as_str);
    if Fault::is_of_name(cell(place::FAULT)) {
        return None;
    }
    let image = cell(place::IMAGE);
    let (_, extension) = base_name(image).rsplit_once('.')?;
    PictureKind::of_extension(&extension.to_lowercase())?;
    let (_, value) = name::user(by, cell(place::IDENTIFIER)).ok()?;
    Some((value.into_owned(), image))
}
