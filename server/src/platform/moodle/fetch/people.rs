//! People who can be written to.

use std::collections::BTreeSet;

use shared::directory::{Id, UserKey};
use shared::settings::UserBy;

use super::super::Moodle;
use super::super::client::{CallError, Form};
use super::{said, users};
use crate::platform::{Addressee, PlatformError, Teachers};

/// Roles whose holders look after a course (D89).
const LOOKS_AFTER: [&str; 2] = ["editingteacher", "manager"];

/// See [`crate::platform::Platform::people`].
pub async fn people(moodle: &Moodle, ids: &[i64]) -> Result<Vec<Addressee>, PlatformError> {
    accounts(moodle, ids, |_| true).await
}

/// See [`crate::platform::Platform::teachers`].
pub async fn teachers(moodle: &Moodle, course: Id) -> Result<Option<Teachers>, PlatformError> {
    let form = Form::new().with("field", "id").with("value", course.0);
    let answer = moodle.client.read("core_course_get_courses_by_field", form).await?;
    let Some(named) = said::list(&answer, "courses").first() else {
        return Ok(None);
    };
    let title = Some(said::name(named, "fullname")).filter(|title| !title.is_empty());
    let form = Form::new()
        .with("courseid", course.0)
        .with("options[0][name]", "userfields")
        .with("options[0][value]", "id,roles")
        .with("options[1][name]", "onlyactive")
        .with("options[1][value]", "1");
    let answer = match moodle.client.read("core_enrol_get_enrolled_users", form).await {
        // It was deleted meanwhile.
        Err(CallError::Refused(exception)) if exception.errorcode == "invalidrecord" => return Ok(None),
        other => other?,
    };
    let looks_after = |person: &&serde_json::Value| {
        let mut roles = said::list(person, "roles")
            .iter()
            .map(|role| said::text(role, "shortname"));
        roles.any(|role| LOOKS_AFTER.contains(&role.as_str()))
    };
    let people = answer
        .as_array()
        .map_or(&[][..], Vec::as_slice)
        .iter()
        .filter(looks_after);
    let ids: Vec<i64> = people.map(|person| said::number(person, "id")).collect();
    Ok(Some(Teachers {
        course: title.unwrap_or_else(|| said::name(named, "shortname")),
        people: accounts(moodle, &ids, |user| !user.suspended && !user.email.is_empty()).await?,
    }))
}

async fn accounts(
    moodle: &Moodle,
    ids: &[i64],
    who: fn(&shared::directory::User) -> bool,
) -> Result<Vec<Addressee>, PlatformError> {
    let keys: BTreeSet<UserKey> = ids.iter().map(|id| UserKey::By(UserBy::Id, id.to_string())).collect();
    let mut people: Vec<Addressee> = users::find(moodle, keys)
        .await?
        .iter()
        .map(|account| &account.user)
        .filter(|user| who(user))
        .map(|user| Addressee {
            id: user.id.0,
            username: user.username.clone(),
            name: format!("{} {}", user.firstname, user.lastname).trim().to_owned(),
            email: user.email.clone(),
            lang: user.lang.clone(),
        })
        .collect();
    people.sort_by_key(|person| person.id);
    Ok(people)
}
