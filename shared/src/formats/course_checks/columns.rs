//! The cells of a list of courses to look for.

use crate::column::{Column, Kind, Refers};

/// The identifier, and whatever helps people to recognise it in the report.
pub(super) const COLUMNS: &[Column] = &[
    Column::new("identifier", Kind::Reference(Refers::Course))
        .required()
        .key(),
    Column::new("description", Kind::Text(0)),
];
