//! Hearing a check: each line is indexed, each finding goes to its row.

use shared::check::{Observer, rules};
use shared::diagnostic::Diagnostic;
use shared::record::Record;
use shared::rule::{Scope, Severity};
use shared::text::Line;

use super::changes::Changed;
use super::known::Known;

/// Hears a check on behalf of what is known of its file.
#[derive(Debug)]
pub struct Watch<'a> {
    /// What is known of the file.
    pub known: &'a mut Known,
    /// What is changed in it.
    pub changes: &'a Changed,
    /// Findings of the row that is being checked.
    pub pending: &'a mut Vec<Diagnostic>,
    /// Rows that are broken as text and whose cells were changed: they must be judged as they would be written.
    pub doubtful: &'a mut Vec<u64>,
}

impl Observer for Watch<'_> {
    fn diagnostic(&mut self, diagnostic: Diagnostic) {
        self.pending.push(diagnostic);
    }

    fn line(&mut self, line: &Line<'_>, cells: Option<&Record>, _: Option<Severity>) {
        self.known.index.push(line.number, &line.span);
        let mut fails = false;
        if !self.pending.is_empty() {
            fails = self.settle(line, cells);
        }
        let Some(cells) = cells else { return };
        self.known.rows += 1;
        self.known.valid_rows += u64::from(!fails);
        self.known.size(cells.cells());
        let broken = line.row().is_some_and(|row| !row.faults().is_empty());
        if broken && !self.changes.of(line.number).is_empty() {
            self.doubtful.push(line.number);
        }
    }
}

impl Watch<'_> {
    /// What the check says at its end belongs to the rows that it names.
    pub fn finish(&mut self) {
        for diagnostic in self.pending.drain(..) {
            self.known.findings.push(diagnostic.line, 0, diagnostic);
        }
        self.known.findings.finish();
    }

    /// Gives what is pending to the line, or to the row that it names by itself. Says whether the line fails.
    fn settle(&mut self, line: &Line<'_>, cells: Option<&Record>) -> bool {
        let mut fails = false;
        for diagnostic in self.pending.drain(..) {
            let row = match cells {
                // A quote may open on a later physical line than its record.
                Some(_) if diagnostic.rule.scope != Scope::File => line.number,
                _ => diagnostic.line,
            };
            if diagnostic
                .cell
                .is_some_and(|at| mended(&diagnostic, at, self.changes.of(row)))
            {
                continue;
            }
            fails |= row == line.number && diagnostic.severity() == Severity::Error;
            self.known.findings.push(row, cells.map_or(0, Record::len), diagnostic);
        }
        fails
    }
}

/// Whether a finding is about a cell as it stands in the file, and that cell was written anew.
pub fn mended(diagnostic: &Diagnostic, at: usize, changes: &[(u16, String)]) -> bool {
    let of_the_file = [rules::BLANKS_AROUND.code, rules::SHEET_ERROR.code].contains(&diagnostic.rule.code);
    of_the_file && changes.iter().any(|(slot, _)| usize::from(*slot) == at)
}
