//! The tryback of one file: its failed rows as they came, and the same as a sheet for people (D63, D75, D76).

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufWriter, Read, Seek, SeekFrom, Write};

use shared::check::{Across, Observer};
use shared::i18n::Args;
use shared::plan::OutcomeStatus;
use shared::record::Record;
use shared::report::tryback;
use shared::rule::Severity;
use shared::text::Line;

use super::drive::Drive;
use super::input::{Input, Pass, Step};
use super::job::JobError;
use super::journal::Detail;
use super::redacted::{NO_PASSWORD, secret_slots};
use super::tryback_images::FailedImages;
use crate::reports::TrybackSheet;
use crate::store::runs::{self as kept_runs, FileRecord, KeptRow, Table};

/// Rows are fetched from the journal in pages of this size.
const PAGE: i64 = 20_000;
/// A sheet for people holds at most so many rows.
const SHEET: usize = 100_000;

/// A tryback that was written into temporary files.
#[derive(Debug)]
pub struct Tryback {
    /// The rows as they came, of an archive in an archive; `None` for an XLSX, which has the sheet alone.
    pub bytes: Option<File>,
    /// The sheet.
    pub sheet: Vec<u8>,
}

/// Writes the tryback of a file; `None` where no row failed.
pub async fn write(drive: &Drive<'_>, table: Table, file: &FileRecord) -> Result<Option<Tryback>, JobError> {
    let mut failed = HashMap::new();
    let mut line = -1;
    loop {
        let rows = kept_runs::after(
            &drive.place.store,
            table,
            drive.job.run.number,
            file.file,
            line,
            true,
            PAGE,
        )
        .await?;
        let Some(last) = rows.last() else { break };
        line = last.line;
        for row in rows {
            failed.insert(u64::try_from(row.line).unwrap_or(0), reasons(&row, drive));
        }
    }
    if failed.is_empty() {
        return Ok(None);
    }
    let input = drive.job.input(drive.place, file)?;
    let word = drive.job.catalog.text("tryback-line", &Args::new());
    tokio::task::block_in_place(|| assemble(&input, &failed, &word)).map(Some)
}

/// Codes and sentences that say why a row failed.
fn reasons(row: &KeptRow, drive: &Drive<'_>) -> Vec<(String, String)> {
    let detail: Detail = serde_json::from_str(&row.detail).unwrap_or_default();
    detail
        .told(u64::try_from(row.line).unwrap_or(0), drive.job.catalog)
        .into_iter()
        .filter(|outcome| outcome.status == OutcomeStatus::Failed)
        .map(|outcome| (outcome.outcome, outcome.message.unwrap_or_default()))
        .collect()
}

fn assemble(input: &Input, failed: &HashMap<u64, Vec<(String, String)>>, word: &str) -> Result<Tryback, JobError> {
    let other = |error: std::io::Error| JobError::Other(error.into());
    let mut across = Across::default();
    let mut pass = Pass::begin(input, &mut across)?;
    let mut found = Found {
        failed,
        lines: Vec::new(),
        header: None,
    };
    let mut out = BufWriter::new(tempfile::tempfile().map_err(other)?);
    let mut source = File::open(&input.path).map_err(other)?;
    let mut images = FailedImages::open(input)?;
    let mut sheet: Option<TrybackSheet> = None;
    let mut in_sheet = 0;
    let mut header_done = false;
    loop {
        let step = pass.step(&mut found)?;
        let (dialect, layout) = (pass.summary().dialect.clone(), pass.summary().layout.clone());
        let (Some(dialect), Some(layout)) = (dialect, layout) else {
            if step == Step::Over {
                break;
            } else {
                continue;
            };
        };
        let is_sheet = pass.is_sheet();
        let is_text = !is_sheet && !pass.is_archive();
        if sheet.is_none() {
            sheet = Some(TrybackSheet::new(layout.names()).map_err(|error| JobError::Other(error.into()))?);
        }
        if !header_done && let Some(span) = found.header.clone() {
            header_done = true;
            if is_text {
                let bytes = read(&mut source, span).map_err(other)?;
                out.write_all(&tryback::head(&dialect, &bytes)).map_err(other)?;
            }
        }
        let secret = if is_sheet { Vec::new() } else { secret_slots(&layout) };
        for (line, span, mut cells) in found.lines.drain(..) {
            let Some(reasons) = failed.get(&line) else { continue };
            if is_text {
                let bytes = read(&mut source, span).map_err(other)?;
                out.write_all(&tryback::row(&dialect, word, line, reasons, &bytes))
                    .map_err(other)?;
            }
            if let Some(images) = &mut images {
                images.add(line).map_err(other)?;
            }
            for at in &secret {
                if let Some(cell) = cells.get_mut(*at).filter(|cell| !cell.is_empty()) {
                    NO_PASSWORD.clone_into(cell);
                }
            }
            if let Some(sheet) = sheet.as_mut().filter(|_| in_sheet < SHEET) {
                in_sheet += 1;
                let joined =
                    |part: fn(&(String, String)) -> &str| reasons.iter().map(part).collect::<Vec<_>>().join("; ");
                sheet
                    .row(
                        &cells,
                        line,
                        &joined(|reason| &reason.0),
                        &joined(|reason| &reason.1),
                        "",
                    )
                    .map_err(|error| JobError::Other(error.into()))?;
            }
        }
        match step {
            Step::Over => break,
            Step::Again => pass.again()?,
            Step::More => {}
        }
    }
    let bytes = match images {
        Some(images) => Some(images.finish().map_err(other)?),
        None if pass.is_sheet() => None,
        None => Some(rewound(out).map_err(other)?),
    };
    let sheet = match sheet {
        Some(sheet) => sheet.finish().map_err(|error| JobError::Other(error.into()))?,
        None => Vec::new(),
    };
    Ok(Tryback { bytes, sheet })
}

/// Finds the lines of failed rows, with their cells.
struct Found<'a> {
    failed: &'a HashMap<u64, Vec<(String, String)>>,
    lines: Vec<(u64, std::ops::Range<u64>, Vec<String>)>,
    header: Option<std::ops::Range<u64>>,
}

impl Observer for Found<'_> {
    fn diagnostic(&mut self, _: shared::diagnostic::Diagnostic) {}

    fn line(&mut self, line: &Line<'_>, cells: Option<&Record>, _: Option<Severity>) {
        match cells {
            None if line.row().is_some() => self.header = Some(line.span.clone()),
            Some(record) if self.failed.contains_key(&line.number) => {
                let cells = record.cells().map(str::to_owned).collect();
                self.lines.push((line.number, line.span.clone(), cells));
            }
            _ => {}
        }
    }
}

fn read(source: &mut File, span: std::ops::Range<u64>) -> std::io::Result<Vec<u8>> {
    source.seek(SeekFrom::Start(span.start))?;
    let mut bytes = Vec::new();
    source.take(span.end - span.start).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn rewound(out: BufWriter<File>) -> std::io::Result<File> {
    let mut file = out.into_inner().map_err(std::io::IntoInnerError::into_error)?;
    file.rewind()?;
    Ok(file)
}
