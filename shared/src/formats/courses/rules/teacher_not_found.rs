//! No account answers to what the row says of a teacher.

use crate::plan::Failed;
use crate::rule::{Rule, Scope, Severity};

/// The course stands, its teacher is missing. Where a users file of the same package makes the account, the part is
/// planned again after it (D81): this code is the mark to look for.
pub(in crate::formats::courses) static RULE: Rule =
    Rule::new("CRS115", "teacher-not-found", Severity::Error, Scope::Plan).legacy("errorvalidationsearchfails");

/// The row of the course `shortname` names this account.
pub(in crate::formats::courses) fn failed(shortname: &str, account: &str) -> Failed {
    Failed::new(&RULE, shortname).with("account", account)
}
