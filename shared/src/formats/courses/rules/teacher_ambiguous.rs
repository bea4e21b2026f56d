//! Several accounts answer to what the row says of a teacher.

use crate::plan::Failed;
use crate::rule::{Rule, Scope, Severity};

/// Nobody gets a course at random (D29).
pub(in crate::formats::courses) static RULE: Rule =
    Rule::new("CRS116", "teacher-ambiguous", Severity::Error, Scope::Plan).legacy("errorvalidationmultipleresults");

/// The row of the course `shortname` names this account.
pub(in crate::formats::courses) fn failed(shortname: &str, account: &str, count: usize) -> Failed {
    Failed::new(&RULE, shortname).with("account", account).with("count", count)
}
