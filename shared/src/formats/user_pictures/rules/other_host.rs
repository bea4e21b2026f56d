//! PIC012: an image is of a user of another host.

use crate::rule::{Rule, Scope, Severity};

/// Only local accounts are changed: host 1 (D34).
pub(in super::super) static OTHER_HOST: Rule = Rule::new("PIC012", "user-of-other-host", Severity::Error, Scope::Cell);
