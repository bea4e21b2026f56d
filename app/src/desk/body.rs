//! What a file consists of: bytes, the rows of a sheet, or the entries of an archive.

use std::fmt;
use std::rc::Rc;

use shared::archive::{ArchiveError, Entry};
use shared::check::SheetRow;
use shared::formats::user_pictures::supersede;
use shared::settings::PictureBy;
use shared::sheet::Workbook;

use super::Source;

/// What a file consists of. A clone shares it.
#[derive(Clone)]
pub enum Body {
    /// A text, read where it lies.
    Text(Rc<dyn Source>),
    /// A sheet of an XLSX, read as a whole.
    Sheet(Rc<Workbook>),
    /// An archive of pictures, each entry read once.
    Archive(Rc<Archive>),
}

/// What is known of an archive: its entries as rows, and where each stands.
#[derive(Debug, Clone)]
pub struct Archive {
    /// How many of its entries are no rows; why none is read.
    pub opened: Result<u64, ArchiveError>,
    /// Its rows.
    pub rows: Vec<SheetRow>,
    /// The entry of each row.
    pub entries: Vec<Entry>,
}

impl Archive {
    /// The same where images are named by another identifier.
    #[must_use]
    pub fn named_by(&self, by: PictureBy) -> Self {
        let mut again = self.clone();
        supersede(&mut again.rows, by);
        again
    }

    /// The entry of a row.
    #[must_use]
    pub fn entry(&self, line: u64) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.number == line)
    }
}

impl Body {
    /// How many bytes are read; of a sheet or an archive, its rows stand for them.
    pub fn size(&self) -> u64 {
        match self {
            Self::Text(source) => source.size(),
            Self::Sheet(_) | Self::Archive(_) => self.rows().len() as u64,
        }
    }

    /// Its rows, where they aren't lines of a text.
    pub fn rows(&self) -> &[SheetRow] {
        match self {
            Self::Text(_) => &[],
            Self::Sheet(book) => &book.rows,
            Self::Archive(archive) => &archive.rows,
        }
    }

    /// The mark of a comment, where a row is one. An entry never is, whatever its name begins with.
    pub fn comment(&self, row: &SheetRow) -> Option<char> {
        match self {
            Self::Archive(_) => None,
            Self::Text(_) | Self::Sheet(_) => row.comment(),
        }
    }
}

impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(source) => write!(f, "Text({} bytes)", source.size()),
            Self::Sheet(book) => write!(f, "Sheet({:?}, {} rows)", book.sheet, book.rows.len()),
            Self::Archive(archive) => write!(f, "Archive({} rows)", archive.rows.len()),
        }
    }
}
