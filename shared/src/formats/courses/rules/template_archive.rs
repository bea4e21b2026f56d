//! The template is an archive, and archives aren't restored.

use crate::plan::Failed;
use crate::rule::{Rule, Scope, Severity};

/// The directory holds courses, not archives: a template is the live copy of a course (A10). Nothing is guessed from an
/// archive that nobody has read.
pub(in crate::formats::courses) static RULE: Rule =
    Rule::new("CRS110", "template-archive", Severity::Error, Scope::Plan).legacy("errorbackupfile");

/// The row of the course `shortname` takes the archive at this path.
pub(in crate::formats::courses) fn failed(shortname: &str, path: &str) -> Failed {
    Failed::new(&RULE, shortname).with("template", path)
}
