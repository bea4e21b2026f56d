//! The columns of a metacourses file.

use super::rules::COMMAND_UNKNOWN;
use crate::column::{Column, Kind, Refers};

/// The words of `cmd`.
pub(super) const COMMANDS: &[&str] = &["add", "del"];

/// All columns, in the order in which help and samples show them.
pub(super) const COLUMNS: &[Column] = &[
    Column::new("master", Kind::Reference(Refers::Course)).required().key(),
    Column::new("meta", Kind::Reference(Refers::Course)).required().key(),
    Column::new("cmd", Kind::Word(COMMANDS)).steers().rule(&COMMAND_UNKNOWN),
];
