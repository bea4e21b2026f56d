//! No category has the id that the row names.

use crate::plan::Failed;
use crate::rule::{Rule, Scope, Severity};

/// An id can't be chosen, so none is made (C §1.6).
pub(in crate::formats::courses) static RULE: Rule =
    Rule::new("CRS104", "category-id-unknown", Severity::Error, Scope::Plan).legacy("errorvalidationcategoryid");

/// The row of the course `shortname` names this id.
pub(in crate::formats::courses) fn failed(shortname: &str, category: &str) -> Failed {
    Failed::new(&RULE, shortname).with("category", category)
}
