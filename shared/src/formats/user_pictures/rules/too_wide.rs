//! PIC007: an image has more than 8192 pixels a side.

use crate::rule::{Rule, Scope, Severity};

/// Its header says so; it isn't decoded (D93).
pub(in super::super) static TOO_WIDE: Rule = Rule::new("PIC007", "image-too-wide", Severity::Error, Scope::Cell);
