//! PIC005: an entry is no image.

use crate::rule::{Rule, Scope, Severity};

/// Its first bytes decide, whatever it is called.
pub(in super::super) static NOT_AN_IMAGE: Rule = Rule::new("PIC005", "not-an-image", Severity::Error, Scope::Cell);
