//! No course has the short name that the row takes as its template.

use crate::plan::Failed;
use crate::rule::{Rule, Scope, Severity};

/// A missing template never falls back to a plain course (C §1.7.3).
pub(in crate::formats::courses) static RULE: Rule =
    Rule::new("CRS109", "template-not-found", Severity::Error, Scope::Plan).legacy("errortemplatenotfound");

/// The row of the course `shortname` takes this template.
pub(in crate::formats::courses) fn failed(shortname: &str, template: &str) -> Failed {
    Failed::new(&RULE, shortname).with("template", template)
}
