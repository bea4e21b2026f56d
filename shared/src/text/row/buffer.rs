//! The buffers that serve for all rows.

use super::{Cell, Fault, RowCells};
use crate::text::limits::Limits;

/// A row under construction. The reader has one; a source that has cells instead of text
/// (a sheet of an XLSX) fills its own and gives its [`RowBuffer::row`] to the same checks.
#[derive(Debug, Clone)]
pub struct RowBuffer {
    /// Room for as many cells as a row may have, of which `len` are in use.
    pub(in crate::text) cells: Vec<Cell>,
    pub(in crate::text) len: usize,
    /// Cells beyond the limit.
    left_out: usize,
    /// The texts that aren't in the source.
    pub(in crate::text) own: String,
    pub(in crate::text) faults: Vec<Fault>,
}

impl Default for RowBuffer {
    fn default() -> Self {
        Self::with_columns(Limits::STANDARD.columns)
    }
}

impl RowBuffer {
    /// An empty row.
    pub fn new() -> Self {
        Self::default()
    }

    pub(in crate::text) fn with_columns(columns: usize) -> Self {
        Self {
            cells: vec![Cell::default(); columns],
            len: 0,
            left_out: 0,
            own: String::new(),
            faults: Vec::new(),
        }
    }

    /// Makes it empty again; the buffers stay.
    #[inline]
    pub fn clear(&mut self) {
        self.len = 0;
        self.left_out = 0;
        self.own.clear();
        self.faults.clear();
    }

    /// Adds a cell as it is but for the blanks around it.
    pub fn push(&mut self, value: &str) {
        let limits = Limits::STANDARD;
        if self.own.len() + value.len() > limits.record {
            self.give_up();
        }
        if self.faults.contains(&Fault::RecordTooLong) {
            return;
        }
        let trimmed = crate::text::trim(value);
        let start = self.own.len() as u32;
        self.own.push_str(trimmed);
        let blanks = if trimmed.len() == value.len() {
            0
        } else {
            Cell::BLANKS
        };
        let cell = self.count();
        self.add(Cell {
            start,
            end: self.own.len() as u32,
            marks: Cell::OWN | blanks,
        });
        if trimmed.contains('\0') {
            self.faults.push(Fault::Nul { cell });
        }
        if trimmed.len() > limits.cell || self.left_out > 0 {
            self.find_limit_faults(limits);
        }
    }

    /// The row as the checks see it.
    pub fn row(&self) -> RowCells<'_> {
        self.over("")
    }

    /// How many cells there are so far, also of those left out.
    pub(in crate::text) fn count(&self) -> usize {
        self.len + self.left_out
    }

    pub(in crate::text) fn left_out(&self) -> usize {
        self.left_out
    }

    #[inline]
    pub(in crate::text) fn add(&mut self, cell: Cell) {
        match self.cells.get_mut(self.len) {
            Some(place) => {
                *place = cell;
                self.len += 1;
            }
            None => self.left_out += 1,
        }
    }

    pub(in crate::text) fn fault(&mut self, fault: Fault) {
        self.faults.push(fault);
    }

    /// Finds what passes a limit. Rarely called, so the common row pays nothing for it.
    #[cold]
    pub(in crate::text) fn find_limit_faults(&mut self, limits: Limits) {
        let by_limit = |fault: &Fault| {
            matches!(
                fault,
                Fault::CellTooLong { .. } | Fault::TooManyColumns { .. }
            )
        };
        self.faults.retain(|fault| !by_limit(fault));
        let cells = self.cells.iter().take(self.len).enumerate();
        let too_long = cells.filter(|(_, cell)| cell.len() > limits.cell);
        let too_long = too_long.map(|(cell, _)| Fault::CellTooLong { cell });
        self.faults.extend(too_long);
        if self.left_out > 0 {
            let found = self.count() as u64;
            self.faults.push(Fault::TooManyColumns { found });
        }
    }

    /// The row is too long: nothing of it is kept.
    pub(in crate::text) fn give_up(&mut self) {
        self.clear();
        self.faults.push(Fault::RecordTooLong);
    }

    #[inline]
    pub(in crate::text) fn over<'a>(&'a self, source: &'a str) -> RowCells<'a> {
        RowCells {
            source,
            own: &self.own,
            cells: self.cells.get(..self.len).unwrap_or_default(),
            faults: &self.faults,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::limits::{CELL, COLUMNS, RECORD};

    #[test]
    fn a_row_made_of_cells_has_the_same_limits() {
        let mut row = RowBuffer::new();
        for i in 0..COLUMNS + 2 {
            row.push(if i == 3 { "a\0" } else { " x " });
        }
        let found = COLUMNS as u64 + 2;
        assert_eq!(
            row.row().faults(),
            [Fault::Nul { cell: 3 }, Fault::TooManyColumns { found }]
        );
        assert_eq!((row.row().len(), row.row().get(COLUMNS)), (COLUMNS, None));

        row.clear();
        row.push(&"x".repeat(CELL + 1));
        assert_eq!(row.row().faults(), [Fault::CellTooLong { cell: 0 }]);
        row.push(&"x".repeat(RECORD));
        row.push("x");
        assert_eq!(row.row().faults(), [Fault::RecordTooLong]);
        assert!(row.row().is_empty());

        row.clear();
        assert!(row.row().is_blank());
        row.push(" ");
        row.push("");
        assert!(row.row().is_blank() && row.row().had_blanks(0) && !row.row().had_blanks(1));
        row.push("zoé");
        assert!(!row.row().is_blank() && row.row().faults().is_empty());
    }
}
