//! A teacher is to have a role that no course can give.

use crate::plan::Failed;
use crate::rule::{Rule, Scope, Severity};

/// The course stands, its teacher isn't enrolled: another role in its place would be a guess (A9).
pub(in crate::formats::courses) static RULE: Rule =
    Rule::new("CRS117", "teacher-role-unknown", Severity::Error, Scope::Plan).legacy("errorteacherrolemissing");

/// The row of the course `shortname` gives this role to this account.
pub(in crate::formats::courses) fn failed(shortname: &str, account: &str, role: &str) -> Failed {
    Failed::new(&RULE, shortname).with("account", account).with("role", role)
}
