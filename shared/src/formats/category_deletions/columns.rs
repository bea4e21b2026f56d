//! The columns of a clean-up of categories.

use crate::column::{Column, Kind};

/// What becomes of the cohorts of a category.
pub(super) const COHORTS: &[&str] = &["keep", "delete"];

/// The category; its path, by which people know it; its cohorts.
pub(super) const COLUMNS: &[Column] = &[
    Column::new("categoryid", Kind::Integer(1, i64::MAX)).required().key(),
    Column::new("path", Kind::Text(0)),
    Column::new("cohorts", Kind::Word(COHORTS)),
];
