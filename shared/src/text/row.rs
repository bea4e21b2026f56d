//! The cells of a row, in buffers that serve for all rows.

use super::limits::Limits;

/// What is wrong with a row as a line of text, whatever its columns mean. Each makes the row an error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// A quoted cell doesn't close within the file or [`super::limits::CELL`] (D3).
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
    /// A cell over [`super::limits::CELL`].
    CellTooLong {
        /// The cell, from 0.
        cell: usize,
    },
    /// A record over [`super::limits::RECORD`]. It has no cells, ends with the physical line that passes
    /// the limit, and is the only fault.
    RecordTooLong,
    /// More cells than [`super::limits::COLUMNS`]; those beyond are left out.
    TooManyColumns {
        /// How many there are.
        found: u64,
    },
}

/// One cell: where its text is, and what is known of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cell {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) marks: u8,
}

impl Cell {
    /// Opened by a quote.
    pub(super) const QUOTED: u8 = 1;
    /// Blanks were trimmed.
    pub(super) const BLANKS: u8 = 2;
    /// The text is in the row's own buffer, not in the source.
    pub(super) const OWN: u8 = 4;
    /// To be tidied: its edges may be blanks, or it holds doubled quotes.
    pub(super) const CARE: u8 = 8;
    /// Holds doubled quotes.
    pub(super) const DOUBLED: u8 = 16;

    pub(super) fn is(self, mark: u8) -> bool {
        self.marks & mark != 0
    }

    pub(super) fn text<'a>(&self, source: &'a str) -> &'a str {
        let range = self.start as usize..self.end as usize;
        source.get(range).unwrap_or_default()
    }

    pub(super) fn bytes<'a>(&self, source: &'a [u8]) -> &'a [u8] {
        let range = self.start as usize..self.end as usize;
        source.get(range).unwrap_or_default()
    }
}

/// A row under construction. The reader has one; a source that has cells instead of text
/// (a sheet of an XLSX) fills its own and gives its [`RowBuffer::row`] to the same checks.
#[derive(Debug, Clone, Default)]
pub struct RowBuffer {
    pub(super) cells: Vec<Cell>,
    pub(super) own: String,
    pub(super) faults: Vec<Fault>,
    /// Cells beyond the limit.
    left_out: u64,
}

impl RowBuffer {
    /// An empty row.
    pub fn new() -> Self {
        Self::default()
    }

    /// Makes it empty again; the buffers stay.
    #[inline]
    pub fn clear(&mut self) {
        self.cells.clear();
        self.own.clear();
        self.faults.clear();
        self.left_out = 0;
    }

    /// Adds a cell as it is but for the blanks around it.
    pub fn push(&mut self, value: &str) {
        let limits = Limits::STANDARD;
        let cell = self.count();
        if self.own.len() + value.len() > limits.record {
            self.too_long();
        } else if !matches!(self.faults.first(), Some(Fault::RecordTooLong)) {
            let trimmed = super::trim(value);
            let start = self.own.len() as u32;
            self.own.push_str(trimmed);
            let blanks = (trimmed.len() != value.len()).then_some(Cell::BLANKS);
            let marks = Cell::OWN | blanks.unwrap_or(0);
            self.add(start, self.own.len() as u32, marks, limits);
            if trimmed.contains('\0') && cell < limits.columns {
                self.faults.push(Fault::Nul { cell });
            }
            self.close();
        }
    }

    /// The row as the checks see it.
    pub fn row(&self) -> RowCells<'_> {
        self.over("")
    }

    /// How many cells there are so far, also of those left out.
    pub(super) fn count(&self) -> usize {
        self.cells.len() + self.left_out as usize
    }

    /// Adds a cell. Offsets fit, since what passes the record limit is given up.
    #[inline]
    pub(super) fn add(&mut self, start: u32, end: u32, marks: u8, limits: Limits) {
        if self.cells.len() >= limits.columns {
            self.left_out += 1;
            return;
        }
        if (end - start) as usize > limits.cell {
            let cell = self.cells.len();
            self.faults.push(Fault::CellTooLong { cell });
        }
        self.cells.push(Cell { start, end, marks });
    }

    /// All cells are there.
    #[inline]
    pub(super) fn close(&mut self) {
        if self.left_out > 0 {
            let found = self.count() as u64;
            let known = |fault: &Fault| matches!(fault, Fault::TooManyColumns { .. });
            self.faults.retain(|fault| !known(fault));
            self.faults.push(Fault::TooManyColumns { found });
        }
    }

    /// The row is given up.
    pub(super) fn too_long(&mut self) {
        self.clear();
        self.faults.push(Fault::RecordTooLong);
    }

    pub(super) fn over<'a>(&'a self, source: &'a str) -> RowCells<'a> {
        RowCells {
            source,
            own: &self.own,
            cells: &self.cells,
            faults: &self.faults,
        }
    }
}

/// The cells of a row: trimmed, unquoted, decoded.
#[derive(Debug, Clone, Copy)]
pub struct RowCells<'a> {
    source: &'a str,
    own: &'a str,
    cells: &'a [Cell],
    faults: &'a [Fault],
}

impl<'a> RowCells<'a> {
    /// How many cells; at least one, but in a row that is too long.
    #[inline]
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// Are there no cells?
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// The text of a cell; `None` beyond the last one.
    #[inline]
    pub fn get(&self, cell: usize) -> Option<&'a str> {
        self.cells.get(cell).map(|cell| self.text(cell))
    }

    /// The texts, in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &'a str> + use<'a> {
        let row = *self;
        self.cells.iter().map(move |cell| row.text(cell))
    }

    /// Was the cell opened by a quote? (Blanks before a quote make it an ordinary character, D2.)
    pub fn quoted(&self, cell: usize) -> bool {
        self.is(cell, Cell::QUOTED)
    }

    /// Were blanks trimmed from the cell, inside its quotes if it has some? Also when nothing else is in it.
    #[inline]
    pub fn had_blanks(&self, cell: usize) -> bool {
        self.is(cell, Cell::BLANKS)
    }

    /// Do all cells hold nothing?
    pub fn is_blank(&self) -> bool {
        self.iter().all(str::is_empty)
    }

    /// What is wrong with the line.
    #[inline]
    pub fn faults(&self) -> &'a [Fault] {
        self.faults
    }

    fn is(&self, cell: usize, mark: u8) -> bool {
        self.cells.get(cell).is_some_and(|cell| cell.is(mark))
    }

    #[inline]
    fn text(&self, cell: &Cell) -> &'a str {
        match cell.is(Cell::OWN) {
            false => cell.text(self.source),
            true => cell.text(self.own),
        }
    }
}
