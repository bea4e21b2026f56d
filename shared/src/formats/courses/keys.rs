//! What planning a row needs to know of the directory.

use crate::directory::{CourseKey, Keys, UserKey};
use crate::record::Field;
use crate::settings::{CourseBy, UserBy};

use super::command::{Command, Teacher};
use super::options::{Options, TemplateMode};
use super::template_cell::Template;

/// Adds the keys of a row.
pub(super) fn add(command: &Command<'_>, options: &Options, keys: &mut Keys) {
    let (by, value) = command.key.unwrap_or((CourseBy::Shortname, command.shortname));
    let own = CourseKey::By(by, value.to_owned());
    names(command, keys);
    if let Some(Template::Course(shortname)) = command.template {
        keys.course_contents
            .insert(CourseKey::By(CourseBy::Shortname, shortname.to_owned()));
        if options.force_update && options.template_mode != TemplateMode::Ignore {
            keys.course_contents.insert(own.clone());
        }
    }
    if command.default_grouping.is_some_and(|grouping| grouping != 0) {
        keys.course_groups.insert(own.clone());
    }
    for user in command.teachers.iter().flat_map(accounts) {
        keys.participations.insert((own.clone(), user.clone()));
        keys.users.insert(user);
    }
    keys.courses.insert(own);
}

/// The courses that may have the names of the row: itself, or another one.
fn names(command: &Command<'_>, keys: &mut Keys) {
    keys.courses.insert(CourseKey::Folded(command.shortname.to_lowercase()));
    if let Field::Said(idnumber) = command.idnumber {
        keys.courses
            .insert(CourseKey::By(CourseBy::Idnumber, idnumber.to_owned()));
    }
}

/// The accounts that may be meant: by each identifier that a teacher is searched by.
fn accounts(teacher: &Teacher<'_>) -> Vec<UserKey> {
    let cell = teacher.account;
    let folded = || cell.to_lowercase();
    let mut accounts = vec![
        UserKey::By(UserBy::Username, folded()),
        UserKey::By(UserBy::Idnumber, cell.to_owned()),
    ];
    if cell.contains(' ') {
        accounts.push(UserKey::FullName(cell.to_owned()));
    }
    if cell.bytes().all(|byte| byte.is_ascii_digit()) {
        accounts.push(UserKey::By(UserBy::Id, cell.to_owned()));
    }
    if cell.contains('@') {
        accounts.push(UserKey::By(UserBy::Email, folded()));
    }
    accounts
}
