//! How a file is written: its dialect, and what of it the caller has fixed.

use serde::{Deserialize, Serialize};

use super::encoding::Encoding;
use super::line_end::LineEnd;
use super::separator::Separator;

/// How a file is written.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Dialect {
    /// The encoding.
    pub encoding: Encoding,
    /// Does the file begin with the byte-order mark of the encoding?
    pub bom: bool,
    /// What separates cells.
    pub separator: Separator,
    /// Was the separator set or recognised? Otherwise nothing in the file separates cells, and it is assumed.
    pub separator_known: bool,
    /// The most frequent line end, for lines that are written.
    pub line_end: LineEnd,
    /// Is the file to have a header? Lists have none (D8).
    pub header: bool,
    /// The physical line on which the header starts; `None` without header, or if the file has no row at all (D13).
    pub header_line: Option<u64>,
    /// The physical lines of the titles above the header (D5). The reader gives them as rows.
    pub titles: Vec<u64>,
}

impl Dialect {
    /// How many bytes stand before the first line.
    pub fn bom_len(&self) -> u64 {
        match self.bom {
            true => self.encoding.bom().len() as u64,
            false => 0,
        }
    }
}

/// What the caller fixes; the rest is recognised.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct DialectChoice {
    /// The encoding by setting. A byte-order mark wins over it (D6).
    pub encoding: Option<Encoding>,
    /// The encoding that [`super::EncodingGuess`] found over the whole file,
    /// where the caller could read it twice; it stands for what the sample would tell.
    pub scanned: Option<Encoding>,
    /// The separator by setting.
    pub separator: Option<Separator>,
    /// The file is a list without header (D8).
    pub headerless: bool,
}
