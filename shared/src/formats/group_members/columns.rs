//! The columns of a group-members file.

use super::rules::COMMAND_UNKNOWN;
use crate::column::{Column, Kind, Refers};

/// The words of `cmd`.
pub(super) const COMMANDS: &[&str] = &["add", "del", "shift"];

/// All columns, in the order in which help and samples show them. Whether `courseid` must be there is a matter of the
/// settings.
pub(super) const COLUMNS: &[Column] = &[
    Column::new("cmd", Kind::Word(COMMANDS))
        .steers()
        .aliases(&["gcmd"])
        .rule(&COMMAND_UNKNOWN),
    Column::new("courseid", Kind::Reference(Refers::Course)).key(),
    Column::new("groupid", Kind::Reference(Refers::Group)).required().key(),
    Column::new("userid", Kind::Reference(Refers::User))
        .required()
        .steers()
        .key(),
];
