//! The history of an account, a course, a category or a cohort: which run, which line changed what.

use serde::{Deserialize, Serialize};

use super::super::{RowDto, RunMode};

/// What a run did to it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HistoryDto {
    /// Id of the run.
    pub run: String,
    /// Its name.
    pub name: String,
    /// What kind of run.
    pub mode: RunMode,
    /// Who sent it.
    pub actor: String,
    /// When it was executed.
    pub at: i64,
    /// How many of its rows did something to it.
    pub rows: u64,
    /// The first of them.
    pub first: Vec<HistoryRowDto>,
}

/// A row of a run, with only the steps that were about it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HistoryRowDto {
    /// The file that the row stands in.
    pub path: String,
    /// The row.
    pub row: RowDto,
}
