//! One export as CSV or as JSON.

use std::borrow::Cow;
use std::io::Write;

use shared::settings::{Settings, csv as settings_of};
use shared::text::{Dialect, write_row};

use crate::platform::directory::{Export, Exported};
use crate::store::StoreError;

/// What spreadsheets take for the beginning of a formula, and the mark that tells them not to.
const FORMULAS: [char; 6] = ['=', '+', '-', '@', '\t', MARK];
const MARK: char = '\'';

/// Why an export can't be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The directory can't be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The file can't be written.
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

impl From<serde_json::Error> for WriteError {
    fn from(error: serde_json::Error) -> Self {
        Self::Io(error.into())
    }
}

/// How files are written: in UTF-8, with the separator of the settings.
#[must_use]
pub fn dialect(settings: &Settings) -> Dialect {
    Dialect {
        separator: settings.word(&settings_of::WRITE_SEPARATOR).parse().unwrap_or_default(),
        ..Dialect::default()
    }
}

/// Writes an export as CSV, the header first. Says how many rows there are.
///
/// A list for people has an apostrophe before each cell that a spreadsheet would take for a formula, and before one that
/// begins with an apostrophe, so that taking one away gives back every cell. Command files hold what is there: they are
/// read by us, and their cells mean what they say.
///
/// # Errors
///
/// When the directory can't be read or the file not written.
pub async fn csv(
    exported: Option<Exported>,
    export: &mut Export,
    dialect: &Dialect,
    out: &mut impl Write,
) -> Result<u64, WriteError> {
    let for_people = exported.is_some_and(|exported| exported.format().is_none());
    let mut count = 0;
    out.write_all(&write_row(export.header().iter().map(String::as_str), dialect))?;
    while let Some(rows) = export.next().await? {
        for row in rows {
            let cells: Vec<Cow<'_, str>> = row.iter().map(|cell| shown(cell, for_people)).collect();
            out.write_all(&write_row(cells.iter().map(AsRef::as_ref), dialect))?;
            count += 1;
        }
    }
    Ok(count)
}

/// Writes an export as a list of JSON objects.
///
/// # Errors
///
/// When the directory can't be read or the file not written.
pub async fn json(export: &mut Export, out: &mut impl Write) -> Result<(), WriteError> {
    let header = export.header().to_vec();
    let mut before: &[u8] = b"[\n";
    while let Some(rows) = export.next().await? {
        for row in rows {
            let cells = header.iter().cloned().zip(row.into_iter().map(serde_json::Value::from));
            let object: serde_json::Map<String, serde_json::Value> = cells.collect();
            out.write_all(before)?;
            serde_json::to_writer(&mut *out, &object)?;
            before = b",\n";
        }
    }
    let empty: &[u8] = if before.starts_with(b"[") { b"[" } else { b"" };
    out.write_all(empty)?;
    Ok(out.write_all(b"\n]\n")?)
}

/// A CSV for people that isn't an export of the directory.
#[derive(Debug)]
pub struct Sheet {
    dialect: Dialect,
    bytes: Vec<u8>,
}

/// Begins a CSV for people with its header; no cell of it is taken for a formula.
#[must_use]
pub fn for_people(settings: &Settings, header: &[&str]) -> Sheet {
    let mut sheet = Sheet {
        dialect: dialect(settings),
        bytes: Vec::new(),
    };
    sheet.row(header);
    sheet
}

impl Sheet {
    /// Adds a row.
    pub fn row(&mut self, cells: &[&str]) {
        let cells: Vec<Cow<'_, str>> = cells.iter().map(|cell| shown(cell, true)).collect();
        self.bytes
            .extend(write_row(cells.iter().map(AsRef::as_ref), &self.dialect));
    }

    /// The file.
    #[must_use]
    pub fn finish(self) -> Vec<u8> {
        self.bytes
    }
}

fn shown(cell: &str, for_people: bool) -> Cow<'_, str> {
    match for_people && cell.starts_with(FORMULAS) {
        true => Cow::Owned(format!("{MARK}{cell}")),
        false => Cow::Borrowed(cell),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_of_a_list_is_a_formula_and_each_can_be_given_back() {
        for (cell, expected) in [
            ("=1+1", "'=1+1"),
            ("+33 1", "'+33 1"),
            ("-3", "'-3"),
            ("@home", "'@home"),
            ("\tx", "'\tx"),
            ("'tis", "''tis"),
            ("", ""),
            ("1=1", "1=1"),
        ] {
            assert_eq!(shown(cell, true), expected);
            assert_eq!(shown(cell, false), cell);
        }
    }
}
