//! What a course holds, as far as it tells whether it was given the content of another one.

use std::collections::BTreeMap;

use serde_json::Value;
use shared::directory::Id;

use super::super::Moodle;
use super::super::client::{CallError, Form};
use super::said;
use crate::platform::PlatformError;

/// Whether a course holds all activities that another one does, by their kinds and names. The content of a template comes
/// again each time it is brought over, so this is asked where nobody knows whether it came.
///
/// # Errors
///
/// The site doesn't tell.
pub async fn holds(moodle: &Moodle, course: Id, template: Id) -> Result<bool, PlatformError> {
    let (own, theirs) = (activities(moodle, course).await?, activities(moodle, template).await?);
    let there = |name, count: &usize| own.get(name).is_some_and(|own| own >= count);
    Ok(theirs.iter().all(|(name, count)| there(name, count)))
}

/// The activities of a course, and how many there are of each name. Of a course that isn't there, none.
async fn activities(moodle: &Moodle, course: Id) -> Result<BTreeMap<(String, String), usize>, PlatformError> {
    let form = Form::new().with("courseid", course.0);
    let answer = match moodle.client.read("core_course_get_contents", form).await {
        Ok(answer) => answer,
        Err(CallError::Refused(_)) => Value::Null,
        Err(other) => return Err(other.into()),
    };
    let sections = answer.as_array().into_iter().flatten();
    let mut found = BTreeMap::new();
    for module in sections.flat_map(|section| said::list(section, "modules")) {
        let name = (said::text(module, "modname"), said::text(module, "name"));
        *found.entry(name).or_default() += 1;
    }
    Ok(found)
}
