//! The default grouping isn't one of the course.

use crate::plan::Failed;
use crate::rule::{Rule, Scope, Severity};

/// A grouping belongs to one course: that of another would mean nobody here (C §1.3).
pub(in crate::formats::courses) static RULE: Rule =
    Rule::new("CRS114", "grouping-elsewhere", Severity::Error, Scope::Plan);

/// The row updates the course `shortname`.
pub(in crate::formats::courses) fn failed(shortname: &str, grouping: i64) -> Failed {
    Failed::new(&RULE, shortname).with("grouping", grouping.to_string())
}
