//! The short name of the row belongs to another course.

use crate::directory::Course;
use crate::plan::Failed;
use crate::rule::{Rule, Scope, Severity};

/// Short names are unique on the platform; the row would make or rename a second one (C §1.10).
pub(in crate::formats::courses) static RULE: Rule =
    Rule::new("CRS101", "shortname-taken", Severity::Error, Scope::Plan).legacy("errorshortnamecollision");

/// The row wants a name that `other` has.
pub(in crate::formats::courses) fn failed(shortname: &str, other: &Course) -> Failed {
    Failed::new(&RULE, shortname).with("fullname", other.fullname.as_str())
}
