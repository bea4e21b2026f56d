//! The rows of one file: each line through all passes, in order.

use std::collections::HashSet;

use crate::column::{Column, Need};
use crate::diagnostic::Diagnostic;
use crate::formats::{CommandFile, Format};
use crate::layout::Layout;
use crate::record::{Record, Slot};
use crate::rule::Severity;
use crate::settings::csv;
use crate::text::{self, Line, LineKind, RowCells};

use super::cell::Cells;
use super::engine::{Observer, Summary};
use super::habits::Habit;
use super::repeats::Repeats;
use super::uploads::Refused;
use super::{Across, Checked, Edits, Request, Sink, rules, shape};

/// The rows of one file and all that is remembered from row to row.
pub(super) struct Rows {
    layout: Layout,
    format: &'static str,
    command_file: Box<dyn CommandFile>,
    cells: Cells,
    edits: Edits,
    header_line: u64,
    columns: Vec<Option<&'static Column>>,
    required: Vec<(Slot, &'static Column)>,
    habits: Vec<Habit>,
    repeats: Repeats,
    record: Checked<Record>,
    surplus_told: bool,
    obsolete_told: HashSet<Slot>,
    invalid_bytes: bool,
    sheet_errors: Vec<usize>,
    refused: Refused,
}

impl Rows {
    /// The rows after `header_line`; 0 where the file has no header.
    pub(super) fn new(
        format: &'static dyn Format,
        layout: Layout,
        command_file: Box<dyn CommandFile>,
        request: &Request,
        header_line: u64,
    ) -> Self {
        let slots = (0..layout.width()).filter_map(|at| Some(Slot(u16::try_from(at).ok()?)));
        let columns: Vec<Option<&'static Column>> = slots.clone().map(|slot| layout.column(slot)).collect();
        let with = |wanted: fn(&Column) -> bool| {
            let layout = &layout;
            slots.clone().filter_map(move |slot| {
                layout
                    .column(slot)
                    .filter(|column| wanted(column))
                    .map(|column| (slot, column))
            })
        };
        let habits =
            with(|column| column.key || column.unique || matches!(column.kind, crate::column::Kind::Reference(_)));
        Self {
            cells: Cells::new(&request.settings),
            edits: request.edits.clone(),
            header_line,
            required: layout.required().collect(),
            habits: habits.map(|(slot, _)| Habit::new(slot)).collect(),
            repeats: Repeats::new(with(|column| column.unique)),
            columns,
            layout,
            format: format.name(),
            command_file,
            record: Checked::new(Record::new(request.settings.flag(&csv::BLANK_CLEARS))),
            surplus_told: false,
            obsolete_told: HashSet::new(),
            invalid_bytes: false,
            sheet_errors: Vec::new(),
            refused: Refused::default(),
        }
    }

    /// Refuses what cells of an upload of the platform ask for and can't be done.
    pub(super) fn refuse(&mut self, refused: Refused) {
        self.refused = refused;
    }

    /// The cells of the next row that hold an error value of a spreadsheet.
    pub(super) fn sheet_errors(&mut self, cells: &[usize]) {
        self.sheet_errors.clear();
        self.sheet_errors.extend_from_slice(cells);
    }

    /// What the format says of the header.
    pub(super) fn check_header(&mut self, summary: &mut Summary, observer: &mut dyn Observer) {
        let line = self.header_line;
        let mut emit = |mut diagnostic: Diagnostic| {
            diagnostic.line = if diagnostic.line == 0 { line } else { diagnostic.line };
            summary.count(&diagnostic);
            observer.diagnostic(diagnostic);
        };
        self.command_file.check_header(&mut Sink::new(&self.layout, &mut emit));
    }

    /// Whether a row held bytes that the encoding doesn't know.
    pub(super) fn has_invalid_bytes(&self) -> bool {
        self.invalid_bytes
    }

    /// Takes the next line of the file.
    pub(super) fn line(
        &mut self,
        line: &Line<'_>,
        across: &mut Across,
        summary: &mut Summary,
        observer: &mut dyn Observer,
    ) {
        match &line.kind {
            LineKind::Blank => {
                summary.skipped_lines += 1;
                observer.line(line, None, None);
            }
            LineKind::Comment { mark } => {
                summary.skipped_lines += 1;
                let told = *mark != '#';
                if told {
                    let diagnostic =
                        Diagnostic::new(&rules::LEGACY_COMMENT, line.number).with("mark", mark.to_string());
                    summary.count(&diagnostic);
                    observer.diagnostic(diagnostic);
                }
                observer.line(line, None, told.then_some(Severity::Warning));
            }
            LineKind::Row(cells) if line.number <= self.header_line => {
                let is_header = line.number == self.header_line;
                if !is_header {
                    summary.skipped_lines += 1;
                } else if !cells.faults().is_empty() {
                    let diagnostic = Diagnostic::new(&rules::HEADER_BROKEN, line.number);
                    summary.count(&diagnostic);
                    observer.diagnostic(diagnostic);
                }
                observer.line(line, None, None);
            }
            LineKind::Row(cells) => self.row(line, cells, across, summary, observer),
        }
    }

