//! PIC011: users are named by id, and the name of an image is no number.

use crate::rule::{Rule, Scope, Severity};

/// That is a mistake in the archive, and not a user who is missing.
pub(in super::super) static IDENTIFIER_NOT_A_NUMBER: Rule =
    Rule::new("PIC011", "identifier-not-a-number", Severity::Error, Scope::Cell);
