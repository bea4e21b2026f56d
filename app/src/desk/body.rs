//! What a file consists of: bytes, or the rows of a sheet.

use std::fmt;
use std::rc::Rc;

use shared::sheet::Workbook;

use super::Source;

/// What a file consists of. A clone shares it.
#[derive(Clone)]
pub enum Body {
    /// A text, read where it lies.
    Text(Rc<dyn Source>),
    /// A sheet of an XLSX, read as a whole.
    Sheet(Rc<Workbook>),
}

impl Body {
    /// How many bytes are read; of a sheet, its rows stand for them.
    pub fn size(&self) -> u64 {
        match self {
            Self::Text(source) => source.size(),
            Self::Sheet(book) => book.rows.len() as u64,
        }
    }
}

impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(source) => write!(f, "Text({} bytes)", source.size()),
            Self::Sheet(book) => write!(f, "Sheet({:?}, {} rows)", book.sheet, book.rows.len()),
        }
    }
}
