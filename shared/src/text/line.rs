//! What the reader gives: one line after the other, with its place in the file.

use std::ops::Range;

use super::line_end::LineEnd;
use super::row::RowCells;

/// What makes a line a comment when it is its first character (D4). `#` is silent, the others are warned of.
pub const COMMENT_MARKS: [char; 5] = ['#', '(', '[', '-', '/'];

/// A line of the file, or the several lines of a record with line breaks in its quotes.
#[derive(Debug, Clone)]
pub struct Line<'a> {
    /// The physical line on which it starts, from 1 (D11).
    pub number: u64,
    /// Its bytes in the file, with the line end. Line follows line without a gap;
    /// the first begins behind the byte-order mark, which belongs to the file and to no line.
    pub span: Range<u64>,
    /// The line end that closes it; `None` where the file ends without one.
    pub end: Option<LineEnd>,
    /// What it is.
    pub kind: LineKind<'a>,
}

/// What a line is.
#[derive(Debug, Clone)]
pub enum LineKind<'a> {
    /// Nothing but blanks, or nothing.
    Blank,
    /// Begins with one of [`COMMENT_MARKS`].
    Comment {
        /// The one.
        mark: char,
    },
    /// Title, header or data, sound or not.
    Row(RowCells<'a>),
}

impl<'a> Line<'a> {
    /// The cells, if the line has any.
    pub fn row(&self) -> Option<RowCells<'a>> {
        match self.kind {
            LineKind::Row(row) => Some(row),
            LineKind::Blank | LineKind::Comment { .. } => None,
        }
    }
}
