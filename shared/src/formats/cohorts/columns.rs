//! The columns of a cohorts file (D91), with limits and what may be emptied (D56).

use super::rules::COMMAND_UNKNOWN;
use crate::column::{Column, Kind, Refers};

/// The words of `cmd`.
pub(super) const COMMANDS: &[&str] = &["add", "del", "delete", "free"];

/// The columns that no other command file has: one of them tells that a header is one of cohorts.
pub(super) const TELLING: &[&str] = &[
    "cidnumber",
    "cname",
    "cdescription",
    "ccatcontext",
    "ccatcontextidnumber",
];

/// All columns, in the order in which help and samples show them.
pub(super) const COLUMNS: &[Column] = &[
    Column::new("cmd", Kind::Word(COMMANDS)).steers().rule(&COMMAND_UNKNOWN),
    Column::new("cid", Kind::Reference(Refers::Cohort)).key(),
    Column::new("cidnumber", Kind::Text(100)).key().unique(),
    Column::new("cname", Kind::Text(254)).unique(),
    Column::new("cdescription", Kind::Text(0)).emptiable(),
    Column::new("ccatcontext", Kind::Integer(0, i64::MAX)),
    Column::new("ccatcontextidnumber", Kind::Reference(Refers::Category)),
    Column::new("component", Kind::Text(100)),
    Column::new("userid", Kind::Reference(Refers::User)).steers(),
];
