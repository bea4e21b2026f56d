//! COH022: the name that the row gives its cohort belongs to another one (E §5.3). Said when planning.

use crate::rule::{Rule, Scope, Severity};

/// Two cohorts of one name can't be told apart where people choose them.
pub(in super::super) static NAME_TAKEN: Rule = Rule::new("COH022", "name-taken", Severity::Error, Scope::Plan);
