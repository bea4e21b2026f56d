//! MTA005: neither course of the row is known, so that both are named at once (C §5, M8). Said when planning.

use crate::rule::{Rule, Scope, Severity};

/// Of one unknown course the general rule speaks.
pub(in super::super) static ENDS_UNKNOWN: Rule =
    Rule::new("MTA005", "both-courses-unknown", Severity::Error, Scope::Plan).legacy("coursenotfound");
