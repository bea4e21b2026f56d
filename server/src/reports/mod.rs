//! Reports of runs as files: text, HTML, JSON and XLSX, and CSV where what is found is the product; written in one pass over the journal.

mod facts;
mod html;
mod json;
mod listing;
#[cfg(test)]
mod tests;
mod tryback_sheet;
mod workbook;
mod writer;

pub use tryback_sheet::TrybackSheet;
pub use writer::{ReportFiles, ReportWriter};
