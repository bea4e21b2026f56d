//! What can be wrong with a row, whatever its columns mean.

/// What is wrong with a row as a line of text, whatever its columns mean. Each makes the row an error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// A quoted cell doesn't close within the file or [`crate::text::limits::CELL`] (D3).
    /// The row ends with the line on which the cell opens; the cell holds the rest of that line as it is.
    UnclosedQuote {
        /// The cell, from 0.
        cell: usize,
        /// The physical line on which the cell opens.
        line: u64,
    },
    /// Something but blanks stands between a closing quote and the next separator (D3).
    /// The row ends with the line on which the cell opens; the cell holds the rest of that line as it is.
    TextAfterQuote {
        /// The cell, from 0.
        cell: usize,
        /// The physical line on which the cell opens.
        line: u64,
    },
    /// Bytes that the encoding doesn't know; the cell shows them as U+FFFD.
    InvalidBytes {
        /// The cell, from 0.
        cell: usize,
    },
    /// A character U+0000.
    Nul {
        /// The cell, from 0.
        cell: usize,
    },
    /// A cell over [`crate::text::limits::CELL`].
    CellTooLong {
        /// The cell, from 0.
        cell: usize,
    },
    /// A record over [`crate::text::limits::RECORD`]. It has no cells, ends with the physical line that passes
    /// the limit, and is the only fault.
    RecordTooLong,
    /// More cells than [`crate::text::limits::COLUMNS`]; those beyond are left out.
    TooManyColumns {
        /// How many there are.
        found: u64,
    },
}

impl Fault {
    /// The cell that it is about, from 0; `None` where it is about the row.
    pub fn cell(&self) -> Option<usize> {
        match self {
            Self::UnclosedQuote { cell, .. }
            | Self::TextAfterQuote { cell, .. }
            | Self::InvalidBytes { cell }
            | Self::Nul { cell }
            | Self::CellTooLong { cell } => Some(*cell),
            Self::RecordTooLong | Self::TooManyColumns { .. } => None,
        }
    }
}
