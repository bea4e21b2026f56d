//! PIC013: a later image of the archive names the same user.

use crate::rule::{Rule, Scope, Severity};

/// The last one by its path wins (users and pictures, Q-25).
pub(in super::super) static SUPERSEDED: Rule = Rule::new("PIC013", "image-superseded", Severity::Warning, Scope::Cell);
