//! A new course is to have a default grouping.

use crate::plan::Failed;
use crate::rule::{Rule, Scope, Severity};

/// A grouping belongs to one course, and this one has none yet (C §1.3).
pub(in crate::formats::courses) static RULE: Rule =
    Rule::new("CRS113", "grouping-of-new-course", Severity::Error, Scope::Plan);

/// The row makes the course `shortname`.
pub(in crate::formats::courses) fn failed(shortname: &str, grouping: i64) -> Failed {
    Failed::new(&RULE, shortname).with("grouping", grouping.to_string())
}
