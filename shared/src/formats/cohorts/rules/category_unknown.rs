//! COH023: no category has the id or the idnumber of the row (E §5.5). Said when planning.

use crate::rule::{Rule, Scope, Severity};

/// A cohort whose category is unknown is not made for the whole site instead.
pub(in super::super) static CATEGORY_UNKNOWN: Rule =
    Rule::new("COH023", "category-unknown", Severity::Error, Scope::Plan);
