//! Lists of accounts to delete, suspend or make active again (D35, U A12).

use super::{account, identity, removal};
use crate::directory::User;
use crate::formats::users::command::Command;
use crate::formats::users::reading::Reading;
use crate::plan::{Failed, Planner, RowStatus, rules as general};
use crate::settings::UserBy;

/// The account that a line of a list names.
enum Listed {
    Live(User),
    /// Deleted before.
    Former(User),
    Unknown,
}

/// Deletes the account.
pub fn delete(command: &Command<'_>, reading: &Reading, planner: &mut Planner<'_>) -> Result<RowStatus, Failed> {
    match find(command, reading, planner)? {
        Listed::Live(user) => removal::delete(&user, planner),
        Listed::Former(_) | Listed::Unknown => removal::absent(value(command, reading), planner),
    }
}

/// Suspends the account.
pub fn suspend(command: &Command<'_>, reading: &Reading, planner: &mut Planner<'_>) -> Result<RowStatus, Failed> {
    match find(command, reading, planner)? {
        Listed::Live(user) => {
            identity::refuse_protected(&user, planner)?;
            Ok(set_suspended(&user, true, planner))
        }
        Listed::Former(_) => removal::absent(value(command, reading), planner),
        Listed::Unknown => Err(Failed::new(&general::USER_NOT_FOUND, value(command, reading))),
    }
}

/// Makes the account active again; a deleted one is revived.
pub fn restore(command: &Command<'_>, reading: &Reading, planner: &mut Planner<'_>) -> Result<RowStatus, Failed> {
    match find(command, reading, planner)? {
        Listed::Live(user) => Ok(set_suspended(&user, false, planner)),
        Listed::Former(user) => revive(&user, reading.match_by, value(command, reading), planner),
        Listed::Unknown => Err(Failed::new(&general::USER_NOT_FOUND, value(command, reading))),
    }
}

fn set_suspended(user: &User, suspended: bool, planner: &mut Planner<'_>) -> RowStatus {
    let changed = account::save(
        user,
        User {
            suspended,
            ..user.clone()
        },
        false,
        planner,
    );
    let (name, status) = match (changed, suspended) {
        (true, true) => ("user-suspended", RowStatus::Updated),
        (true, false) => ("user-restored", RowStatus::Updated),
        (false, _) => ("user-unchanged", RowStatus::Unchanged),
    };
    planner.done(name, &*user.username);
    status
}

fn revive(former: &User, by: UserBy, value: &str, planner: &mut Planner<'_>) -> Result<RowStatus, Failed> {
    let live = User {
        suspended: false,
        ..account::revived(former)
    };
    if let Some(other) = identity::live(UserBy::Username, &live.username, planner)? {
        return Err(identity::username_taken(&other, by, value));
    }
    identity::refuse_collisions(Some(former), &live, planner)?;
    let username = live.username.clone();
    account::save(former, live, false, planner);
    planner.done("user-revived", username);
    Ok(RowStatus::Updated)
}

fn value<'c>(command: &'c Command<'_>, reading: &Reading) -> &'c str {
    command.identity.by(reading.match_by).unwrap_or_default()
}

/// The look-up is by the identifier of the setting alone; the other identifiers must agree with it.
fn find(command: &Command<'_>, reading: &Reading, planner: &Planner<'_>) -> Result<Listed, Failed> {
    let value = value(command, reading);
    if let Some(user) = identity::live(reading.match_by, value, planner)? {
        refuse_disagreement(command, &user)?;
        return Ok(Listed::Live(user));
    }
    match planner.snapshot.former_users_by(reading.match_by, value).as_slice() {
        [] => Ok(Listed::Unknown),
        [user] => Ok(Listed::Former((*user).clone())),
        several => Err(Failed::new(&general::USER_AMBIGUOUS, value).with("count", several.len() as i64)),
    }
}

fn refuse_disagreement(command: &Command<'_>, user: &User) -> Result<(), Failed> {
    for by in UserBy::ALL.iter().copied() {
        let Some(value) = command.identity.by(by) else { continue };
        let its = identity::identifier(user, by);
        let agrees = match by {
            UserBy::Id | UserBy::Idnumber => its == value,
            UserBy::Username | UserBy::Email => identity::same(&its, value),
        };
        if !agrees {
            return Err(identity::disagrees(user, by, value));
        }
    }
    Ok(())
}
