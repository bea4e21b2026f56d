//! USR015: an account of another host is meant.

use crate::rule::{Rule, Scope, Severity};

/// `mnethostid` is neither blank nor 1 (D34). Checked by the engine, as the kind of the column.
pub static RULE: Rule = Rule::new("USR015", "account-of-another-host", Severity::Error, Scope::Cell);
