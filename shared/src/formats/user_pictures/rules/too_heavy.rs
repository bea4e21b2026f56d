//! PIC006: an image has more than 20 MB.

use crate::rule::{Rule, Scope, Severity};

/// It isn't even inflated (D93).
pub(in super::super) static TOO_HEAVY: Rule = Rule::new("PIC006", "image-too-heavy", Severity::Error, Scope::Cell);
