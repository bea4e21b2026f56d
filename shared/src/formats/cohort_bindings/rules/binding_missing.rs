//! CBD020: `restore` without a binding (D66). Said when planning.

use crate::rule::{Rule, Scope, Severity};

/// What is to be enabled must be there; to make it there is `add`.
pub(in super::super) static BINDING_MISSING: Rule =
    Rule::new("CBD020", "nothing-to-restore", Severity::Error, Scope::Plan);
