//! PIC003: an entry is an archive itself.

use crate::rule::{Rule, Scope, Severity};

/// A ZIP inside a ZIP is refused (D15).
pub(in super::super) static ARCHIVE_INSIDE: Rule =
    Rule::new("PIC003", "archive-in-archive", Severity::Error, Scope::Cell);
