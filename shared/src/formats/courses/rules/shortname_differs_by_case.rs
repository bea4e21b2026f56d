//! The short name of the row differs from that of another course by case alone.

use crate::directory::Course;
use crate::plan::Failed;
use crate::rule::{Rule, Scope, Severity};

/// People can't tell `PIANO1` from `Piano1`, and some databases can't either (D28).
pub(in crate::formats::courses) static RULE: Rule =
    Rule::new("CRS102", "shortname-differs-by-case", Severity::Error, Scope::Plan)
        .legacy("errorshortnamecollision");

/// The row wants a name that is nearly that of `other`.
pub(in crate::formats::courses) fn failed(shortname: &str, other: &Course) -> Failed {
    Failed::new(&RULE, shortname).with("other", other.shortname.as_str())
}
