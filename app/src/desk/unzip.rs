//! Opening what begins as a ZIP: a workbook, pictures, or a package, which is taken apart (D15).
//!
//! The worker that reads sheets does this, so that the validation worker, which every page loads, stays small.

use shared::archive::{Contents, Directory, Entry, Writer, bytes_of, contents};
use shared::check::base_name;
use shared::formats::user_pictures::{Entries, NAME};
use shared::i18n::Args;
use shared::settings::PictureBy;
use shared::sheet::{self, Workbook};

use super::body::Archive;
use super::{Part, Source};

/// A workbook larger than this isn't read: it is held in memory as a whole.
const LARGEST_BOOK: u64 = 64 << 20;

/// How a ZIP is to be read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unzip {
    /// Its name.
    pub name: String,
    /// Which sheet; the first one when left out.
    pub sheet: Option<String>,
    /// The command file that somebody has said it is.
    pub format: Option<String>,
    /// By what images are named.
    pub by: PictureBy,
}

/// What a ZIP turned out to be.
#[derive(Debug)]
pub enum Unzipped {
    /// A sheet of a workbook.
    Sheet(Workbook),
    /// An archive of pictures.
    Archive(Archive),
    /// A package.
    Package(Vec<Member>),
}

/// A file of a package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Its name, without folders.
    pub name: String,
    /// Its bytes: those of the archive are named by their place.
    pub parts: Vec<Part>,
}

/// Opens a ZIP; `read` hears how many bytes of it are inflated so far.
///
/// # Errors
///
/// It can't be read: the id of a message and what it needs.
pub fn unzip(source: &dyn Source, wanted: &Unzip, read: &mut dyn FnMut(u64)) -> Result<Unzipped, (String, Args)> {
    let directory = Directory::read(source);
    let is_pictures = wanted.format.as_deref() == Some(NAME);
    let found = directory.as_ref().ok().map(contents);
    match (found, &directory) {
        (Some(Contents::Workbook), _) if !is_pictures => workbook(source, wanted.sheet.as_deref()),
        (Some(Contents::Package { files, pictures }), Ok(directory)) if !is_pictures => {
            package(source, &wanted.name, &directory.entries, &files, pictures)
        }
        (None, _) if !is_pictures && wanted.name.to_lowercase().ends_with(".xlsx") => {
            Err(("sheet-not-a-workbook".to_owned(), Args::new()))
        }
        _ => Ok(Unzipped::Archive(pictures_of(source, wanted.by, read))),
    }
}

fn workbook(source: &dyn Source, sheet: Option<&str>) -> Result<Unzipped, (String, Args)> {
    if source.size() > LARGEST_BOOK {
        let args = Args::new().with("megabytes", LARGEST_BOOK >> 20);
        return Err(("desk-sheet-too-large".to_owned(), args));
    }
    let mut bytes = Vec::new();
    source.read(0..source.size(), &mut bytes).map_err(|_| unreadable())?;
    let book = sheet::read(&bytes, sheet).map_err(|error| {
        let (id, args) = error.message();
        (id.to_owned(), args)
    })?;
    Ok(Unzipped::Sheet(book))
}

fn pictures_of(source: &dyn Source, by: PictureBy, read: &mut dyn FnMut(u64)) -> Archive {
    let mut entries = match Entries::open(source, by) {
        Ok(entries) => entries,
        Err(error) => {
            return Archive {
                opened: Err(error),
                rows: Vec::new(),
                entries: Vec::new(),
            };
        }
    };
    let (mut rows, mut of_rows, mut seen) = (Vec::new(), Vec::new(), 0);
    while let Some(row) = entries.next(source) {
        if let Some(entry) = entries.entry(row.number) {
            seen += entry.packed;
            of_rows.push(entry.clone());
        }
        rows.push(row);
        read(seen);
    }
    Archive {
        opened: Ok(entries.skipped()),
        rows,
        entries: of_rows,
    }
}

fn package(
    source: &dyn Source,
    name: &str,
    entries: &[Entry],
    files: &[usize],
    pictures: bool,
) -> Result<Unzipped, (String, Args)> {
    let mut members = Vec::new();
    for entry in files.iter().filter_map(|at| entries.get(*at)) {
        let mut bytes = Vec::new();
        bytes_of(source, entry, &mut |piece| bytes.extend_from_slice(piece)).map_err(|_| {
            let args = Args::new().with("entry", entry.name.as_str());
            ("archive-entry-unreadable".to_owned(), args)
        })?;
        members.push(Member {
            name: entry.base_name().to_owned(),
            parts: vec![Part::Bytes(bytes)],
        });
    }
    if pictures {
        let places = entries.iter().enumerate();
        let rest = places.filter(|(at, entry)| !files.contains(at) && !entry.is_folder() && !entry.is_hidden());
        members.push(Member {
            name: format!("userpictures_{}", base_name(name)),
            parts: archive_of(source, rest.map(|(_, entry)| entry)).ok_or_else(unreadable)?,
        });
    }
    Ok(Unzipped::Package(members))
}

/// An archive of some entries of another one, whose bytes stay where they are.
pub fn archive_of<'e>(source: &dyn Source, entries: impl Iterator<Item = &'e Entry>) -> Option<Vec<Part>> {
    let mut archive = Writer::new(Vec::new());
    let mut parts = Vec::new();
    for entry in entries {
        let place = entry.place(source).unwrap_or_default();
        let copied = Entry {
            packed: place.end - place.start,
            ..entry.clone()
        };
        archive.begin(&copied, &entry.name).ok()?;
        parts.push(Part::Bytes(std::mem::take(archive.written())));
        parts.push(Part::Source(place));
    }
    parts.push(Part::Bytes(archive.finish().ok()?));
    Some(parts)
}

fn unreadable() -> (String, Args) {
    ("desk-unreadable".to_owned(), Args::new())
}
