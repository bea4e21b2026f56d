//! The rules that need the directory: who is meant, and whom else a row touches.

use crate::rule::{Rule, Scope, Severity};

const fn error(code: &'static str, name: &'static str) -> Rule {
    Rule::new(code, name, Severity::Error, Scope::Plan)
}

const fn warning(code: &'static str, name: &'static str) -> Rule {
    Rule::new(code, name, Severity::Warning, Scope::Plan)
}

/// The row's user name belongs to another account (r1, r4).
pub static USERNAME_TAKEN: Rule = error("USR021", "username-taken");
/// The account that the identifier finds has another user name, and the row doesn't rename it (r1).
pub static USERNAME_DIFFERS: Rule = error("USR022", "username-differs");
/// The row's address belongs to another account, and sharing is off (r5).
pub static EMAIL_TAKEN: Rule = error("USR023", "email-taken");
/// The row's idnumber belongs to another account (r6).
pub static IDNUMBER_TAKEN: Rule = error("USR024", "idnumber-taken");
/// The account to rename isn't there.
pub static OLD_NAME_ABSENT: Rule = error("USR025", "old-username-absent");
/// The new name of a renaming belongs to another account.
pub static NEW_NAME_TAKEN: Rule = error("USR026", "new-username-taken");
/// The account may not be deleted, suspended or renamed (D64).
pub static PROTECTED: Rule = error("USR027", "account-protected");
/// Another identifier of the row is not the one that the account has (U A12).
pub static IDENTITY_DISAGREES: Rule = error("USR028", "identity-disagrees");
/// The value doesn't fit the custom field.
pub static PROFILE_VALUE: Rule = error("USR029", "profile-value-of-wrong-type");
/// The account keeps the address that it has (U-12).
pub static EMAIL_KEPT: Rule = warning("USR030", "protected-email-kept");
/// No such custom field; the column is ignored (D50).
pub static PROFILE_FIELD_UNKNOWN: Rule = warning("USR031", "unknown-profile-field");
/// A password is to be made, and there is no address to send it to (A7).
pub static NO_ADDRESS_FOR_PASSWORD: Rule = warning("USR032", "no-address-for-password");
