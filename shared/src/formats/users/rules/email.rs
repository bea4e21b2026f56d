//! USR004: an e-mail cell holds no address.

use crate::rule::{Mends, Rule, Scope, Severity};

/// Checked by the engine, as the kind of the column (D47).
pub static RULE: Rule =
    Rule::new("USR004", "email-not-an-address", Severity::Error, Scope::Cell).mends(Mends::Unsafely);
