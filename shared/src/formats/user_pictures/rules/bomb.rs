//! PIC010: an entry inflates to more than a hundred times its compressed form.

use crate::rule::{Rule, Scope, Severity};

/// No image does; it isn't inflated further (D93).
pub(in super::super) static BOMB: Rule = Rule::new("PIC010", "entry-inflates-too-much", Severity::Error, Scope::Cell);
