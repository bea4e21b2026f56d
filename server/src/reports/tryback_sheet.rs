//! The tryback for people: an XLSX with the columns of the file and, at the end, line, code, message and fix (D76).

use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

use super::workbook::cut;

/// A tryback workbook that is being filled. Every cell is a text.
pub struct TrybackSheet {
    sheet: Worksheet,
    width: u16,
    next: u32,
}

impl std::fmt::Debug for TrybackSheet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TrybackSheet")
            .field("rows", &self.next)
            .finish_non_exhaustive()
    }
}

impl TrybackSheet {
    /// A sheet with these columns; a list without header has none.
    pub fn new(names: &[String]) -> Result<Self, XlsxError> {
        let mut sheet = Worksheet::new();
        let bold = Format::new().set_bold().set_num_format("@");
        let width = u16::try_from(names.len()).unwrap_or(u16::MAX);
        let own = ["#line", "#code", "#message", "#fix"];
        for (column, name) in (0..).zip(names.iter().map(String::as_str).chain(own)) {
            sheet.write_string_with_format(0, column, name, &bold)?;
        }
        sheet.set_freeze_panes(1, 0)?;
        Ok(Self { sheet, width, next: 1 })
    }

    /// Adds a row with the reasons why it failed.
    pub fn row(
        &mut self,
        cells: &[String],
        line: u64,
        codes: &str,
        messages: &str,
        fix: &str,
    ) -> Result<(), XlsxError> {
        let plain = Format::new().set_num_format("@");
        for (column, cell) in (0..self.width).zip(cells) {
            self.sheet
                .write_string_with_format(self.next, column, cut(cell), &plain)?;
        }
        let line = line.to_string();
        for (column, text) in (self.width..).zip([line.as_str(), codes, messages, fix]) {
            self.sheet
                .write_string_with_format(self.next, column, cut(text), &plain)?;
        }
        self.next += 1;
        Ok(())
    }

    /// The bytes of the workbook.
    pub fn finish(self) -> Result<Vec<u8>, XlsxError> {
        let mut book = Workbook::new();
        book.push_worksheet(self.sheet);
        book.save_to_buffer()
    }
}
