//! Roles: no function lists them. Their numbers stand in the settings (D87), and what participants hold teaches more.

use std::collections::{BTreeMap, HashMap};

use shared::directory::{Id, Role};
use shared::settings::moodle;

use super::super::ledger::Subject;
use super::Fetching;
use crate::platform::PlatformError;

/// Roles of every site that aren't given in courses (D97).
const NOT_IN_COURSES: [&str; 4] = ["coursecreator", "guest", "user", "frontpage"];

/// Whether people can be given a role of this name in a course.
pub fn given_in_courses(shortname: &str) -> bool {
    !NOT_IN_COURSES.contains(&shortname)
}

pub(super) async fn fetch(fetching: &mut Fetching<'_>) -> Result<(), PlatformError> {
    let learnt: HashMap<(i64, i64), String> = fetching.moodle.ledger.all(Subject::Role).await?;
    let mut roles: BTreeMap<i64, String> = learnt.into_iter().map(|((id, _), name)| (id, name)).collect();
    // What the administrator says counts.
    for (name, id) in fetching.moodle.settings.map(&moodle::ROLES) {
        roles.retain(|other, known| *other != id && known != name);
        roles.insert(id, (*name).to_owned());
    }
    for (order, (id, shortname)) in roles.into_iter().enumerate() {
        fetching.snapshot.put(Role {
            sortorder: i64::try_from(order).unwrap_or(0),
            ..called(Id(id), &shortname)
        });
    }
    Ok(())
}

/// A role of which only this is known.
pub(super) fn called(id: Id, shortname: &str) -> Role {
    Role {
        id,
        name: shortname.to_owned(),
        in_course: given_in_courses(shortname),
        shortname: shortname.to_owned(),
        sortorder: 0,
    }
}
