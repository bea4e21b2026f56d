//! CBD021: the platform lacks a method that follows cohorts (E §6.4). Said when planning.

use crate::rule::{Rule, Scope, Severity};

/// Only some sites have others than `cohort`; the embedded directory doesn't.
pub(in super::super) static METHOD_UNAVAILABLE: Rule =
    Rule::new("CBD021", "binding-method-unavailable", Severity::Error, Scope::Plan);
