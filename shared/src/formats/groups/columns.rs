//! The columns of a groups file.

use super::rules::{COMMAND_UNKNOWN, TYPE_UNKNOWN};
use crate::column::{Column, Kind, Refers};

/// The longest name of a group or grouping, in characters.
const NAME: u32 = 254;
/// The longest idnumber.
const IDNUMBER: u32 = 100;
/// The longest enrolment key.
const ENROLMENT_KEY: u32 = 50;

/// The words of `cmd`.
pub(super) const COMMANDS: &[&str] = &["add", "del"];
/// The words of `type`.
pub(super) const TYPES: &[&str] = &["group", "grouping"];

/// All columns, in the order in which help and samples show them.
pub(super) const COLUMNS: &[Column] = &[
    Column::new("cmd", Kind::Word(COMMANDS)).steers().rule(&COMMAND_UNKNOWN),
    Column::new("type", Kind::Word(TYPES)).steers().rule(&TYPE_UNKNOWN),
    Column::new("courseid", Kind::Reference(Refers::Course))
        .required()
        .key(),
    Column::new("name", Kind::Text(NAME)).present(),
    Column::new("idnumber", Kind::Text(IDNUMBER)).key().unique(),
    Column::new("updateid", Kind::Text(NAME)).steers().key(),
    Column::new("description", Kind::Text(0)).emptiable(),
    Column::new("selfgrouping", Kind::Truth),
    Column::new("grouping", Kind::Reference(Refers::Grouping)),
    Column::new("enrolmentkey", Kind::Text(ENROLMENT_KEY)),
];
