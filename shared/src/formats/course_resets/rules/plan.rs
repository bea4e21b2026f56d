//! CRT010–CRT012: what only the directory knows.

use crate::rule::{Rule, Scope, Severity};

/// A role that the site doesn't have; the other roles go on (D32).
pub(in super::super) static ROLE_UNKNOWN: Rule =
    Rule::new("CRT010", "role-to-unenrol-unknown", Severity::Warning, Scope::Plan);
/// The platform holds nothing of the kind; said once for the file (D99).
pub(in super::super) static NOTHING_OF_THE_KIND: Rule =
    Rule::new("CRT011", "nothing-of-the-kind", Severity::Warning, Scope::Plan);
/// The platform can't reset this (D61, D100).
pub(in super::super) static OPTION_IMPOSSIBLE: Rule =
    Rule::new("CRT012", "option-impossible", Severity::Error, Scope::Plan);
