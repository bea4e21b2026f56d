//! From the raw cells of a record to their values: trimmed, unquoted, decoded.

use std::borrow::Cow;

use super::blank::{is_blank, trim};
use super::row::{Cell, Fault, RowBuffer};
use super::validated::Part;

/// What the machine met in a record. Most records have nothing of it, and their cells are ready as they are.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Met {
    /// A cell that may have blanks at its edges, or doubled quotes.
    pub(super) care: bool,
    pub(super) ampersand: bool,
    pub(super) nul: bool,
}

/// Makes the cells of a record ready, and gives the text that they point into.
#[inline]
pub(super) fn tidy<'a>(row: &mut RowBuffer, content: Part<'a>, met: Met) -> &'a str {
    match content {
        Part::Text(text) => {
            if met.care || met.ampersand || met.nul {
                tidy_valid(row, text, met);
            }
            text
        }
        Part::Invalid(bytes) => {
            tidy_invalid(row, bytes, met);
            ""
        }
    }
}

fn tidy_valid(row: &mut RowBuffer, text: &str, met: Met) {
    let RowBuffer { own, faults, .. } = row;
    for (index, cell) in row.cells.iter_mut().take(row.len).enumerate() {
        let raw = cell.text(text);
        if cell.is(Cell::CARE) || encoded_separator(cell, raw, met) {
            settle(cell, raw, own, met, false);
        }
        if met.nul && raw.contains('\0') {
            faults.push(Fault::Nul { cell: index });
        }
    }
}

/// The source is no text, so each cell gets a text of its own.
fn tidy_invalid(row: &mut RowBuffer, content: &[u8], met: Met) {
    let RowBuffer { own, faults, .. } = row;
    for (index, cell) in row.cells.iter_mut().take(row.len).enumerate() {
        let raw = String::from_utf8_lossy(cell.bytes(content));
        if matches!(raw, Cow::Owned(_)) {
            faults.push(Fault::InvalidBytes { cell: index });
        }
        if met.nul && raw.contains('\0') {
            faults.push(Fault::Nul { cell: index });
        }
        settle(cell, &raw, own, met, true);
    }
}

fn settle(cell: &mut Cell, raw: &str, own: &mut String, met: Met, into_own: bool) {
    let (mut lead, mut value) = trimmed(raw);
    if value.len() != raw.len() {
        cell.marks |= Cell::BLANKS;
    }
    // D2: a quote behind blanks opened nothing, but as a pair around the value it goes.
    if lead > 0
        && !cell.is(Cell::QUOTED)
        && let Some(inner) = value.strip_prefix('"').and_then(|v| v.strip_suffix('"'))
    {
        let (more, inner) = trimmed(inner);
        lead += 1 + more;
        value = inner;
    }
    let doubled = cell.is(Cell::DOUBLED);
    let encoded = encoded_separator(cell, value, met);
    if !(doubled || encoded || into_own) {
        cell.start += lead as u32;
        cell.end = cell.start + value.len() as u32;
        return;
    }
    cell.start = own.len() as u32;
    if doubled {
        replace(value, own, |rest| {
            rest.strip_prefix("\"\"").map(|rest| ('"', rest))
        });
    } else if encoded {
        replace(value, own, |rest| match rest.strip_prefix("&#44") {
            Some(rest) => Some((',', rest)),
            None => rest.strip_prefix("&#59").map(|rest| (';', rest)),
        });
    } else {
        own.push_str(value);
    }
    cell.end = own.len() as u32;
    cell.marks |= Cell::OWN;
}

/// May the cell hold `&#44` or `&#59`, which count in unquoted cells only (D10)?
fn encoded_separator(cell: &Cell, value: &str, met: Met) -> bool {
    met.ampersand && !cell.is(Cell::QUOTED) && value.contains("&#")
}

/// The length of the blanks before the value, and the value.
fn trimmed(text: &str) -> (usize, &str) {
    let from = text.trim_start_matches(is_blank);
    (text.len() - from.len(), trim(from))
}

/// Copies `text` to `out` with what `code` recognises at the start of a rest replaced by a character.
fn replace(text: &str, out: &mut String, code: impl Fn(&str) -> Option<(char, &str)>) {
    let mut rest = text;
    while let Some(at) = rest.find(['"', '&']) {
        let (before, from) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.push_str(before);
        let mut chars = from.chars();
        let (c, after) =
            code(from).unwrap_or_else(|| (chars.next().unwrap_or('"'), chars.as_str()));
        out.push(c);
        rest = after;
    }
    out.push_str(rest);
}
