//! PIC002: an entry leads to another file.

use crate::rule::{Rule, Scope, Severity};

/// Nothing outside the archive is ever read (D93).
pub(in super::super) static LINK: Rule = Rule::new("PIC002", "link-in-archive", Severity::Error, Scope::Cell);
