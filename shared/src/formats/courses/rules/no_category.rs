//! The row names no category, and the platform has none.

use crate::plan::Failed;
use crate::rule::{Rule, Scope, Severity};

/// A course stands in a category; one without a name is never made (B12).
pub(in crate::formats::courses) static RULE: Rule =
    Rule::new("CRS108", "no-category", Severity::Error, Scope::Plan).legacy("errorcategoryparenterror");

/// The new course `shortname` has no place.
pub(in crate::formats::courses) fn failed(shortname: &str) -> Failed {
    Failed::new(&RULE, shortname)
}
