//! A record: one row of a command file, its cells decoded and trimmed, with where it stands in the file.

use std::ops::Range;

/// Position of a column in the rows of one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Slot(pub u16);

/// The cell that empties a field on purpose (D54).
pub const EMPTY: &str = "*EMPTY*";

/// What a cell says (D53): nothing, "empty this", or something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field<'a> {
    /// Absent column, blank cell, or a row that ends before: nothing said.
    Unsaid,
    /// The field is to be emptied.
    Emptied,
    /// The text of the cell.
    Said(&'a str),
}

/// One row. Reused from row to row by the engine; cloned where a chunk of rows is kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record {
    /// Physical line on which the record starts, from 1.
    pub line: u64,
    /// Where its bytes stand in the source, line end included.
    pub span: Range<u64>,
    /// The line of an earlier row of the file about the same thing (D37).
    pub repeats: Option<u64>,
    text: String,
    ends: Vec<u32>,
    quoted: Vec<bool>,
    blank_clears: bool,
}

impl Record {
    /// An empty record, whose blank cells empty their fields where `blank_clears` is on (D54).
    pub fn new(blank_clears: bool) -> Self {
        Self {
            blank_clears,
            ..Self::default()
        }
    }

    /// Forgets all cells and begins the row of `line`.
    pub fn restart(&mut self, line: u64, span: Range<u64>) {
        self.line = line;
        self.span = span;
        self.repeats = None;
        self.text.clear();
        self.ends.clear();
        self.quoted.clear();
    }

    /// Adds the next cell.
    pub fn push(&mut self, cell: &str, quoted: bool) {
        self.text.push_str(cell);
        self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        self.quoted.push(quoted);
    }

    /// How many cells it has.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether it has no cell.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The cell at this position; `None` where the row ends before.
    pub fn get(&self, at: usize) -> Option<&str> {
        let end = *self.ends.get(at)? as usize;
        let start = match at.checked_sub(1) {
            Some(before) => *self.ends.get(before)? as usize,
            None => 0,
        };
        self.text.get(start..end)
    }

    /// Whether the cell at this position was quoted.
    pub fn is_quoted(&self, at: usize) -> bool {
        self.quoted.get(at).copied().unwrap_or(false)
    }

    /// All cells.
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).filter_map(|at| self.get(at))
    }

    /// Replaces one cell, adding blank ones before it where the row is short.
    pub fn set(&mut self, at: usize, to: &str) {
        let mut cells: Vec<String> = self.cells().map(str::to_owned).collect();
        if cells.len() <= at {
            cells.resize(at + 1, String::new());
        }
        if let Some(cell) = cells.get_mut(at) {
            to.clone_into(cell);
        }
        let mut quoted = std::mem::take(&mut self.quoted);
        quoted.resize(cells.len(), false);
        self.text.clear();
        self.ends.clear();
        for (cell, quoted) in cells.iter().zip(quoted) {
            self.push(cell, quoted);
        }
    }

    /// The filled cell of a column; `None` when the column is absent or the cell blank.
    /// `*EMPTY*` counts as filled: use [`Record::field`] where it has a meaning.
    pub fn said(&self, slot: Option<Slot>) -> Option<&str> {
        self.get(usize::from(slot?.0)).filter(|cell| !cell.is_empty())
    }

    /// What the cell of a column that may be emptied says.
    pub fn field(&self, slot: Option<Slot>) -> Field<'_> {
        let Some(slot) = slot else { return Field::Unsaid };
        match self.get(usize::from(slot.0)) {
            // A row cut before the column clears nothing, even with `csv.blank_clears` (D9).
            None => Field::Unsaid,
            Some("") if self.blank_clears => Field::Emptied,
            Some("") => Field::Unsaid,
            Some(EMPTY) => Field::Emptied,
            Some(text) => Field::Said(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(cells: &[&str]) -> Record {
        let mut record = Record::new(false);
        record.restart(2, 10..20);
        for cell in cells {
            record.push(cell, false);
        }
        record
    }

    #[test]
    fn a_short_row_says_nothing_of_its_missing_cells() {
        let row = record(&["jdoe", ""]);
        assert_eq!(row.said(Some(Slot(0))), Some("jdoe"));
        assert_eq!(row.said(Some(Slot(1))), None);
        assert_eq!(row.said(Some(Slot(7))), None);
        assert_eq!(row.field(Some(Slot(7))), Field::Unsaid);
    }

    #[test]
    fn a_cell_is_emptied_on_purpose_only() {
        let row = record(&["*EMPTY*", ""]);
        assert_eq!(row.field(Some(Slot(0))), Field::Emptied);
        assert_eq!(row.field(Some(Slot(1))), Field::Unsaid);
    }

    #[test]
    fn an_edit_keeps_the_other_cells() {
        let mut row = record(&["jdoe", "John"]);
        row.set(3, "x");
        assert_eq!(row.cells().collect::<Vec<_>>(), ["jdoe", "John", "", "x"]);
        row.set(0, "jroe");
        assert_eq!(row.get(0), Some("jroe"));
    }
}
