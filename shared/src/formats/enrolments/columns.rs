//! The columns of an enrolments file.

use super::rules::{COMMAND_UNKNOWN, GROUP_COMMAND_UNKNOWN, METHOD_UNKNOWN};
use crate::column::{Column, Kind, Refers};

/// The longest name of a group, in characters.
const GROUP_NAME: u32 = 254;

/// The words of `cmd`.
pub(super) const COMMANDS: &[&str] = &["add", "del", "delete", "shift", "enable", "disable"];
/// The words of `enrol`.
pub(super) const METHODS: &[&str] = &["manual", "self", "cohort", "meta", "guest"];
/// The words of `gcmd`.
pub(super) const GROUP_COMMANDS: &[&str] = &["gadd", "gaddcreate", "greplace", "greplacecreate", "gdel"];

/// All columns, in the order in which help and samples show them.
pub(super) const COLUMNS: &[Column] = &[
    Column::new("cmd", Kind::Word(COMMANDS)).steers().rule(&COMMAND_UNKNOWN),
    Column::new("cid", Kind::Reference(Refers::Course))
        .required()
        .key()
        .aliases(&["courseid"]),
    Column::new("uid", Kind::Reference(Refers::User))
        .required()
        .key()
        .aliases(&["userid"]),
    Column::new("rolename", Kind::Reference(Refers::Role))
        .present()
        .aliases(&["role"]),
    Column::new("enrol", Kind::Word(METHODS)).steers().rule(&METHOD_UNKNOWN),
    Column::new("starttime", Kind::Date { end: false }),
    Column::new("endtime", Kind::Date { end: true }),
    Column::new("gcmd", Kind::Word(GROUP_COMMANDS))
        .steers()
        .rule(&GROUP_COMMAND_UNKNOWN),
    Column::new("g", Kind::Text(GROUP_NAME)).indexed(1, 9).emptiable(),
    Column::new("hidden", Kind::Text(0)).obsolete(),
];
