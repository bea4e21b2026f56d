//! PIC014: an image is of another kind than its name says.

use crate::rule::{Rule, Scope, Severity};

/// It is read as what it is.
pub(in super::super) static OTHER_KIND: Rule =
    Rule::new("PIC014", "kind-differs-from-name", Severity::Info, Scope::Cell);
