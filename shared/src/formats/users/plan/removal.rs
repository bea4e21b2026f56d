//! Deleting an account (U A8.1, A8.2).

use super::identity;
use crate::directory::{CohortMember, Enrolment, GroupMember, RoleAssignment, User};
use crate::formats::users::command::Command;
use crate::formats::users::reading::Reading;
use crate::plan::{Failed, Planner, RowStatus, rules as general};
use crate::settings::UserBy;

/// Plans a row with a true `deleted`. The look-up is that of any row; a blank identifier never matches (U-20).
pub fn row(command: &Command<'_>, reading: &Reading, planner: &mut Planner<'_>) -> Result<RowStatus, Failed> {
    let (by, value) = command
        .identity
        .first(reading.match_by)
        .unwrap_or((UserBy::Username, ""));
    match identity::live(by, value, planner)? {
        Some(user) => {
            refuse_another_person(command, &user)?;
            delete(&user, planner)
        }
        None => absent(value, planner),
    }
}

/// Nobody to delete: there never was, or an earlier row or run has done it (D66).
pub fn absent(key: &str, planner: &mut Planner<'_>) -> Result<RowStatus, Failed> {
    planner.absent("user-absent", &general::USER_NOT_FOUND, key)
}

/// Deletes an account. Later rows see it gone, with all that it took part in, and may revive it.
pub fn delete(user: &User, planner: &mut Planner<'_>) -> Result<RowStatus, Failed> {
    identity::refuse_protected(user, planner)?;
    planner.delete::<User>(user.id, &*user.username);
    // The platform deletes these along with the account.
    let id = user.id.0.to_string();
    planner.snapshot.take_out::<Enrolment>("user", &id);
    planner.snapshot.take_out::<RoleAssignment>("user", &id);
    planner.snapshot.take_out::<GroupMember>("user", &id);
    planner.snapshot.take_out::<CohortMember>("user", &id);
    planner.snapshot.put(User {
        deleted: planner.clock.now.max(1),
        username: String::new(),
        idnumber: String::new(),
        email: String::new(),
        former_username: user.username.clone(),
        former_idnumber: user.idnumber.clone(),
        former_email: user.email.clone(),
        ..user.clone()
    });
    planner.done("user-deleted", &*user.username);
    Ok(RowStatus::Deleted)
}

/// A row whose user name or idnumber is somebody else's doesn't delete. Other cells don't count in a deletion.
fn refuse_another_person(command: &Command<'_>, user: &User) -> Result<(), Failed> {
    let (username, idnumber) = (
        command.identity.username(),
        command.identity.idnumber.unwrap_or_default(),
    );
    if !username.is_empty() && !identity::same(username, &user.username) {
        return Err(identity::disagrees(user, UserBy::Username, username));
    }
    if !idnumber.is_empty() && !user.idnumber.is_empty() && idnumber != user.idnumber {
        return Err(identity::disagrees(user, UserBy::Idnumber, idnumber));
    }
    Ok(())
}
