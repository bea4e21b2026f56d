//! Writes all forms of a report at once.

use std::fs::File;
use std::io::{BufWriter, Seek, Write};

use shared::api::{FileDto, RowDto};
use shared::i18n::Catalog;
use shared::report::{ReportHead, plain};
use shared::text::Separator;

use super::facts::FactsReport;
use super::html::HtmlReport;
use super::json::JsonReport;
use super::listing::Listing;
use super::workbook::ReportWorkbook;

/// A report that is being written into temporary files.
pub struct ReportWriter<'a> {
    head: &'a ReportHead<'a>,
    catalog: &'static Catalog,
    name: String,
    text: BufWriter<File>,
    html: HtmlReport,
    json: JsonReport<BufWriter<File>>,
    book: ReportWorkbook,
    facts: FactsReport,
    listing: Option<Listing>,
}

impl std::fmt::Debug for ReportWriter<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ReportWriter")
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

/// The finished forms, each from its beginning.
#[derive(Debug)]
pub struct ReportFiles {
    /// Extension and content of text, HTML and JSON, and of CSV where what is found is the product.
    pub files: Vec<(&'static str, File)>,
    /// The workbook.
    pub xlsx: Vec<u8>,
}

impl<'a> ReportWriter<'a> {
    /// Begins the report that will be called `name`.
    /// Its CSV has this separator.
    pub fn begin(
        head: &'a ReportHead<'a>,
        name: &str,
        separator: Separator,
        catalog: &'static Catalog,
    ) -> anyhow::Result<Self> {
        let mut text = BufWriter::new(tempfile::tempfile()?);
        text.write_all(plain::begin(head, catalog).as_bytes())?;
        let html = HtmlReport::begin(head, catalog)?;
        let json = JsonReport::begin(BufWriter::new(tempfile::tempfile()?), head.run, head.simulated)?;
        let book = ReportWorkbook::begin(catalog)?;
        Ok(Self {
            head,
            catalog,
            name: name.to_owned(),
            text,
            html,
            json,
            book,
            facts: FactsReport::new(separator),
            listing: None,
        })
    }

    /// Begins the next file of the run.
    pub fn file(&mut self, file: &FileDto) -> anyhow::Result<()> {
        self.end_file()?;
        self.text.write_all(plain::file(file, self.catalog).as_bytes())?;
        self.html.file(file);
        self.json.file(file, &self.name)?;
        self.book.file(file);
        self.facts.file(&file.path);
        self.listing = Some(Listing::default());
        Ok(())
    }

    /// Adds a row of the file.
    pub fn row(&mut self, row: &RowDto) -> anyhow::Result<()> {
        self.json.row(row)?;
        self.facts.row(row)?;
        self.html.count(row);
        self.book.count(row);
        if self.listing.as_mut().is_some_and(|listing| listing.takes(row)) {
            self.text.write_all(plain::row(row, self.catalog).as_bytes())?;
            self.html.row(row)?;
            self.book.row(row)?;
        }
        Ok(())
    }

    fn end_file(&mut self) -> anyhow::Result<()> {
        if let Some(listing) = self.listing.take() {
            self.text
                .write_all(plain::left_out(listing.left_out, self.catalog).as_bytes())?;
            self.html.file_end(listing.left_out)?;
        }
        Ok(())
    }

    /// Ends the report.
    pub fn end(mut self) -> anyhow::Result<ReportFiles> {
        self.end_file()?;
        self.text.write_all(plain::end(self.catalog).as_bytes())?;
        let done = [
            ("txt", self.text),
            ("html", self.html.end()?),
            ("json", self.json.end()?),
        ];
        let facts = self.facts.end().map(|facts| ("csv", facts));
        let mut files = Vec::new();
        for (extension, file) in done.into_iter().chain(facts) {
            let mut file = file.into_inner().map_err(|error| error.into_error())?;
            file.rewind()?;
            files.push((extension, file));
        }
        Ok(ReportFiles {
            files,
            xlsx: self.book.end(self.head)?,
        })
    }
}
