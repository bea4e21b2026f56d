//! What planning a row needs to know of the directory.

use crate::directory::{CohortKey, CourseKey, Keys, UserKey};
use crate::formats::users::command::{Command, Password};
use crate::formats::users::reading::{Operation, Reading};
use crate::record::Field;
use crate::settings::{GroupBy, UserBy};

/// Adds what the row names.
pub fn keys(command: &Command<'_>, reading: &Reading, keys: &mut Keys) {
    if reading.operation != Operation::Sync {
        let Some(value) = command.identity.by(reading.match_by) else {
            return;
        };
        let key = user(reading.match_by, value);
        if reading.operation == Operation::Delete {
            keys.users_at_risk.insert(key.clone());
        }
        keys.users.insert(key);
    } else if command.deleted {
        let Some((by, value)) = command.identity.first(reading.match_by) else {
            return;
        };
        keys.users.insert(user(by, value));
        keys.users_at_risk.insert(user(by, value));
    } else {
        identifiers(command, reading, keys);
        for who in accounts(command, reading) {
            of_account(command, reading, &who, keys);
        }
    }
}

fn user(by: UserBy, value: &str) -> UserKey {
    match by {
        UserBy::Username | UserBy::Email => UserKey::By(by, value.to_lowercase()),
        UserBy::Id | UserBy::Idnumber => UserKey::By(by, value.to_owned()),
    }
}

/// Each identifier finds the account, or somebody else whom it would collide with.
fn identifiers(command: &Command<'_>, reading: &Reading, keys: &mut Keys) {
    for by in [UserBy::Username, UserBy::Idnumber, UserBy::Email] {
        keys.users.extend(command.identity.by(by).map(|value| user(by, value)));
    }
    if reading.match_by == UserBy::Id {
        keys.users
            .extend(command.identity.id.map(|value| user(UserBy::Id, value)));
    }
}

/// The names that the account of the row may have: its user name, since a row that finds another one fails, and the
/// one so far where the row renames.
fn accounts(command: &Command<'_>, reading: &Reading) -> Vec<UserKey> {
    let old = command.oldusername.as_deref().filter(|_| reading.rename);
    let names = command.identity.username.as_deref().into_iter().chain(old);
    names.map(|name| user(UserBy::Username, name)).collect()
}

fn of_account(command: &Command<'_>, reading: &Reading, who: &UserKey, keys: &mut Keys) {
    keys.users.insert(who.clone());
    if command.profile.iter().any(|(_, cell)| *cell != Field::Unsaid) {
        keys.profile_values.insert(who.clone());
        let names = command.profile.iter().map(|(name, _)| name.to_lowercase());
        keys.profile_fields.extend(names);
    }
    if let Password::Clear(secret) = &command.password {
        keys.passwords.push((who.clone(), secret.clone()));
    }
    for part in &command.cohorts {
        let named = part.name.map(|name| CohortKey(GroupBy::Name, name.to_owned()));
        let numbered = part
            .idnumber
            .map(|idnumber| CohortKey(GroupBy::Idnumber, idnumber.to_owned()));
        for cohort in named.into_iter().chain(numbered) {
            keys.cohorts.insert(cohort.clone());
            keys.cohort_members.insert((cohort, who.clone()));
        }
    }
    for part in &command.courses {
        let course = CourseKey::By(reading.course_by, part.course.to_owned());
        keys.courses.insert(course.clone());
        if part.group.is_some() {
            keys.course_groups.insert(course.clone());
        }
        keys.participations.insert((course, who.clone()));
    }
}
