//! Whether the numbers of the roles in the settings are those of the site (D100). No function lists roles: what people hold
//! in courses shows them.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use shared::api::{RoleCheck, RoleStanding, RolesReport};
use shared::settings::{Settings, moodle};

use super::Site;
use super::client::{CallError, Client, Form};
use super::fetch::given_in_courses;

/// What is needed to see roles.
const NEEDED: [&str; 3] = [
    "core_course_get_categories",
    "core_course_get_courses_by_field",
    "core_enrol_get_enrolled_users",
];

/// How much is looked at.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// At most so many courses.
    pub courses: usize,
    /// At most so many people of each.
    pub people: usize,
    /// Whether no more is looked at once each role of the settings was seen.
    pub only_ours: bool,
}

impl Look {
    /// In passing, while a connection is tried.
    pub const SHORT: Self = Self {
        courses: 5,
        people: 200,
        only_ours: true,
    };
    /// Where somebody asked for it.
    pub const LONG: Self = Self {
        courses: 40,
        people: 1000,
        only_ours: false,
    };
}

/// Looks at the people of some courses. What was `learnt` by runs counts where
/// nothing else is seen; numbers by name.
///
/// # Errors
///
/// The site doesn't answer.
pub async fn roles(
    client: &Client,
    site: &Site,
    settings: &Settings,
    learnt: BTreeMap<String, i64>,
    look: Look,
) -> Result<RolesReport, CallError> {
    let map = settings.map(&moodle::ROLES);
    let mut report = RolesReport::default();
    let mut seen = BTreeMap::new();
    for course in some_courses(client, site, look.courses).await? {
        let people = people(client, course, look.people).await?;
        report.courses += 1;
        report.people += u64::try_from(people.len()).unwrap_or(0);
        seen.extend(people.iter().flat_map(held));
        let open = map
            .iter()
            .any(|(name, _)| given_in_courses(name) && !seen.contains_key(*name));
        if look.only_ours && !open {
            break;
        }
    }
    let known: BTreeMap<String, i64> = learnt.into_iter().chain(seen).collect();
    report.roles = compared(&map, &known);
    Ok(report)
}

/// Each role of the settings, then those that only the site has.
fn compared<'s>(map: &[(&'s str, i64)], known: &BTreeMap<String, i64>) -> Vec<RoleCheck> {
    let check = |(name, id): &(&'s str, i64)| {
        let seen = known.get(*name).copied();
        let holder = known.iter().find(|(other, number)| *number == id && other != name);
        let standing = match (seen, holder) {
            (Some(seen), _) if seen == *id => RoleStanding::Confirmed,
            (Some(_), _) | (None, Some(_)) => RoleStanding::Contradicted,
            (None, None) if given_in_courses(name) => RoleStanding::Unseen,
            (None, None) => RoleStanding::Beyond,
        };
        RoleCheck {
            shortname: (*name).to_owned(),
            id: *id,
            seen,
            holder: holder.map(|(other, _)| other.clone()),
            standing,
        }
    };
    let unlisted = known
        .iter()
        .filter(|(name, _)| !map.iter().any(|(known, _)| known == name));
    let unlisted = unlisted.map(|(name, id)| RoleCheck {
        shortname: name.clone(),
        seen: Some(*id),
        standing: RoleStanding::Unlisted,
        ..RoleCheck::default()
    });
    map.iter().map(check).chain(unlisted).collect()
}

/// The first people of a course, with their roles. Nobody, where the token may not look into it.
async fn people(client: &Client, course: i64, most: usize) -> Result<Vec<Value>, CallError> {
    let form = Form::new()
        .with("courseid", course)
        .with("options[0][name]", "userfields")
        .with("options[0][value]", "id,roles")
        .with("options[1][name]", "limitnumber")
        .with("options[1][value]", i64::try_from(most).unwrap_or(i64::MAX));
    Ok(match told(client.read("core_enrol_get_enrolled_users", form).await)? {
        Value::Array(people) => people,
        _ => Vec::new(),
    })
}

/// The roles that somebody holds, by name.
fn held(person: &Value) -> Vec<(String, i64)> {
    let roles = person.get("roles").and_then(Value::as_array).into_iter().flatten();
    roles
        .filter_map(|role| {
            Some((
                role.get("shortname")?.as_str()?.to_owned(),
                role.get("roleid")?.as_i64()?,
            ))
        })
        .collect()
}

/// Courses of the site, of different categories as far as there are; of those with few courses first, since a category
/// tells all of its own.
async fn some_courses(client: &Client, site: &Site, most: usize) -> Result<Vec<i64>, CallError> {
    if !NEEDED.iter().all(|function| site.offers(function)) {
        return Ok(Vec::new());
    }
    let number = |value: &Value, name: &str| value.get(name).and_then(Value::as_i64);
    let categories = told(client.read("core_course_get_categories", Form::new()).await)?;
    let filled: BTreeSet<(i64, i64)> = categories
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|category| {
            Some((
                number(category, "coursecount").filter(|count| *count > 0)?,
                number(category, "id")?,
            ))
        })
        .collect();
    let each = most.div_ceil(filled.len().max(1)).max(2);
    let mut courses = Vec::new();
    for (_, category) in filled {
        let form = Form::new().with("field", "category").with("value", category);
        let answer = told(client.read("core_course_get_courses_by_field", form).await)?;
        let found = answer.get("courses").and_then(Value::as_array).into_iter().flatten();
        courses.extend(found.filter_map(|course| number(course, "id")).take(each));
        if courses.len() >= most {
            break;
        }
    }
    courses.truncate(most);
    Ok(courses)
}

/// What the site tells; nothing where it refuses to.
fn told(answer: Result<Value, CallError>) -> Result<Value, CallError> {
    match answer {
        Err(CallError::Refused(_)) => Ok(Value::Null),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_confirmed_contradicted_or_not_seen() {
        let known = [("student", 5), ("teacher", 9), ("tutor", 7), ("editingteacher", 3)];
        let known = known.map(|(name, id)| (name.to_owned(), id)).into();
        let map = [
            ("coursecreator", 2),
            ("editingteacher", 3),
            ("manager", 1),
            ("mentor", 7),
            ("student", 5),
            ("teacher", 4),
        ];
        let told: Vec<_> = compared(&map, &known)
            .into_iter()
            .map(|role| (role.shortname, role.standing, role.seen, role.holder))
            .collect();
        let of = |name: &str, standing, seen, holder: Option<&str>| {
            (name.to_owned(), standing, seen, holder.map(str::to_owned))
        };
        assert_eq!(
            told,
            [
                of("coursecreator", RoleStanding::Beyond, None, None),
                of("editingteacher", RoleStanding::Confirmed, Some(3), None),
                of("manager", RoleStanding::Unseen, None, None),
                // The site has this number for another role.
                of("mentor", RoleStanding::Contradicted, None, Some("tutor")),
                of("student", RoleStanding::Confirmed, Some(5), None),
                of("teacher", RoleStanding::Contradicted, Some(9), None),
                of("tutor", RoleStanding::Unlisted, Some(7), None),
            ]
        );
    }
}
