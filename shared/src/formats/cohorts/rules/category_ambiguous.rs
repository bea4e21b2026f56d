//! COH024: several categories have the idnumber of the row (D29). Said when planning.

use crate::rule::{Rule, Scope, Severity};

/// Nothing is taken at random.
pub(in super::super) static CATEGORY_AMBIGUOUS: Rule =
    Rule::new("COH024", "category-ambiguous", Severity::Error, Scope::Plan);
