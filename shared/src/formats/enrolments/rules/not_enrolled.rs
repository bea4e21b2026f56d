//! ENR023: `enable` or `disable` of somebody who isn't enrolled (D66). Said when planning.

use crate::rule::{Rule, Scope, Severity};

/// A status needs something to be the status of.
pub(in super::super) static NOT_ENROLLED: Rule =
    Rule::new("ENR023", "status-of-nobody-enrolled", Severity::Error, Scope::Plan);
