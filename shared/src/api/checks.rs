//! The JSON of a check: `toolsync check --json`, and what the worker tells the page.

use serde::{Deserialize, Serialize};

use crate::rule::Severity;

/// The check of a package of files.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct CheckReport {
    /// Each file.
    pub files: Vec<FileCheckDto>,
    /// Errors of all.
    pub errors: u64,
    /// Warnings of all.
    pub warnings: u64,
}

/// The check of one file.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct FileCheckDto {
    /// Its name or path.
    pub path: String,
    /// Its command file, if recognised.
    pub format: Option<String>,
    /// Encoding.
    pub encoding: String,
    /// Separator.
    pub separator: String,
    /// Whether it begins with a byte-order mark.
    pub bom: bool,
    /// Rows of data.
    pub rows: u64,
    /// Rows without an error.
    pub valid_rows: u64,
    /// Comments, blanks, titles.
    pub skipped_lines: u64,
    /// Errors.
    pub errors: u64,
    /// Warnings.
    pub warnings: u64,
    /// Informations.
    pub infos: u64,
    /// Whether no row of it may run.
    pub fatal: bool,
    /// Whether more was found than is listed.
    #[serde(default)]
    pub truncated: bool,
    /// What was found, in file order.
    pub diagnostics: Vec<DiagnosticDto>,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DiagnosticDto {
    /// Code of the rule.
    pub code: String,
    /// Weight.
    pub severity: Severity,
    /// Physical line, from 1; 0 for the file.
    pub line: u64,
    /// Column as the header writes it.
    pub column: Option<String>,
    /// The cell; never that of a secret column.
    pub value: Option<String>,
    /// One sentence in the language of the caller.
    pub message: String,
    /// A proposal.
    pub fix: Option<FixDto>,
}

/// A proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FixDto {
    /// Whether it keeps the meaning.
    pub safe: bool,
    /// What it does.
    #[serde(flatten)]
    pub edit: EditDto,
}

/// What a proposal does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EditDto {
    /// Writes this into the cell.
    Cell(String),
    /// One of these is to be chosen.
    Choice(Vec<String>),
    /// Reads the column as this one.
    Header(String),
}
