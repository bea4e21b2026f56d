//! Creating and updating an account (U A5.3, A5.4).

use super::{identity, password};
use crate::directory::{Id, User};
use crate::formats::users::command::Command;
use crate::formats::users::fields::FIELDS;
use crate::formats::users::rules::plan as rules;
use crate::plan::{Failed, Planner};
use crate::record::Field;
use crate::settings::users;

/// Creates the account. What the row doesn't say has its default.
pub fn create(command: &Command<'_>, planner: &mut Planner<'_>) -> Result<Id, Failed> {
    let now = planner.clock.now;
    let mut user = User {
        timecreated: now,
        timemodified: now,
        ..User::default()
    };
    for field in FIELDS {
        (field.set)(&mut user, (field.default)(planner.settings));
    }
    fill(command, &mut user);
    if let Field::Said(email) = command.email {
        user.email = email.to_owned();
    }
    identity::refuse_collisions(None, &user, planner)?;
    let secret = password::first(&command.password, &mut user, planner);
    let username = user.username.clone();
    if user.suspended {
        planner.done("user-suspended", &*username);
    }
    let id = planner.create(user, &*username);
    if let Some(secret) = secret {
        planner.set_password(id, secret.clone());
        planner.done("user-password-set", username);
    }
    Ok(id)
}

/// Updates a live account, or revives a deleted one, to what the row says; what it doesn't say stays.
pub fn update(command: &Command<'_>, stored: &User, planner: &mut Planner<'_>) -> Result<(), Failed> {
    let base = if stored.deleted == 0 {
        stored.clone()
    } else {
        revived(stored)
    };
    let mut after = base.clone();
    fill(command, &mut after);
    change_email(command, &mut after, planner);
    if after.suspended && !base.suspended {
        identity::refuse_protected(&base, planner)?;
    }
    identity::refuse_collisions(Some(stored), &after, planner)?;
    tell_suspension(&base, &after, planner);
    let secret = password::changed(&command.password, &mut after, planner);
    save(stored, after, secret.is_some(), planner);
    if let Some(secret) = secret {
        planner.set_password(stored.id, secret.clone());
        planner.done("user-password-set", command.identity.username());
    }
    Ok(())
}

/// Lays an account over the one that is there, with the time of its change.
pub fn save(before: &User, mut after: User, touched: bool, planner: &mut Planner<'_>) -> bool {
    if touched || after != *before {
        // Always another moment, so that a new password alone is a change even within one second.
        after.timemodified = planner.clock.now.max(before.timemodified + 1);
    }
    let key = after.username.clone();
    planner.update(after, key)
}

/// The deleted account as it was before, to be revived (U A8.3).
pub fn revived(former: &User) -> User {
    User {
        deleted: 0,
        username: former.former_username.clone(),
        idnumber: former.former_idnumber.clone(),
        email: former.former_email.clone(),
        former_username: String::new(),
        former_idnumber: String::new(),
        former_email: String::new(),
        ..former.clone()
    }
}

fn fill(command: &Command<'_>, user: &mut User) {
    user.username = command.identity.username().to_owned();
    user.firstname = command.firstname.to_owned();
    user.lastname = command.lastname.to_owned();
    if let Some(idnumber) = command.identity.idnumber {
        user.idnumber = idnumber.to_owned();
    }
    if let Some(suspended) = command.suspended {
        user.suspended = suspended;
    }
    for (field, cell) in &command.fields {
        match cell {
            Field::Unsaid => {}
            Field::Emptied => (field.set)(user, ""),
            Field::Said(text) => (field.set)(user, text),
        }
    }
}

/// A protected address is kept with a warning; a missing one is completed (U-12).
fn change_email(command: &Command<'_>, user: &mut User, planner: &mut Planner<'_>) {
    let new = match command.email {
        Field::Unsaid => return,
        Field::Emptied => "",
        Field::Said(email) => email,
    };
    if !user.email.is_empty() && planner.settings.flag(&users::PROTECT_EMAILS) {
        if !identity::same(&user.email, new) {
            let kept = user.email.as_str().into();
            planner.warn(
                &rules::EMAIL_KEPT,
                &*user.username,
                &[("kept", kept), ("new", new.into())],
            );
        }
        return;
    }
    user.email = new.to_owned();
}

fn tell_suspension(before: &User, after: &User, planner: &mut Planner<'_>) {
    match (before.suspended, after.suspended) {
        (false, true) => planner.done("user-suspended", &*after.username),
        (true, false) => planner.done("user-restored", &*after.username),
        (false, false) | (true, true) => {}
    }
}
