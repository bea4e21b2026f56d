//! CBD022: with the dates that are known when planning, the binding would end before it starts (D42).

use crate::rule::{Rule, Scope, Severity};

/// A blank start is that of the run, or that of the binding that is there.
pub(in super::super) static OVER_BEFORE_IT_STARTS: Rule =
    Rule::new("CBD022", "binding-over-before-it-starts", Severity::Error, Scope::Plan);
