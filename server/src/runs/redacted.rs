//! Copies of inputs in which no password stands (D49): a filled cell of a secret column becomes `*NOPASS*`.

use std::fs::File;
use std::io::{BufReader, BufWriter, Read, Seek, SeekFrom, Write};

use shared::check::Across;
use shared::layout::Layout;
use shared::record::Slot;
use shared::text::{Dialect, Line, Reader, write_row};

use super::input::{Input, Pass, Step};
use super::job::JobError;
use super::package::Deaf;

/// What stands in place of a password.
pub const NO_PASSWORD: &str = "*NOPASS*";
const PIECE: usize = 256 * 1024;

/// The places of the columns whose cells must not be kept.
pub fn secret_slots(layout: &Layout) -> Vec<usize> {
    let slots = (0..layout.width()).filter_map(|at| Some((at, layout.column(Slot(u16::try_from(at).ok()?))?)));
    slots
        .filter(|(_, column)| column.is_secret())
        .map(|(at, _)| at)
        .collect()
}

/// The input without its passwords, as far as it can be read for what it is.
pub fn of(input: &Input) -> Result<File, JobError> {
    let mut across = Across::default();
    let mut pass = Pass::begin(input, &mut across)?;
    while pass.summary().layout.is_none() && pass.step(&mut Deaf)? == Step::More {}
    let summary = pass.summary();
    match (&summary.dialect, &summary.layout) {
        (Some(dialect), Some(layout)) if !pass.is_sheet() => copy(input, dialect, &secret_slots(layout)),
        _ => File::open(&input.path).map_err(|error| JobError::Other(error.into())),
    }
}

/// Copies the input into a temporary file, without its passwords; everything else stays byte for byte.
pub fn copy(input: &Input, dialect: &Dialect, secret: &[usize]) -> Result<File, JobError> {
    let other = |error: std::io::Error| JobError::Other(error.into());
    let mut copy = BufWriter::new(tempfile::tempfile().map_err(other)?);
    let mut source = File::open(&input.path).map_err(other)?;
    if secret.is_empty() {
        std::io::copy(&mut source, &mut copy).map_err(other)?;
        return finished(copy);
    }
    if dialect.bom {
        copy.write_all(dialect.encoding.bom()).map_err(other)?;
    }
    let mut spans = BufReader::new(File::open(&input.path).map_err(other)?);
    let mut reader = Reader::new(dialect);
    let mut piece = vec![0; PIECE];
    loop {
        let read = source.read(&mut piece).map_err(other)?;
        let mut changed: Vec<(std::ops::Range<u64>, Option<Vec<u8>>)> = Vec::new();
        let mut on = |line: Line<'_>| changed.push((line.span.clone(), without_secrets(&line, dialect, secret)));
        match piece.get(..read) {
            Some(bytes) if !bytes.is_empty() => reader.feed(bytes, &mut on),
            _ => reader.finish(&mut on),
        }
        for (span, bytes) in changed {
            match bytes {
                Some(bytes) => copy.write_all(&bytes).map_err(other)?,
                None => {
                    spans.seek(SeekFrom::Start(span.start)).map_err(other)?;
                    std::io::copy(&mut (&mut spans).take(span.end - span.start), &mut copy).map_err(other)?;
                }
            }
        }
        if read == 0 {
            return finished(copy);
        }
    }
}

/// The line written anew where a password stands in it.
fn without_secrets(line: &Line<'_>, dialect: &Dialect, secret: &[usize]) -> Option<Vec<u8>> {
    let cells = line.row().filter(|_| Some(line.number) > dialect.header_line)?;
    let filled = |at: &usize| {
        cells
            .get(*at)
            .is_some_and(|cell| !cell.is_empty() && cell != NO_PASSWORD)
    };
    // A row that can't be read may hold a password anywhere.
    if !cells.faults().is_empty() {
        return Some(
            dialect
                .encoding
                .encode(&format!("# {NO_PASSWORD}{}", dialect.line_end.as_str())),
        );
    }
    if !secret.iter().any(filled) {
        return None;
    }
    let hidden = cells.iter().enumerate().map(|(at, cell)| {
        if secret.contains(&at) && !cell.is_empty() {
            NO_PASSWORD
        } else {
            cell
        }
    });
    Some(write_row(hidden, dialect))
}

fn finished(copy: BufWriter<File>) -> Result<File, JobError> {
    let mut file = copy
        .into_inner()
        .map_err(|error| JobError::Other(error.into_error().into()))?;
    file.rewind().map_err(|error| JobError::Other(error.into()))?;
    Ok(file)
}
