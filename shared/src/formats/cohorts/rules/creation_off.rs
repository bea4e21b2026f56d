//! COH020: the cohort isn't there, and the settings forbid making it (E §5.3). Said when planning.

use crate::rule::{Rule, Scope, Severity};

/// Perhaps the cohort is made elsewhere, perhaps its name is misspelt.
pub(in super::super) static CREATION_OFF: Rule = Rule::new("COH020", "creation-off", Severity::Error, Scope::Plan);
