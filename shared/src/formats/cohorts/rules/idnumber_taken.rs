//! COH021: the idnumber that the row gives its cohort belongs to another one (E §5.3). Said when planning.

use crate::rule::{Rule, Scope, Severity};

/// Idnumbers tell cohorts apart in the school's own system.
pub(in super::super) static IDNUMBER_TAKEN: Rule = Rule::new("COH021", "idnumber-taken", Severity::Error, Scope::Plan);
