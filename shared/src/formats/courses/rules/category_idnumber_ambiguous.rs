//! Several categories have the idnumber that the row names.

use crate::plan::Failed;
use crate::rule::{Rule, Scope, Severity};

/// Nothing is taken at random (D29).
pub(in crate::formats::courses) static RULE: Rule =
    Rule::new("CRS106", "category-idnumber-ambiguous", Severity::Error, Scope::Plan);

/// The row of the course `shortname` names this idnumber.
pub(in crate::formats::courses) fn failed(shortname: &str, category: &str, count: usize) -> Failed {
    Failed::new(&RULE, shortname).with("category", category).with("count", count)
}
