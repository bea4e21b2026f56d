//! Where rules report. Reporting is separate from handling: a rule says what it found and goes on.

use crate::diagnostic::Diagnostic;
use crate::layout::Layout;
use crate::record::{Record, Slot};
use crate::rule::{Rule, Severity};

/// The longest value that a diagnostic repeats, in characters.
const SHOWN: usize = 200;

/// Takes the diagnostics of one line.
pub struct Sink<'a> {
    layout: &'a Layout,
    emit: &'a mut dyn FnMut(Diagnostic),
    errors: u32,
}

impl std::fmt::Debug for Sink<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sink")
            .field("errors", &self.errors)
            .finish_non_exhaustive()
    }
}

impl<'a> Sink<'a> {
    /// A sink for the rows of a file with this layout.
    pub fn new(layout: &'a Layout, emit: &'a mut dyn FnMut(Diagnostic)) -> Self {
        Self {
            layout,
            emit,
            errors: 0,
        }
    }

    /// How many errors were reported.
    pub fn errors(&self) -> u32 {
        self.errors
    }

    /// Reports a diagnostic.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        if diagnostic.severity() == Severity::Error {
            self.errors += 1;
        }
        (self.emit)(diagnostic);
    }

    /// A diagnostic about one cell, to be refined and pushed. Secret cells are never repeated (D49).
    pub fn at(&self, rule: &'static Rule, row: &Record, slot: Slot) -> Diagnostic {
        let mut diagnostic = Diagnostic::new(rule, row.line);
        let at = usize::from(slot.0);
        diagnostic.cell = Some(at);
        diagnostic.column = self.layout.name(slot).map(str::to_owned);
        if !self.layout.column(slot).is_some_and(crate::column::Column::is_secret) {
            diagnostic.value = row.get(at).map(shorten);
        }
        diagnostic
    }

    /// Reports a cell, where there is nothing to add.
    pub fn cell(&mut self, rule: &'static Rule, row: &Record, slot: Slot) {
        let diagnostic = self.at(rule, row, slot);
        self.push(diagnostic);
    }

    /// Reports a row, where there is nothing to add.
    pub fn row(&mut self, rule: &'static Rule, row: &Record) {
        self.push(Diagnostic::new(rule, row.line));
    }
}

fn shorten(value: &str) -> String {
    match value.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", value.get(..end).unwrap_or_default()),
        None => value.to_owned(),
    }
}
