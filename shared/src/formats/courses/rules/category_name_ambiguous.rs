//! Several categories of one parent have the name that the row gives.

use crate::i18n::Arg;
use crate::plan::Planner;
use crate::rule::{Rule, Scope, Severity};

/// The first in the order of the platform is taken: the one exception of D29.
pub(in crate::formats::courses) static RULE: Rule =
    Rule::new("CRS107", "category-name-ambiguous", Severity::Warning, Scope::Plan);

/// Says that the first of `count` was taken at `path`.
pub(in crate::formats::courses) fn warn(planner: &mut Planner<'_>, path: String, count: usize) {
    planner.warn(&RULE, path, &[("count", Arg::from(count))]);
}
