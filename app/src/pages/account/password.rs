//! What a new password must be.

use crate::t;

/// The least number of characters; the same as the server's.
const LEAST: usize = 12;

/// What is wrong with a new password; empty if nothing.
pub(crate) fn fault(password: &str) -> String {
    match password.chars().count() {
        0 => t!("account-password-missing", least = LEAST),
        n if n < LEAST => t!("account-password-short", count = n, least = LEAST),
        _ => String::new(),
    }
}

/// What it must be, for the hint.
pub(crate) fn hint() -> String {
    t!("account-password-hint", least = LEAST)
}
