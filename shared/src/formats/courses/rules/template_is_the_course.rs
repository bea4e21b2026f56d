//! A course is its own template.

use crate::plan::Failed;
use crate::rule::{Rule, Scope, Severity};

/// Adding a course to itself adds nothing, and replacing it by itself looks like a mistake in the file.
pub(in crate::formats::courses) static RULE: Rule =
    Rule::new("CRS111", "template-is-the-course", Severity::Error, Scope::Plan);

/// The row of the course `shortname`.
pub(in crate::formats::courses) fn failed(shortname: &str) -> Failed {
    Failed::new(&RULE, shortname)
}
