//! GMB020: somebody stays in a group since a bound cohort fills it.

use crate::rule::{Rule, Scope, Severity};

/// The membership follows the cohort; it is written down nowhere, so no row can end it.
pub(in super::super) static FOLLOWS_COHORT: Rule =
    Rule::new("GMB020", "membership-follows-cohort", Severity::Warning, Scope::Plan);
