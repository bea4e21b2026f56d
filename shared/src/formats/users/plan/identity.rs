//! Whom a row means (U A5.1), and which values of it belong to somebody else (rules r1 to r6).

use crate::directory::User;
use crate::formats::users::command::Command;
use crate::formats::users::rules::plan as rules;
use crate::plan::{Failed, Planner, rules as general};
use crate::settings::{UserBy, users};

/// The account that a row means.
#[derive(Debug, Clone)]
pub enum Meant {
    /// A live one.
    Live(User),
    /// A deleted one, to be revived (U A8.3).
    Former(User),
    /// None yet.
    Nobody,
}

/// Finds the account of a row. `renamed` is the one that the row gives its user name to.
pub fn find(
    command: &Command<'_>,
    match_by: UserBy,
    renamed: Option<User>,
    planner: &Planner<'_>,
) -> Result<Meant, Failed> {
    let renames = renamed.is_some();
    let username = command.identity.username();
    let named = match renamed {
        Some(user) => Some(user),
        None => live(UserBy::Username, username, planner)?,
    };
    let by_value = command.identity.by(match_by).filter(|_| match_by != UserBy::Username);
    let Some(value) = by_value else {
        return match named {
            Some(user) => Ok(Meant::Live(user)),
            None => former(command, match_by, planner),
        };
    };
    match (live(match_by, value, planner)?, named) {
        (Some(found), Some(named)) if found.id == named.id => Ok(Meant::Live(found)),
        // Adoption: the account has no such identifier yet (r3).
        (None, Some(named)) if identifier(&named, match_by).is_empty() => Ok(Meant::Live(named)),
        (_, Some(named)) if renames => Err(disagrees(&named, match_by, value)),
        // r1, r4
        (_, Some(named)) => Err(username_taken(&named, match_by, value)),
        // r1
        (Some(found), None) => Err(Failed::new(&rules::USERNAME_DIFFERS, username)
            .with("by", match_by.word())
            .with("value", value)
            .with("other", found.username)),
        (None, None) => match former(command, match_by, planner)? {
            // Nothing is ever created with a chosen id (D31).
            Meant::Nobody if match_by == UserBy::Id => Err(Failed::new(&general::USER_NOT_FOUND, value)),
            meant => Ok(meant),
        },
    }
}

/// The one live account that an identifier names.
pub fn live(by: UserBy, value: &str, planner: &Planner<'_>) -> Result<Option<User>, Failed> {
    match planner.snapshot.users_by(by, value).as_slice() {
        _ if value.is_empty() => Ok(None),
        [] => Ok(None),
        [user] => Ok(Some((*user).clone())),
        several => Err(Failed::new(&general::USER_AMBIGUOUS, value).with("count", several.len() as i64)),
    }
}

/// The deleted account that is the row's: of the same user name, and of the same identifier where both have one.
/// Another person of that name is not revived.
fn former(command: &Command<'_>, match_by: UserBy, planner: &Planner<'_>) -> Result<Meant, Failed> {
    let username = command.identity.username();
    let value = command.identity.by(match_by).unwrap_or_default();
    let mut found = planner.snapshot.former_users_by(UserBy::Username, username);
    found.retain(|user| match match_by {
        UserBy::Username => true,
        UserBy::Id => user.id.0.to_string() == value,
        UserBy::Idnumber => agrees(&user.former_idnumber, value, |one, other| one == other),
        UserBy::Email => agrees(&user.former_email, value, same),
    });
    match found.as_slice() {
        [] => Ok(Meant::Nobody),
        [user] => Ok(Meant::Former((*user).clone())),
        several => Err(Failed::new(&general::USER_AMBIGUOUS, username).with("count", several.len() as i64)),
    }
}

/// Refuses values that the row brings and that belong to another live account (r5, r6). A deleted account has given
/// up its own (U A8.2), so that a revival brings them all.
pub fn refuse_collisions(before: Option<&User>, after: &User, planner: &Planner<'_>) -> Result<(), Failed> {
    let before = before.filter(|before| before.deleted == 0);
    let other = |by, value: &str| {
        let users = planner.snapshot.users_by(by, value);
        users
            .into_iter()
            .find(|user| user.id != after.id)
            .map(|user| user.username.clone())
    };
    let brings =
        |its: fn(&User) -> &str| !its(after).is_empty() && before.is_none_or(|before| its(before) != its(after));
    if brings(|user| &user.email)
        && !planner.settings.flag(&users::ALLOW_SAME_EMAIL)
        && let Some(other) = other(UserBy::Email, &after.email)
    {
        return Err(Failed::new(&rules::EMAIL_TAKEN, &after.username)
            .with("email", &*after.email)
            .with("other", other));
    }
    if brings(|user| &user.idnumber)
        && let Some(other) = other(UserBy::Idnumber, &after.idnumber)
    {
        let failed = Failed::new(&rules::IDNUMBER_TAKEN, &after.username);
        return Err(failed.with("idnumber", &*after.idnumber).with("other", other));
    }
    Ok(())
}

/// Whether the account may not be deleted, suspended or renamed (D64).
pub fn refuse_protected(user: &User, planner: &Planner<'_>) -> Result<(), Failed> {
    let protected = planner.settings.list(&users::PROTECTED);
    match protected.into_iter().any(|name| same(name, &user.username)) {
        true => Err(Failed::new(&rules::PROTECTED, &user.username)),
        false => Ok(()),
    }
}

/// The identifier of a live account.
pub fn identifier(user: &User, by: UserBy) -> String {
    match by {
        UserBy::Id => user.id.0.to_string(),
        UserBy::Idnumber => user.idnumber.clone(),
        UserBy::Username => user.username.clone(),
        UserBy::Email => user.email.clone(),
    }
}

/// Whether two user names or addresses are the same (D28).
pub fn same(one: &str, other: &str) -> bool {
    one == other || one.to_lowercase() == other.to_lowercase()
}

/// Whether two identifiers are the same, or one of them is blank.
fn agrees(one: &str, other: &str, same: fn(&str, &str) -> bool) -> bool {
    one.is_empty() || other.is_empty() || same(one, other)
}

/// The failure that the row's user name is that of somebody with another identifier.
pub fn username_taken(named: &User, by: UserBy, value: &str) -> Failed {
    let its = identifier(named, by);
    Failed::new(&rules::USERNAME_TAKEN, &named.username)
        .with("by", by.word())
        .with("value", value)
        .with("filled", i64::from(!its.is_empty()))
        .with("other", its)
}

/// The failure that an identifier of the row is not the one that the account has.
pub fn disagrees(user: &User, by: UserBy, value: &str) -> Failed {
    let its = identifier(user, by);
    Failed::new(&rules::IDENTITY_DISAGREES, &user.username)
        .with("by", by.word())
        .with("value", value)
        .with("filled", i64::from(!its.is_empty()))
        .with("other", its)
}
