//! The idnumber of the row belongs to another course.

use crate::directory::Course;
use crate::plan::Failed;
use crate::rule::{Rule, Scope, Severity};

/// Idnumbers tell courses apart in the school's own system (C §1.10).
pub(in crate::formats::courses) static RULE: Rule =
    Rule::new("CRS103", "idnumber-taken", Severity::Error, Scope::Plan).legacy("erroridnumbercollision");

/// The row of the course `shortname` wants an idnumber that `other` has.
pub(in crate::formats::courses) fn failed(shortname: &str, idnumber: &str, other: &Course) -> Failed {
    Failed::new(&RULE, shortname).with("idnumber", idnumber).with("other", other.shortname.as_str())
}
