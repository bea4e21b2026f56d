//! What a check has found in a file: counted whole, kept as far as memory allows.

use shared::check::rules;
use shared::diagnostic::{Diagnostic, Edit};
use shared::rule::{Rule, Scope, Severity};
use shared::wire::{Group, GroupKey};

use super::groups::{Groups, Tally};

/// So many diagnostics of a file are kept whole; beyond, they are counted. Tests reach the limit sooner.
pub const KEPT: usize = if cfg!(test) { 2_000 } else { 20_000 };

/// But each group keeps at least its first ones, however many there are of others.
pub const KEPT_OF_GROUP: u64 = 100;

/// A diagnostic that is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// The line in the grid, where the record begins; 0 for the file as a whole.
    pub row: u64,
    /// Its group.
    pub group: usize,
    /// How many cells the row has.
    pub cells: usize,
    /// Itself.
    pub diagnostic: Diagnostic,
}

/// What was found in a file.
#[derive(Debug, Clone, Default)]
pub struct Findings {
    groups: Groups,
    /// By row, in the order in which they were found.
    kept: Vec<Kept>,
    /// From this row on, some are counted only.
    dropped_from: Option<u64>,
    /// Rows below the header with an error or a warning, in order.
    problems: Vec<u32>,
    /// Those with an error.
    errors: Vec<u32>,
    /// By weight.
    counts: [u64; 3],
    /// What files that run later say against rows of this one.
    notes: Vec<Diagnostic>,
    /// The header is not in the grid; problems up to its line are no problems of rows.
    header: u64,
}

impl Findings {
    /// The line of the header, once it is known. Rows are those below.
    pub fn below(&mut self, header: u64) {
        self.header = header;
        self.problems.retain(|line| u64::from(*line) > header);
        self.errors.retain(|line| u64::from(*line) > header);
    }

    /// Takes what was found in a row of so many cells, or in the file as a whole.
    pub fn push(&mut self, row: u64, cells: usize, diagnostic: Diagnostic) {
        self.mark(row, diagnostic.severity());
        self.counts = counted(self.counts, &diagnostic, true);
        let group = self.groups.add(&diagnostic);
        let full = self.kept.len() >= KEPT && self.groups.get(group).is_some_and(|group| group.count > KEPT_OF_GROUP);
        if full {
            self.dropped_from = Some(self.dropped_from.map_or(row, |from| from.min(row)));
        } else {
            self.kept.push(Kept {
                row,
                group,
                cells,
                diagnostic,
            });
        }
    }

    /// All rows are checked: what came late takes its place.
    pub fn finish(&mut self) {
        self.kept.sort_by_key(|kept| kept.row);
        for lines in [&mut self.problems, &mut self.errors] {
            lines.sort_unstable();
            lines.dedup();
        }
    }

    /// Puts what was found anew in some rows in the place of what was found before.
    pub fn replace(&mut self, rows: Vec<Judged>) {
        let mut places: Vec<u64> = rows.iter().map(|row| row.line).collect();
        places.sort_unstable();
        let touched = |row: &u64| places.binary_search(row).is_ok();
        self.kept.retain(|kept| !touched(&kept.row));
        for lines in [&mut self.problems, &mut self.errors] {
            lines.retain(|line| !touched(&u64::from(*line)));
        }
        for row in rows {
            for old in &row.before {
                self.counts = counted(self.counts, old, false);
                self.groups.remove(old);
            }
            for new in row.after {
                self.push(row.line, row.cells, new);
            }
        }
        self.finish();
    }

    /// Puts what later files say against rows of this one in the place of what they said before. Says whether that is
    /// something else.
    pub fn note(&mut self, notes: Vec<Diagnostic>) -> bool {
        if self.notes == notes {
            return false;
        }
        for old in std::mem::take(&mut self.notes) {
            self.take_back(&old);
        }
        for note in &notes {
            self.push(note.line, 0, note.clone());
        }
        self.finish();
        self.notes = notes;
        true
    }

    /// Whether later files say something against rows of this one.
    pub fn has_notes(&self) -> bool {
        !self.notes.is_empty()
    }

