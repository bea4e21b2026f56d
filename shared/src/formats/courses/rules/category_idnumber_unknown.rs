//! No category has the idnumber that the row names.

use crate::plan::Failed;
use crate::rule::{Rule, Scope, Severity};

/// An idnumber gives no name, so none is made (C §1.6).
pub(in crate::formats::courses) static RULE: Rule =
    Rule::new("CRS105", "category-idnumber-unknown", Severity::Error, Scope::Plan).legacy("catidnumbererror");

/// The row of the course `shortname` names this idnumber.
pub(in crate::formats::courses) fn failed(shortname: &str, category: &str) -> Failed {
    Failed::new(&RULE, shortname).with("category", category)
}