    fn row(
        &mut self,
        line: &Line<'_>,
        cells: &RowCells<'_>,
        across: &mut Across,
        summary: &mut Summary,
        observer: &mut dyn Observer,
    ) {
        summary.rows += 1;
        let record = self.record.unmark();
        record.restart(line.number, line.span.clone());
        for at in 0..cells.len() {
            record.push(cells.get(at).unwrap_or_default(), cells.quoted(at));
        }
        // What a person has written in place of a cell is what is judged, nothing of what stood there.
        let edits = self.edits.of(line.number);
        for (slot, to) in edits {
            record.set(usize::from(slot.0), text::trim(to));
        }
        let edited = |at: usize| edits.iter().find(|(slot, _)| usize::from(slot.0) == at);
        let record: &Record = &self.record;
        let mut worst: Option<Severity> = None;
        let mut repeats = None;
        let mut emit = |diagnostic: Diagnostic| {
            summary.count(&diagnostic);
            let severity = diagnostic.severity();
            worst = Some(worst.map_or(severity, |worst| worst.min(severity)));
            observer.diagnostic(diagnostic);
        };
        let mut sink = Sink::new(&self.layout, &mut emit);
        self.invalid_bytes |= shape::has_invalid_bytes(cells);
        let sound = shape::faults(cells, edits, record, &mut sink);
        let read: Vec<Slot> = self
            .sheet_errors
            .iter()
            .filter(|at| edited(**at).is_none())
            .filter_map(|at| Some(Slot(u16::try_from(*at).ok()?)))
            .collect();
        for slot in read.into_iter().filter(|slot| self.layout.column(*slot).is_some()) {
            sink.cell(&rules::SHEET_ERROR, record, slot);
        }
        if sound {
            shape::width(
                record,
                &self.layout,
                &self.required,
                self.header_line == 0,
                &mut self.surplus_told,
                &mut sink,
            );
            for (at, column) in self.columns.iter().enumerate() {
                let (Some(column), Ok(place)) = (column, u16::try_from(at)) else {
                    continue;
                };
                let slot = Slot(place);
                if column.need == Need::Obsolete {
                    if record.said(Some(slot)).is_some() && self.obsolete_told.insert(slot) {
                        sink.cell(&rules::COLUMN_OBSOLETE, record, slot);
                    }
                    continue;
                }
                let had_blanks = match edited(at) {
                    Some((_, to)) => text::trim(to).len() < to.len(),
                    None => cells.had_blanks(at),
                };
                if had_blanks && !column.is_secret() {
                    shape::blanks(record, slot, &mut sink);
                }
                self.cells.check(column, record, slot, &mut sink);
            }
            self.refused.check(record, &mut sink);
            self.command_file.check_row(record, &mut sink);
            repeats = self.repeats.row(self.command_file.as_ref(), record, &mut sink);
            across.row(self.format, self.command_file.as_ref(), record, &mut sink);
        }
        let errors = sink.errors();
        for habit in &mut self.habits {
            habit.feed(record);
        }
        if sound && errors == 0 {
            summary.valid_rows += 1;
            if self.command_file.may_destroy(record) {
                summary.destroying_rows += 1;
                summary.sweeping_rows += u64::from(self.command_file.takes_along(record));
            }
            self.record.unmark().repeats = repeats;
            observer.row(&self.record);
        }
        observer.line(line, Some(&self.record), worst);
    }

    /// Says what only the whole file can tell.
    pub(super) fn finish(&mut self, summary: &mut Summary, observer: &mut dyn Observer) {
        if summary.rows == 0 {
            let diagnostic = Diagnostic::new(&rules::NO_ROWS, self.header_line);
            summary.count(&diagnostic);
            observer.diagnostic(diagnostic);
        }
        for diagnostic in self.habits.iter().flat_map(|habit| habit.findings(&self.layout)) {
            summary.count(&diagnostic);
            observer.diagnostic(diagnostic);
        }
    }
}
