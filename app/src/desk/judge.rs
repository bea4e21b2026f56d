//! Judging a row by itself, at once: what a check of a file with nothing but the header and this row would say.
//!
//! What needs other rows (repeated keys, other files, habits of a column) is left to the check of the whole file.

use shared::check::{Across, Check, Edits, Observer, Request, SheetRow, rules};
use shared::diagnostic::Diagnostic;
use shared::formats;
use shared::record::Record;
use shared::rule::{Scope, Severity};
use shared::text::{Dialect, DialectChoice, Line};

use super::cells::current_sheet_row;
use super::findings::{Judged, needs_others};
use super::known::Known;
use super::splice::splice;
use super::walk::Seen;
use super::{Body, Unreadable};

/// Judges rows of one file, as it is known.
#[derive(Debug)]
pub struct Judge<'a> {
    known: &'a Known,
    dialect: Dialect,
    request: Request,
    header: Option<SheetRow>,
    is_archive: bool,
}

impl<'a> Judge<'a> {
    /// A judge; none for a file of which no row may run.
    pub fn new(known: &'a Known, body: &Body, request: &Request) -> Option<Self> {
        let dialect = known.dialect.clone().filter(|_| !known.fatal)?;
        let choice = DialectChoice {
            encoding: Some(dialect.encoding),
            scanned: None,
            separator: Some(dialect.separator),
            headerless: !dialect.header,
        };
        let request = Request {
            file: request.file.clone(),
            format: formats::find(known.format?),
            dialect: choice,
            settings: request.settings.clone(),
            mapping: request.mapping.clone(),
            edits: Edits::default(),
            // A row that is judged alone isn't the first one of its list.
            first_row_is_data: dialect.header_line.is_none(),
        };
        let header = match body {
            Body::Text(_) | Body::Archive(_) => None,
            Body::Sheet(book) => book
                .rows
                .iter()
                .find(|row| Some(row.number) == dialect.header_line)
                .cloned(),
        };
        Some(Self {
            known,
            dialect,
            request,
            header,
            is_archive: matches!(body, Body::Archive(_)),
        })
    }

    /// How many cells a row with these changes has, and what is wrong with it.
    pub fn row(&self, seen: &Seen<'_>, changes: &[(u16, String)]) -> (usize, Vec<Diagnostic>) {
        let mut across = Across::default();
        let mut check = Check::new(&self.request, &mut across);
        let mut hears = Hears {
            line: seen.line.number,
            ..Hears::default()
        };
        match seen.row {
            Some(row) if self.is_archive => {
                check.archive(Ok(0), &mut hears);
                check.entries(std::slice::from_ref(row), &mut hears);
            }
            Some(row) => {
                let row = current_sheet_row(row, changes);
                let rows: Vec<SheetRow> = self.header.iter().cloned().chain([row]).collect();
                check.sheet(&rows, &mut hears);
            }
            None => {
                check.feed(&self.known.header, &mut hears);
                let written;
                let bytes = if changes.is_empty() {
                    seen.bytes
                } else {
                    written = splice(seen.line, seen.bytes, &self.dialect, changes);
                    &written
                };
                check.feed(bytes, &mut hears);
                check.finish(&mut hears);
            }
        }
        (hears.cells, hears.found)
    }

    /// All that is wrong with a row as it is known now, besides what was counted only and needs other rows.
    pub fn standing(&self, seen: &Seen<'_>, changes: &[(u16, String)]) -> Vec<Diagnostic> {
        let row = seen.line.number;
        let kept = self.known.findings.of(row).iter().map(|kept| &kept.diagnostic);
        if self.known.findings.is_whole(row) {
            return kept.cloned().collect();
        }
        let (_, own) = self.row(seen, changes);
        own.into_iter()
            .chain(kept.filter(|kept| needs_others(kept)).cloned())
            .collect()
    }

    /// Judges a row before and after a change.
    pub fn change(&self, seen: &Seen<'_>, before: &[(u16, String)], after: &[(u16, String)]) -> Judged {
        let standing = self.standing(seen, before);
        let slot_changed = |at: usize| {
            let of = |cells: &[(u16, String)]| cells.iter().find(|(slot, _)| usize::from(*slot) == at).cloned();
            of(before) != of(after)
        };
        let key_changed = self.keys().any(slot_changed);
        let stays = |diagnostic: &&Diagnostic| {
            let about = diagnostic
                .cell
                .map_or(key_changed && diagnostic.rule.scope == Scope::Across, slot_changed);
            needs_others(diagnostic) && !about
        };
        let (cells, mut now) = self.row(seen, after);
        as_before(&mut now, &standing);
        now.extend(standing.iter().filter(stays).cloned());
        Judged {
            line: seen.line.number,
            cells,
            before: standing,
            after: now,
        }
    }

    /// The cells that name what the row is about.
    fn keys(&self) -> impl Iterator<Item = usize> {
        let layout = self.known.layout.as_ref();
        let slots = (0..layout.map_or(0, shared::layout::Layout::width)).filter_map(|at| u16::try_from(at).ok());
        let key = move |slot: &u16| {
            layout
                .and_then(|its| its.column(shared::record::Slot(*slot)))
                .is_some_and(|its| its.key)
        };
        slots.filter(key).map(usize::from)
    }
}

/// Whether a quote never closes or text stands behind it is known only from the lines that follow: where a row is
/// broken as it was before, that stays.
fn as_before(now: &mut [Diagnostic], before: &[Diagnostic]) {
    let broken = |its: &&Diagnostic| its.rule == &rules::UNCLOSED_QUOTE || its.rule == &rules::TEXT_AFTER_QUOTE;
    for diagnostic in now.iter_mut().filter(|its| broken(&&**its)) {
        if let Some(before) = before.iter().filter(broken).find(|its| its.cell == diagnostic.cell) {
            diagnostic.clone_from(before);
        }
    }
}

/// The rows of a body that are to be judged again, as they would be written.
///
/// # Errors
///
/// The bytes can't be had any more.
pub fn doubtful(
    known: &mut Known,
    body: &Body,
    request: &Request,
    changes: &super::changes::Changed,
    lines: &[u64],
) -> Result<(), Unreadable> {
    let mut judged = Vec::new();
    if let Some(judge) = Judge::new(known, body, request) {
        known.visit(body, lines, &mut |seen| {
            let before: Vec<Diagnostic> = judge.standing(seen, &[]);
            let (cells, mut after) = judge.row(seen, changes.of(seen.line.number));
            as_before(&mut after, &before);
            judged.push(Judged {
                line: seen.line.number,
                cells,
                before,
                after,
            });
        })?;
    }
    known.replace(judged);
    Ok(())
}

/// Hears what is said of the one row.
#[derive(Default)]
struct Hears {
    /// Where the row stands in its file.
    line: u64,
    pending: Vec<Diagnostic>,
    found: Vec<Diagnostic>,
    cells: usize,
}

impl Observer for Hears {
    fn diagnostic(&mut self, diagnostic: Diagnostic) {
        self.pending.push(diagnostic);
    }

    fn line(&mut self, line: &Line<'_>, cells: Option<&Record>, _: Option<Severity>) {
        let about = self
            .pending
            .drain(..)
            .filter(|finding| finding.rule.scope != Scope::File);
        let Some(cells) = cells else {
            return about.for_each(drop);
        };
        self.cells = cells.len();
        for mut finding in about.filter(|finding| !needs_others(finding)) {
            finding.line = self.line + finding.line.saturating_sub(line.number);
            self.found.push(finding);
        }
    }
}
