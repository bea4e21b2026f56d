//! The report as HTML. Why rows failed stands above them, so the rows of a file wait in a file of their own.

use std::fs::File;
use std::io::{self, BufWriter, Seek, Write};

use shared::api::{FileDto, RowDto};
use shared::i18n::Catalog;
use shared::report::{Reasons, ReportHead, html};

/// A page that is being written.
pub(super) struct HtmlReport {
    catalog: &'static Catalog,
    page: BufWriter<File>,
    /// Whether the run has only one file.
    alone: bool,
    file: FileDto,
    /// Its place among the files of the run.
    at: usize,
    begun: usize,
    rows: BufWriter<File>,
    reasons: Reasons,
}

impl HtmlReport {
    pub(super) fn begin(head: &ReportHead<'_>, catalog: &'static Catalog) -> io::Result<Self> {
        let mut page = BufWriter::new(tempfile::tempfile()?);
        page.write_all(html::begin(head, catalog).as_bytes())?;
        Ok(Self {
            catalog,
            page,
            alone: head.run.files.len() == 1,
            file: FileDto::default(),
            at: 0,
            begun: 0,
            rows: BufWriter::new(tempfile::tempfile()?),
            reasons: Reasons::default(),
        })
    }

    /// Begins the next file.
    pub(super) fn file(&mut self, file: &FileDto) {
        self.file.clone_from(file);
        self.at = self.begun;
        self.begun += 1;
    }

    /// Counts why a row failed, listed or not.
    pub(super) fn count(&mut self, row: &RowDto) {
        self.reasons.add(row);
    }

    /// Lists a row.
    pub(super) fn row(&mut self, row: &RowDto) -> io::Result<()> {
        self.rows.write_all(html::row(self.at, row, self.catalog).as_bytes())
    }

    /// Ends the file, of which so many rows weren't listed.
    pub(super) fn file_end(&mut self, left_out: u64) -> io::Result<()> {
        let reasons = std::mem::take(&mut self.reasons);
        self.page
            .write_all(html::file(self.at, self.alone, &self.file, &reasons, self.catalog).as_bytes())?;
        self.rows.flush()?;
        let rows = self.rows.get_mut();
        rows.rewind()?;
        io::copy(rows, &mut self.page)?;
        rows.rewind()?;
        rows.set_len(0)?;
        self.page.write_all(html::file_end(left_out, self.catalog).as_bytes())
    }

    /// The whole page.
    pub(super) fn end(mut self) -> io::Result<BufWriter<File>> {
        self.page.write_all(html::end().as_bytes())?;
        Ok(self.page)
    }
}