    /// Forgets what was said of a row, if it is still said.
    fn take_back(&mut self, old: &Diagnostic) {
        let from = self.kept.partition_point(|kept| kept.row < old.line);
        let of_row = self.kept.iter().skip(from).take_while(|kept| kept.row == old.line);
        let Some(at) = of_row
            .enumerate()
            .find_map(|(at, kept)| (kept.diagnostic == *old).then_some(from + at))
        else {
            return;
        };
        self.kept.remove(at);
        self.counts = counted(self.counts, old, false);
        self.groups.remove(old);
        let rest = self.of(old.line).iter().map(|kept| kept.diagnostic.severity()).min();
        if self.is_whole(old.line) && rest.is_none_or(|worst| worst == Severity::Info) {
            self.problems.retain(|line| u64::from(*line) != old.line);
        }
    }

    fn mark(&mut self, row: u64, severity: Severity) {
        if row <= self.header || severity == Severity::Info {
            return;
        }
        let line = u32::try_from(row).unwrap_or(u32::MAX);
        let error = (severity == Severity::Error).then_some(&mut self.errors);
        for lines in std::iter::once(&mut self.problems).chain(error) {
            if lines.last() != Some(&line) {
                lines.push(line);
            }
        }
    }

    /// Rows below the header with an error or a warning.
    pub fn problem_lines(&self) -> &[u32] {
        &self.problems
    }

    /// Rows below the header with an error.
    pub fn error_lines(&self) -> &[u32] {
        &self.errors
    }

    /// How many errors, warnings and informations.
    pub fn counts(&self) -> [u64; 3] {
        self.counts
    }

    /// Whether all that was found in a row is kept.
    pub fn is_whole(&self, row: u64) -> bool {
        self.dropped_from.is_none_or(|from| row < from)
    }

    /// What is kept of a row.
    pub fn of(&self, row: u64) -> &[Kept] {
        let from = self.kept.partition_point(|kept| kept.row < row);
        let to = self.kept.partition_point(|kept| kept.row <= row);
        self.kept.get(from..to).unwrap_or_default()
    }

    /// What is kept of a group.
    pub fn of_group(&self, key: &GroupKey) -> impl Iterator<Item = &Kept> {
        let group = self.groups.find(&key.code, &key.column);
        self.kept.iter().filter(move |kept| Some(kept.group) == group)
    }

    /// All that is kept.
    pub fn kept(&self) -> &[Kept] {
        &self.kept
    }

    /// The numbers of a group.
    pub fn tally(&self, key: &GroupKey) -> Option<&Tally> {
        self.groups.get(self.groups.find(&key.code, &key.column)?)
    }

    /// How many fixes keep the meaning.
    pub fn safe_fixes(&self) -> u64 {
        self.groups.iter().map(|group| group.safe).sum()
    }

    /// The groups as the page wants them: errors first, then by number.
    pub fn groups(&self) -> Vec<Group> {
        self.groups.shown()
    }
}

/// What was found in a row before and after it changed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Judged {
    /// The line.
    pub line: u64,
    /// How many cells it has now.
    pub cells: usize,
    /// What no longer holds.
    pub before: Vec<Diagnostic>,
    /// What holds now.
    pub after: Vec<Diagnostic>,
}

/// Whether a finding needs other rows than its own, so that it stays until the whole file is checked again.
pub fn needs_others(diagnostic: &Diagnostic) -> bool {
    let rule: &Rule = diagnostic.rule;
    matches!(rule.scope, Scope::Across | Scope::File | Scope::Plan) || rule.code == rules::ZEROS_LOST.code
}

/// Whether a fix writes a cell: this text, of several the one chosen.
pub fn written(diagnostic: &Diagnostic, choice: u16) -> Option<&str> {
    match &diagnostic.fix.as_ref()?.edit {
        Edit::Cell { to } => Some(to),
        Edit::Choice { of } => of.get(usize::from(choice)).map(String::as_str),
        Edit::Header { .. } => None,
    }
}

fn counted([errors, warnings, infos]: [u64; 3], diagnostic: &Diagnostic, more: bool) -> [u64; 3] {
    let step = |count: u64| if more { count + 1 } else { count.saturating_sub(1) };
    match diagnostic.severity() {
        Severity::Error => [step(errors), warnings, infos],
        Severity::Warning => [errors, step(warnings), infos],
        Severity::Info => [errors, warnings, step(infos)],
    }
}
