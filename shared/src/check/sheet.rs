//! A sheet of a spreadsheet, which has cells instead of text: its header is found as in a text (D5, D14).

use crate::text::{Dialect, FirstRow, HeaderScore, Vocabulary};

/// The header is looked for among so many rows that aren't blank.
const LOOKED_AT: usize = 20;

/// A row of a sheet: its number from 1, and its cells as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetRow {
    /// The row of the sheet.
    pub number: u64,
    /// Its cells, typed ones as text by D14.
    pub cells: Vec<String>,
    /// Which of them hold an error value such as `#N/A`.
    pub errors: Vec<usize>,
}

impl SheetRow {
    /// Whether nothing is in it.
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }

    /// The mark of a comment, where the row is one (D4).
    pub fn comment(&self) -> Option<char> {
        let first = self.cells.first()?.chars().next()?;
        crate::text::COMMENT_MARKS.contains(&first).then_some(first)
    }
}

/// Where the header stands, its names and how well they fit: the row that names all required columns of a format, else
/// the first one.
pub(super) fn dialect(rows: &[SheetRow], vocabulary: &dyn Vocabulary) -> (Dialect, Option<(Vec<String>, HeaderScore)>) {
    let mut dialect = Dialect {
        header: true,
        ..Dialect::default()
    };
    let score = |row: &SheetRow| {
        let names: Vec<&str> = row.cells.iter().map(|cell| cell.trim()).collect();
        vocabulary.score(&names)
    };
    let mut candidates = rows.iter().filter(|row| is_data(row)).take(LOOKED_AT);
    let complete = candidates.clone().find(|row| score(row).complete);
    let Some(header) = complete.or_else(|| candidates.next()) else {
        return (dialect, None);
    };
    dialect.header_line = Some(header.number);
    dialect.titles = candidates
        .map(|row| row.number)
        .take_while(|number| *number < header.number)
        .collect();
    (dialect, Some((cells(header), score(header))))
}

/// The first row of a list.
pub(super) fn first(rows: &[SheetRow]) -> Option<FirstRow> {
    let row = rows.iter().find(|row| is_data(row))?;
    Some(FirstRow {
        line: row.number,
        cells: cells(row),
    })
}

fn is_data(row: &SheetRow) -> bool {
    !row.is_blank() && row.comment().is_none()
}

fn cells(row: &SheetRow) -> Vec<String> {
    row.cells.iter().map(|cell| cell.trim().to_owned()).collect()
}
