//! What becomes of the password of an account (D49).

use crate::directory::User;
use crate::formats::users::command::Password;
use crate::formats::users::rules::plan as rules;
use crate::plan::{Planner, Secret};
use crate::settings::users;

/// Marks a new account; a password of the file is returned, to go along with the step.
pub fn first<'p>(password: &'p Password, user: &mut User, planner: &mut Planner<'_>) -> Option<&'p Secret> {
    let (mark, secret) = match password {
        Password::Clear(secret) => ("set", Some(secret)),
        Password::Never => ("never", None),
        Password::Unsaid if planner.settings.flag(&users::CREATE_PASSWORDS) => ("generate", None),
        Password::Unsaid => ("none", None),
    };
    user.password = mark.into();
    user.force_password_change = mark == "generate";
    if mark == "generate" && user.email.is_empty() {
        planner.warn(&rules::NO_ADDRESS_FOR_PASSWORD, &*user.username, &[]);
    }
    secret
}

/// Marks an account that exists; returns the password if it is another than the one that the account has.
pub fn changed<'p>(password: &'p Password, user: &mut User, planner: &Planner<'_>) -> Option<&'p Secret> {
    let Password::Clear(secret) = password else { return None };
    if planner.snapshot.has_password(user.id, secret) {
        return None;
    }
    user.password = "set".into();
    user.force_password_change = false;
    Some(secret)
}
