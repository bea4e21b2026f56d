//! A row has sections, and its course exists.

use crate::plan::Planner;
use crate::rule::{Rule, Scope, Severity};

/// Sections are made with the course; an update leaves them alone, since teachers have filled them by then (C §1.7.1).
pub(in crate::formats::courses) static RULE: Rule =
    Rule::new("CRS112", "sections-of-existing-course", Severity::Warning, Scope::Plan);

/// Says so for the course `shortname`.
pub(in crate::formats::courses) fn warn(planner: &mut Planner<'_>, shortname: &str) {
    planner.warn(&RULE, shortname, &[]);
}
