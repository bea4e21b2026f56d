//! Diagnostics: what a rule found, where, and the fix it proposes.

use crate::i18n::{Arg, Args};
use crate::rule::{Rule, Severity};

/// One finding.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    /// The rule that speaks.
    pub rule: &'static Rule,
    /// Physical line of the file on which the record starts, from 1 (D11). 0 for the file as a whole.
    pub line: u64,
    /// Position of the cell in its row, from 0.
    pub cell: Option<usize>,
    /// The column as the header writes it.
    pub column: Option<String>,
    /// The cell as it was read; never that of a secret column.
    pub value: Option<String>,
    /// What the message needs besides line, column and value.
    pub args: Args,
    /// A proposal, where there is one.
    pub fix: Option<Fix>,
}

impl Diagnostic {
    /// A finding of `rule` on `line`.
    pub fn new(rule: &'static Rule, line: u64) -> Self {
        Self {
            rule,
            line,
            cell: None,
            column: None,
            value: None,
            args: Args::new(),
            fix: None,
        }
    }

    /// How much it weighs.
    pub fn severity(&self) -> Severity {
        self.rule.severity
    }

    /// The same finding with one more argument for its message.
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push(name, value);
        self
    }

    /// The same finding with a proposal.
    pub fn fix(mut self, fix: Option<Fix>) -> Self {
        self.fix = fix;
        self
    }

    /// The same finding about a column that has no cell yet (header, file).
    pub fn about(mut self, column: impl Into<String>) -> Self {
        self.column = Some(column.into());
        self
    }
}

/// A proposal that removes the diagnostic it comes with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// Whether it keeps the meaning, so that it may be applied to all of its kind at once.
    pub safe: bool,
    /// What it changes.
    pub edit: Edit,
}

/// A change of the file that a fix or a person makes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// Write `to` into the cell that the diagnostic is about.
    Cell {
        /// The new text of the cell.
        to: String,
    },
    /// Write one of these; a person must choose.
    Choice {
        /// The proposals, best first.
        of: Vec<String>,
    },
    /// Read the column that the diagnostic is about as `to`.
    Header {
        /// A column of the format.
        to: String,
    },
}

impl Fix {
    /// A fix that keeps the meaning.
    pub fn safe(to: impl Into<String>) -> Self {
        Self {
            safe: true,
            edit: Edit::Cell { to: to.into() },
        }
    }

    /// A guess that a person should look at.
    pub fn guess(to: impl Into<String>) -> Self {
        Self {
            safe: false,
            edit: Edit::Cell { to: to.into() },
        }
    }
}
