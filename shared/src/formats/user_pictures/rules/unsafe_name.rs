//! PIC001: the name of an entry leads out of the archive.

use crate::rule::{Rule, Scope, Severity};

/// Absolute names, drive letters, `..` and control characters: nothing of the entry is read (D93).
pub(in super::super) static UNSAFE_NAME: Rule = Rule::new("PIC001", "unsafe-name", Severity::Error, Scope::Cell);
