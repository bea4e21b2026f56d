//! The cells of a row.

mod buffer;
mod fault;

pub use buffer::RowBuffer;
pub use fault::Fault;

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

/// One cell: where its text is, and what is known of it.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::text) struct Cell {
    pub(in crate::text) start: u32,
    pub(in crate::text) end: u32,
    pub(in crate::text) marks: u8,
}

impl Cell {
    /// Opened by a quote.
    pub(in crate::text) const QUOTED: u8 = 1;
    /// Blanks were trimmed.
    pub(in crate::text) const BLANKS: u8 = 2;
    /// The text is in the row's own buffer, not in the source.
    pub(in crate::text) const OWN: u8 = 4;
    /// To be tidied: its edges may be blanks, or it holds doubled quotes.
    pub(in crate::text) const CARE: u8 = 8;
    /// Holds doubled quotes.
    pub(in crate::text) const DOUBLED: u8 = 16;

    pub(in crate::text) fn is(self, mark: u8) -> bool {
        self.marks & mark != 0
    }

    pub(in crate::text) fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    #[inline]
    pub(in crate::text) fn text(self, source: &str) -> &str {
        let range = self.start as usize..self.end as usize;
        source.get(range).unwrap_or_default()
    }

    pub(in crate::text) fn bytes(self, source: &[u8]) -> &[u8] {
        let range = self.start as usize..self.end as usize;
        source.get(range).unwrap_or_default()
    }
}
