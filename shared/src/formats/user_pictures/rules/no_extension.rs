//! PIC004: the name of an entry doesn't say which kind of image it is.

use crate::rule::{Rule, Scope, Severity};

/// Without an extension the end of the identifier isn't known (users and pictures, P-03).
pub(in super::super) static NO_EXTENSION: Rule =
    Rule::new("PIC004", "no-image-extension", Severity::Error, Scope::Cell);
