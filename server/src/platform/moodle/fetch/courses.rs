//! Courses: by their ids in one call, by their names one call each, or by one list of all names of the site where many
//! are named at once.

mod known;
mod named;
mod record;

use std::collections::BTreeSet;

use futures_util::FutureExt;
use shared::directory::{CourseKey, Id, Keys};

pub use known::Known;
pub use record::Found;

use super::super::Moodle;
use super::super::client::Form;
use super::super::ledger::Subject;
use super::{Fetching, all, said};
use crate::platform::PlatformError;

/// So many courses are asked for in one call: each comes with its filters, options and contacts.
const TOGETHER: usize = 100;

pub(super) async fn fetch(fetching: &mut Fetching<'_>) -> Result<(), PlatformError> {
    let Fetching {
        moodle, keys, snapshot, ..
    } = fetching;
    let named = all_named(keys);
    let (ids, groups) = named::find(moodle, &named).await?;
    for group in groups {
        snapshot.put(group);
    }
    for found in by_ids(moodle, &ids).await? {
        snapshot.put(found.course);
    }
    let templates = keys.course_contents.iter();
    let templates = templates.flat_map(|key| snapshot.courses_named(key));
    let filled: Vec<i64> = templates.map(|course| course.id.0).collect();
    let copies = moodle.ledger.of::<bool>(Subject::Copy, &filled).await?;
    for (course, template) in copies.into_keys() {
        snapshot.set_content_of(Id(course), Id(template));
    }
    Ok(())
}

/// All keys that name courses.
fn all_named(keys: &Keys) -> BTreeSet<&CourseKey> {
    let lists = [
        &keys.courses,
        &keys.course_contents,
        &keys.course_groups,
        &keys.course_group_members,
        &keys.course_participants,
        &keys.groups_at_risk,
        &keys.meta_links,
        &keys.courses_at_risk,
    ];
    let participations = keys.participations.iter().map(|(course, _)| course);
    lists.into_iter().flatten().chain(participations).collect()
}

/// The courses of these ids, as far as they are there: what was looked up before isn't asked again.
///
/// # Errors
///
/// The site doesn't tell.
pub async fn by_ids(moodle: &Moodle, ids: &BTreeSet<i64>) -> Result<Vec<Found>, PlatformError> {
    let known = &moodle.caches.courses;
    let unknown = known.without_details(ids);
    let asked = unknown.chunks(TOGETHER).map(|part| {
        let list: Vec<String> = part.iter().map(i64::to_string).collect();
        by_field(moodle, "ids", list.join(",")).boxed()
    });
    let found: Vec<Vec<Found>> = all(moodle, asked.collect()).await?;
    known.learn(found.into_iter().flatten());
    known.have_asked_ids(&unknown);
    Ok(known.details(ids))
}

/// All courses that have this value in a field: `ids`, `shortname`, `idnumber`, `category`.
pub(super) async fn by_field(moodle: &Moodle, field: &str, value: String) -> Result<Vec<Found>, PlatformError> {
    let form = Form::new().with("field", field).with("value", value);
    let answer = moodle.client.read("core_course_get_courses_by_field", form).await?;
    let courses = said::list(&answer, "courses").iter();
    Ok(courses.filter_map(record::read).collect())
}

/// The courses that stand right in a category. They aren't remembered under their names: who else has these wasn't asked.
pub(super) async fn by_category(moodle: &Moodle, category: Id) -> Result<Vec<Found>, PlatformError> {
    let found = by_field(moodle, "category", category.0.to_string()).await?;
    moodle.caches.courses.learn(found.iter().cloned());
    Ok(found)
}
