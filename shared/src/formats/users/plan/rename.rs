//! Renaming an account by `oldusername` (U A6).

use super::identity;
use crate::directory::User;
use crate::formats::users::command::Command;
use crate::formats::users::reading::Reading;
use crate::formats::users::rules::plan as rules;
use crate::plan::{Failed, Planner};
use crate::settings::UserBy;

/// The account that a row gives its user name to, if it renames one. An earlier run may have done it.
pub fn find(command: &Command<'_>, reading: &Reading, planner: &mut Planner<'_>) -> Result<Option<User>, Failed> {
    let Some(old) = command.oldusername.as_deref().filter(|_| reading.rename) else {
        return Ok(None);
    };
    let username = command.identity.username();
    let source = identity::live(UserBy::Username, old, planner)?;
    let target = identity::live(UserBy::Username, username, planner)?;
    match (source, target) {
        (Some(user), None) => {
            identity::refuse_protected(&user, planner)?;
            Ok(Some(user))
        }
        (Some(_), Some(_)) => Err(Failed::new(&rules::NEW_NAME_TAKEN, username).with("old", old)),
        (None, Some(target)) if is_renamed(command, reading.match_by, &target) => {
            planner.done_with("user-renamed-before", username, &[("old", old.into())]);
            Ok(None)
        }
        (None, _) => Err(Failed::new(&rules::OLD_NAME_ABSENT, old).with("new", username)),
    }
}

/// Whether the account of the new name is the row's.
fn is_renamed(command: &Command<'_>, match_by: UserBy, target: &User) -> bool {
    let its = identity::identifier(target, match_by);
    match (command.identity.by(match_by), match_by) {
        (None, _) => false,
        (Some(value), UserBy::Email | UserBy::Username) => identity::same(&its, value),
        (Some(value), UserBy::Id | UserBy::Idnumber) => its == value,
    }
}
