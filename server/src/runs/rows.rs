//! The rows of an input, by chunks: those that may be planned, and those that failed their check.

use std::ops::Range;

use shared::check::{Across, Checked, Observer, Summary};
use shared::diagnostic::Diagnostic;
use shared::record::Record;
use shared::rule::Severity;
use shared::text::Line;

use super::input::{Input, InputError, Pass, Step};

/// One row of an input.
#[derive(Debug, Clone)]
pub struct Row {
    /// Its line.
    pub line: u64,
    /// Where its bytes stand.
    pub span: Range<u64>,
    /// The row, if it has no error.
    pub checked: Option<Checked<Record>>,
    /// What its first cell says: to name a row that can't be planned.
    pub label: String,
    /// What the check says of it, informations left out.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads an input row by row.
#[derive(Debug)]
pub struct Rows<'a> {
    pass: Pass<'a>,
    heard: Heard,
    over: bool,
}

impl<'a> Rows<'a> {
    /// Opens the input.
    pub fn open(input: &'a Input, across: &'a mut Across) -> Result<Self, InputError> {
        Ok(Self {
            pass: Pass::begin(input, across)?,
            heard: Heard::default(),
            over: false,
        })
    }

    /// The next rows, about `most` of them; none at the end.
    ///
    /// # Errors
    ///
    /// When the file can't be read, or turns out to have another encoding than its check found.
    pub fn next(&mut self, most: usize) -> Result<Vec<Row>, InputError> {
        while self.heard.rows.len() < most && !self.over {
            match self.pass.step(&mut self.heard)? {
                Step::More => {}
                Step::Over => self.over = true,
                Step::Again => {
                    self.heard = Heard::default();
                    self.pass.again()?;
                }
            }
        }
        let rest = self.heard.rows.split_off(most.min(self.heard.rows.len()));
        Ok(std::mem::replace(&mut self.heard.rows, rest))
    }

    /// What is known of the file so far; all of it once no rows are left.
    pub fn summary(&self) -> &Summary {
        self.pass.summary()
    }
}

#[derive(Debug, Default)]
struct Heard {
    rows: Vec<Row>,
    /// Diagnostics since the last row.
    pending: Vec<Diagnostic>,
    valid: Option<Checked<Record>>,
}

impl Observer for Heard {
    fn diagnostic(&mut self, diagnostic: Diagnostic) {
        if diagnostic.severity() != Severity::Info && !diagnostic.rule.is_fatal() {
            self.pending.push(diagnostic);
        }
    }

    fn row(&mut self, row: &Checked<Record>) {
        self.valid = Some(row.clone());
    }

    fn line(&mut self, line: &Line<'_>, cells: Option<&Record>, _: Option<Severity>) {
        let diagnostics = std::mem::take(&mut self.pending);
        if let Some(record) = cells {
            self.rows.push(Row {
                line: line.number,
                span: line.span.clone(),
                checked: self.valid.take(),
                label: record.get(0).unwrap_or_default().to_owned(),
                diagnostics,
            });
        }
    }
}
