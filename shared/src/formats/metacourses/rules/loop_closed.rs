//! MTA004: the link would close a loop of links (C §5, M9). Said when planning.

use crate::rule::{Rule, Scope, Severity};

/// Disabled links count, since they may be enabled again.
pub(in super::super) static LOOP: Rule =
    Rule::new("MTA004", "loop-of-links", Severity::Error, Scope::Plan).legacy("errormetaloop");
