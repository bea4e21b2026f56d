//! Rules: what can be said of a command file, each with a permanent code.
//!
//! A code is never given to another meaning and never taken away; a rule that is no longer applied stays in the
//! registry as [`Standing::Retired`], so that an old report can still be read.
//! Texts (title, message, why, example, way on) are messages of the catalogue whose id is the code.

use serde::{Deserialize, Serialize};

/// How much a diagnostic weighs (specification D59).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The row isn't run; of a file, nothing is run (see [`Scope::File`]).
    Error,
    /// Something to look at; the row runs.
    Warning,
    /// Good to know.
    Info,
}

/// What a rule looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Scope {
    /// The file as a whole. An error here is fatal: no row of the file runs (D16).
    File,
    /// A line as it was read, before its cells are known.
    Line,
    /// One cell.
    Cell,
    /// The cells of a row together.
    Row,
    /// Several rows of one file, or several files.
    Across,
    /// The directory that the file is planned against.
    Plan,
}

/// Whether a rule is applied today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Standing {
    /// Applied.
    Active,
    /// Not applied any more; the code stays taken.
    Retired,
}

/// What a fix may do without being asked twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mends {
    /// No fix can be proposed.
    Never,
    /// The fix keeps the meaning (a blank trimmed, a date in its normal form).
    Safely,
    /// The fix is a guess that a person should look at.
    Unsafely,
}

/// One rule of the registry.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Rule {
    /// Permanent code: the prefix of the format (or `CSV`, `PKG`, `PLT`) and three digits.
    pub code: &'static str,
    /// The bad pattern, in a few words joined by dashes.
    pub name: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// What it looks at.
    pub scope: Scope,
    /// Whether it proposes a fix.
    pub mends: Mends,
    /// The version of Tool Sync that brought it.
    pub since: &'static str,
    /// Whether it is applied today.
    pub standing: Standing,
    /// The message key of the reference system, where it has one (D58).
    pub legacy: Option<&'static str>,
}

impl Rule {
    /// An error about a cell, without a fix: the commonest kind. Refine with the other constructors.
    pub const fn new(code: &'static str, name: &'static str, severity: Severity, scope: Scope) -> Self {
        Self {
            code,
            name,
            severity,
            scope,
            mends: Mends::Never,
            since: "0.1.0",
            standing: Standing::Active,
            legacy: None,
        }
    }

    /// The same rule, proposing fixes.
    pub const fn mends(mut self, mends: Mends) -> Self {
        self.mends = mends;
        self
    }

    /// The same rule, with the message key of the reference system.
    pub const fn legacy(mut self, key: &'static str) -> Self {
        self.legacy = Some(key);
        self
    }

    /// Whether an error of this rule stops the whole file.
    pub fn is_fatal(&self) -> bool {
        self.scope == Scope::File && self.severity == Severity::Error
    }
}
