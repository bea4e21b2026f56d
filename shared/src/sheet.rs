//! Reading a sheet of an XLSX into rows of text (D14).
//!
//! The browser loads this in a module of its own, when an XLSX is dropped: nothing that reads CSV may call it.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};

use crate::check::SheetRow;
use crate::value::date::{Day, Time};

/// A workbook of which one sheet was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Workbook {
    /// Names of its sheets, in its order.
    pub sheets: Vec<String>,
    /// The sheet that was read.
    pub sheet: String,
    /// Its rows, blank ones at the end left out.
    pub rows: Vec<SheetRow>,
}

/// Why a workbook can't be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SheetError {
    /// It is no XLSX, or damaged.
    NotAWorkbook,
    /// It has no sheet of this name.
    NoSuchSheet(String),
    /// It has no sheet at all.
    Empty,
}

impl SheetError {
    /// The id of its message, and what the message needs.
    pub fn message(&self) -> (&'static str, crate::i18n::Args) {
        use crate::i18n::Args;
        match self {
            Self::NotAWorkbook => ("sheet-not-a-workbook", Args::new()),
            Self::NoSuchSheet(name) => ("sheet-not-found", Args::new().with("sheet", name.as_str())),
            Self::Empty => ("sheet-none", Args::new()),
        }
    }
}

/// Whether a file begins as a ZIP does, which an XLSX is.
pub fn is_zip(start: &[u8]) -> bool {
    start.starts_with(b"PK\x03\x04")
}

/// Reads the named sheet, or the first one.
pub fn read(bytes: &[u8], sheet: Option<&str>) -> Result<Workbook, SheetError> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| SheetError::NotAWorkbook)?;
    let sheets = workbook.sheet_names();
    let name = match sheet {
        Some(name) => sheets
            .iter()
            .find(|its| *its == name)
            .ok_or_else(|| SheetError::NoSuchSheet(name.to_owned()))?,
        None => sheets.first().ok_or(SheetError::Empty)?,
    };
    let range = workbook.worksheet_range(name).map_err(|_| SheetError::NotAWorkbook)?;
    // Cells before the first filled one are not in the range; columns keep their places all the same.
    let (top, left) = range.start().unwrap_or((0, 0));
    let mut rows: Vec<SheetRow> = range
        .rows()
        .enumerate()
        .map(|(at, cells)| row(u64::from(top) + at as u64 + 1, left as usize, cells))
        .collect();
    while rows.last().is_some_and(SheetRow::is_blank) {
        rows.pop();
    }
    Ok(Workbook {
        sheet: name.clone(),
        sheets,
        rows,
    })
}

fn row(number: u64, left: usize, cells: &[Data]) -> SheetRow {
    let mut texts = vec![String::new(); left];
    let mut errors = Vec::new();
    for cell in cells {
        if let Data::Error(_) = cell {
            errors.push(texts.len());
        }
        texts.push(text(cell));
    }
    while texts.last().is_some_and(String::is_empty) {
        texts.pop();
    }
    SheetRow {
        number,
        cells: texts,
        errors,
    }
}

/// A typed cell as the text that a command file would have.
fn text(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::String(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number.to_string(),
        Data::Bool(truth) => u8::from(*truth).to_string(),
        Data::DateTime(moment) => moment_text(moment.as_f64()),
        Data::DateTimeIso(text) | Data::DurationIso(text) => text.replace('T', " "),
        Data::Error(error) => error.to_string(),
    }
}

/// Days since the spreadsheet's epoch as `YYYY-MM-DD`, with the time where there is one.
fn moment_text(days: f64) -> String {
    const SECONDS: f64 = 86_400.0;
    /// 1970-01-01 as a spreadsheet's day number.
    const UNIX: i64 = 25_569;
    #[allow(
        clippy::cast_possible_truncation,
        reason = "spreadsheets have no dates beyond the year 9999"
    )]
    let seconds = (days * SECONDS).round() as i64;
    let (day, time) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    let Some(day) = Day::from_epoch_days(day - UNIX) else {
        return days.to_string();
    };
    let date = format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day());
    if time == 0 {
        return date;
    }
    let part = |n: i64| u8::try_from(n).unwrap_or(0);
    match Time::new(part(time / 3600), part(time / 60 % 60), part(time % 60)) {
        Some(time) => format!("{date} {:02}:{:02}:{:02}", time.hour(), time.minute(), time.second()),
        None => date,
    }
}
