//! The columns of a file of cohort bindings.

use super::rules::{COMMAND_UNKNOWN, METHOD_UNKNOWN};
use crate::column::{Column, Kind, Refers};

/// The words of `cmd` (D92). `delete` is none, but gets a rule of its own.
pub(super) const COMMANDS: &[&str] = &[
    "add", "bind", "del", "suspend", "restore", "enable", "fulldel", "unbind", "delete",
];
/// The words of `enrol`: methods that follow a cohort. Only the first comes with every platform.
pub(super) const METHODS: &[&str] = &["cohort", "delayedcohort", "cohortrestricted"];

/// All columns, in the order in which help and samples show them.
pub(super) const COLUMNS: &[Column] = &[
    Column::new("cmd", Kind::Word(COMMANDS)).steers().rule(&COMMAND_UNKNOWN),
    Column::new("course", Kind::Reference(Refers::Course)).required().key(),
    Column::new("cohort", Kind::Reference(Refers::Cohort)).required().key(),
    Column::new("role", Kind::Reference(Refers::Role)),
    Column::new("enrol", Kind::Word(METHODS)).steers().rule(&METHOD_UNKNOWN),
    Column::new("enrolstart", Kind::Date { end: false }),
    Column::new("enrolend", Kind::Date { end: true }),
    Column::new("makegroup", Kind::Truth),
];
