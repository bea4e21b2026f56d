//! PIC008: the bytes of an entry aren't what the archive says.

use crate::rule::{Rule, Scope, Severity};

/// Their checksum, their number or their place is wrong, or they can't be inflated.
pub(in super::super) static DAMAGED: Rule = Rule::new("PIC008", "damaged-entry", Severity::Error, Scope::Cell);
