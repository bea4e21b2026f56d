//! PIC009: an entry needs a password or a method that isn't read.

use crate::rule::{Rule, Scope, Severity};

/// Only what is stored or deflated is read.
pub(in super::super) static UNSUPPORTED: Rule = Rule::new("PIC009", "unreadable-entry", Severity::Error, Scope::Cell);
