//! The report as XLSX: a sheet with the counts, a sheet with the rows. Every text is a text: nothing in it is ever a
//! formula.

use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};
use shared::api::{FileDto, RowDto};
use shared::i18n::{Args, Catalog};
use shared::plan::RowStatus;
use shared::report::ReportHead;

/// The longest text that a cell of a spreadsheet holds.
const LONGEST: usize = 32_000;

/// A workbook that is being filled.
pub(super) struct ReportWorkbook {
    book: Workbook,
    rows: Worksheet,
    next: u32,
    files: Vec<FileDto>,
    file: String,
    catalog: &'static Catalog,
}

impl ReportWorkbook {
    pub(super) fn begin(catalog: &'static Catalog) -> Result<Self, XlsxError> {
        let mut rows = Worksheet::new();
        rows.set_name(text(catalog, "report-sheet-rows"))?;
        let bold = Format::new().set_bold();
        let heads = [
            "report-file",
            "report-line",
            "report-status",
            "report-code",
            "report-key",
            "report-what",
        ];
        for (column, id) in (0..).zip(heads) {
            rows.write_string_with_format(0, column, text(catalog, id), &bold)?;
        }
        for (column, width) in (0..).zip([24, 9, 14, 26, 28, 90]) {
            rows.set_column_width(column, width)?;
        }
        rows.set_freeze_panes(1, 0)?;
        Ok(Self {
            book: Workbook::new(),
            rows,
            next: 1,
            files: Vec::new(),
            file: String::new(),
            catalog,
        })
    }

    pub(super) fn file(&mut self, file: &FileDto) {
        self.file.clone_from(&file.path);
        self.files.push(file.clone());
    }

    pub(super) fn row(&mut self, row: &RowDto) -> Result<(), XlsxError> {
        let status = text(self.catalog, &format!("status-{}", row.status.name()));
        for outcome in &row.outcomes {
            let at = self.next;
            self.next += 1;
            self.rows.write_string(at, 0, &self.file)?;
            self.rows.write_number(at, 1, row.line as f64)?;
            self.rows.write_string(at, 2, &status)?;
            self.rows.write_string(at, 3, &outcome.outcome)?;
            self.rows.write_string(at, 4, cut(&outcome.key))?;
            self.rows
                .write_string(at, 5, cut(outcome.message.as_deref().unwrap_or_default()))?;
        }
        Ok(())
    }

    pub(super) fn end(mut self, head: &ReportHead<'_>) -> Result<Vec<u8>, XlsxError> {
        let mut summary = Worksheet::new();
        summary.set_name(text(self.catalog, "report-sheet-summary"))?;
        let bold = Format::new().set_bold();
        summary.set_column_width(0, 28)?;
        summary.write_string_with_format(0, 0, head.title(self.catalog), &bold)?;
        summary.write_string(1, 0, cut(&head.sentence(self.catalog)))?;
        let mut at = 3;
        for (term, value) in head.facts(self.catalog) {
            summary.write_string(at, 0, term)?;
            summary.write_string(at, 1, cut(&value))?;
            at += 1;
        }
        at += 1;
        summary.write_string_with_format(at, 0, text(self.catalog, "report-file"), &bold)?;
        for (column, status) in (1..).zip(RowStatus::ALL) {
            let name = text(self.catalog, &format!("status-{}", status.name()));
            summary.write_string_with_format(at, column, name, &bold)?;
        }
        for file in &self.files {
            at += 1;
            summary.write_string(at, 0, &file.path)?;
            for (column, status) in (1..).zip(RowStatus::ALL) {
                summary.write_number(at, column, file.totals.counts.get(status) as f64)?;
            }
        }
        if self.next > 1 {
            self.rows.autofilter(0, 0, self.next - 1, 5)?;
        }
        self.book.push_worksheet(summary);
        self.book.push_worksheet(self.rows);
        self.book.save_to_buffer()
    }
}

fn text(catalog: &Catalog, id: &str) -> String {
    catalog.text(id, &Args::new())
}

/// A text as long as a cell may be.
pub(super) fn cut(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}
