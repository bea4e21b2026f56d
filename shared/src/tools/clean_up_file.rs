//! The file by which a clean-up of categories is run (C §6.1): one category a row, children before parents.

use super::Tree;
use crate::directory::Id;
use crate::text::{Dialect, write_row};

/// The name of the file and its bytes, for the command file
/// [`category-deletions`](crate::formats::category_deletions). `with_cohorts`: cohorts go along.
#[must_use]
pub fn clean_up_file(tree: &Tree, categories: &[Id], with_cohorts: bool) -> (&'static str, Vec<u8>) {
    let dialect = Dialect::default();
    let mut bytes = write_row(["categoryid", "path", "cohorts"], &dialect);
    let cohorts = if with_cohorts { "delete" } else { "keep" };
    for id in categories {
        let (id, path) = (id.0.to_string(), tree.path(*id));
        bytes.extend(write_row([id.as_str(), path.as_str(), cohorts], &dialect));
    }
    ("emptycategories.csv", bytes)
}
