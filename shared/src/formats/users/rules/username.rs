//! USR003: a user name has letters that aren't allowed.

use crate::rule::{Mends, Rule, Scope, Severity};

/// Checked by the engine, as the kind of the column (D46). Capitals alone are a warning of the engine's own.
pub static RULE: Rule = Rule::new("USR003", "letters-in-username", Severity::Error, Scope::Cell).mends(Mends::Unsafely);
