//! What is wrong with a row whatever its columns mean: broken quotes, odd bytes, its number of cells, needless blanks.

use crate::column::Column;
use crate::diagnostic::{Diagnostic, Fix};
use crate::layout::{Bound, Layout};
use crate::record::{Record, Slot};
use crate::text::{Fault, RowCells, limits};

use super::{Sink, rules};

/// Whether a cell holds bytes that the encoding doesn't know, also where it was edited since.
pub(super) fn has_invalid_bytes(cells: &RowCells<'_>) -> bool {
    let mut faults = cells.faults().iter();
    faults.any(|fault| matches!(fault, Fault::InvalidBytes { .. }))
}

/// What is wrong with the row as text; of an edited cell, with what it was changed to. Says whether the cells can be
/// judged.
pub(super) fn faults(cells: &RowCells<'_>, edits: &[(Slot, String)], record: &Record, sink: &mut Sink<'_>) -> bool {
    let is_edited = |at: usize| edits.iter().any(|(slot, _)| usize::from(slot.0) == at);
    let standing = cells
        .faults()
        .iter()
        .filter(|fault| !fault.cell().is_some_and(is_edited));
    let written = edits.iter().filter_map(|(slot, to)| of_text(usize::from(slot.0), to));
    let mut sound = true;
    for fault in standing.cloned().chain(written) {
        let (rule, cell) = match &fault {
            Fault::UnclosedQuote { cell, .. } => (&rules::UNCLOSED_QUOTE, Some(*cell)),
            Fault::TextAfterQuote { cell, .. } => (&rules::TEXT_AFTER_QUOTE, Some(*cell)),
            Fault::InvalidBytes { cell } => (&rules::INVALID_BYTES, Some(*cell)),
            Fault::Nul { cell } => (&rules::NUL, Some(*cell)),
            Fault::CellTooLong { cell } => (&rules::CELL_TOO_LONG, Some(*cell)),
            Fault::RecordTooLong => (&rules::RECORD_TOO_LONG, None),
            Fault::TooManyColumns { .. } => (&rules::TOO_MANY_COLUMNS, None),
        };
        sound = false;
        let line = match fault {
            Fault::UnclosedQuote { line, .. } | Fault::TextAfterQuote { line, .. } => line,
            _ => record.line,
        };
        let mut diagnostic = match cell.and_then(|at| u16::try_from(at).ok()) {
            // Over-long cells are too long to be repeated, and so may be what an open quote has swallowed.
            Some(at) => Diagnostic {
                value: None,
                ..sink.at(rule, record, Slot(at))
            },
            None => Diagnostic::new(rule, record.line),
        };
        diagnostic.line = line;
        sink.push(diagnostic);
    }
    sound
}

/// What is wrong with a text that somebody has written into a cell.
fn of_text(cell: usize, text: &str) -> Option<Fault> {
    if text.contains('\0') {
        return Some(Fault::Nul { cell });
    }
    (text.len() > limits::CELL).then_some(Fault::CellTooLong { cell })
}

/// More or fewer cells than the header has names (D9).
pub(super) fn width(
    record: &Record,
    layout: &Layout,
    required: &[(Slot, &'static Column)],
    headerless: bool,
    surplus_told: &mut bool,
    sink: &mut Sink<'_>,
) {
    let (found, expected) = (record.len(), layout.width());
    let counted = |rule| {
        Diagnostic::new(rule, record.line)
            .with("found", found as i64)
            .with("expected", expected as i64)
    };
    if found > expected {
        if record.cells().skip(expected).any(|cell| !cell.is_empty()) {
            sink.push(counted(&rules::TOO_MANY_CELLS));
        } else if !*surplus_told {
            *surplus_told = true;
            sink.push(counted(&rules::SURPLUS_BLANKS));
        }
    } else if found < expected && !layout.is_list() {
        let cut = required.iter().find(|(slot, _)| usize::from(slot.0) >= found);
        match cut {
            Some((slot, _)) => {
                let name = layout.name(*slot).unwrap_or_default().to_owned();
                sink.push(counted(&rules::CUT_ROW).about(name));
            }
            // The rows of a file without header have no width to keep.
            None if !headerless
                && layout
                    .bound()
                    .iter()
                    .skip(found)
                    .any(|bound| matches!(bound, Bound::Column { .. })) =>
            {
                sink.push(counted(&rules::SHORT_ROW));
            }
            None => {}
        }
    }
}

/// Blanks around a value: they are no part of it, but the file would be cleaner without.
pub(super) fn blanks(record: &Record, slot: Slot, sink: &mut Sink<'_>) {
    let fix = record.said(Some(slot)).map(Fix::safe);
    let diagnostic = sink.at(&rules::BLANKS_AROUND, record, slot).fix(fix);
    sink.push(diagnostic);
}
