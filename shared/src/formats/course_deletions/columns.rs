//! The cells of a list of courses to delete.

use crate::column::{Column, Kind, Refers};

/// The one cell of a line.
pub(super) const COLUMNS: &[Column] = &[Column::new("identifier", Kind::Reference(Refers::Course))
    .required()
    .key()];
