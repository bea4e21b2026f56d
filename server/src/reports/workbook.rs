//! The report as XLSX: a summary with a chart, why rows failed, and the rows. Numbers are numbers and moments are
//! moments; every text is a text: nothing in it is ever a formula.

mod look;
mod reasons;
mod summary;

use rust_xlsxwriter::{DocProperties, Workbook, Worksheet, XlsxError};
use shared::api::{FileDto, RowDto};
use shared::i18n::{Args, Catalog};
use shared::report::{Reasons, ReportHead};

use look::Look;

/// The longest text that a cell of a spreadsheet holds.
const LONGEST: usize = 32_000;

/// The columns of the rows: the id of the heading, the width in letters.
const COLUMNS: [(&str, f64); 6] = [
    ("report-file", 24.0),
    ("report-line", 9.0),
    ("report-status", 14.0),
    ("report-code", 26.0),
    ("report-key", 28.0),
    ("report-what", 90.0),
];

/// A workbook that is being filled.
pub(super) struct ReportWorkbook {
    rows: Worksheet,
    next: u32,
    files: Vec<(FileDto, Reasons)>,
    look: Look,
    catalog: &'static Catalog,
}

impl ReportWorkbook {
    pub(super) fn begin(catalog: &'static Catalog) -> Result<Self, XlsxError> {
        let look = Look::new();
        let mut rows = Worksheet::new();
        rows.set_name(text(catalog, "report-sheet-rows"))?;
        look.table(&mut rows, 0, &COLUMNS, catalog)?;
        rows.set_freeze_panes(1, 0)?;
        Ok(Self {
            rows,
            next: 1,
            files: Vec::new(),
            look,
            catalog,
        })
    }

    /// Begins the next file.
    pub(super) fn file(&mut self, file: &FileDto) {
        self.files.push((file.clone(), Reasons::default()));
    }

    /// Counts why a row failed, listed or not.
    pub(super) fn count(&mut self, row: &RowDto) {
        if let Some((_, reasons)) = self.files.last_mut() {
            reasons.add(row);
        }
    }

    /// Lists a row: a line for each thing that it did.
    pub(super) fn row(&mut self, row: &RowDto) -> Result<(), XlsxError> {
        let status = text(self.catalog, &format!("status-{}", row.status.name()));
        let file = self.files.last().map_or("", |(file, _)| file.path.as_str());
        for outcome in &row.outcomes {
            let at = self.next;
            self.next += 1;
            self.rows.write_string(at, 0, cut(file))?;
            self.rows.write_number(at, 1, row.line as f64)?;
            self.rows
                .write_string_with_format(at, 2, &status, self.look.status(row.status))?;
            self.rows.write_string(at, 3, &outcome.outcome)?;
            self.rows.write_string(at, 4, cut(&outcome.key))?;
            let message = cut(outcome.message.as_deref().unwrap_or_default());
            self.rows.write_string_with_format(at, 5, message, &self.look.wrapped)?;
        }
        Ok(())
    }

    /// The bytes of the workbook.
    pub(super) fn end(mut self, head: &ReportHead<'_>) -> Result<Vec<u8>, XlsxError> {
        let mut book = Workbook::new();
        book.set_properties(
            &DocProperties::new()
                .set_title(head.title(self.catalog))
                .set_author("Tool Sync"),
        );
        book.push_worksheet(summary::sheet(head, &self.files, &self.look, self.catalog)?);
        if let Some(sheet) = reasons::sheet(&self.files, &self.look, self.catalog)? {
            book.push_worksheet(sheet);
        }
        if self.next > 1 {
            self.rows.autofilter(0, 0, self.next - 1, 5)?;
        }
        self.rows.set_repeat_rows(0, 0)?;
        look::printed(&mut self.rows);
        book.push_worksheet(self.rows);
        book.save_to_buffer()
    }
}

fn text(catalog: &Catalog, id: &str) -> String {
    catalog.text(id, &Args::new())
}

/// A text as long as a cell may be.
pub(super) fn cut(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}
