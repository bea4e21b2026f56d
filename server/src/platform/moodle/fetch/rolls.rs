//! Asking a site for the participants of courses, and for those whose part rests.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde_json::Value;
use shared::i18n::Sentence;

use super::super::Moodle;
use super::super::client::{CallError, Fields, Form};
use super::super::ledger::{Line, Subject};
use super::asking::Asked;
use super::participants::{Listed, Participant, Status, Written};
use super::said;
use super::together::together;
use crate::platform::PlatformError;

/// How many people one call asks for.
const PAGE: usize = 1_000;
/// What is asked of people.
const FIELDS: &str = "id,username,roles,groups";
/// What is asked of people who are only told apart.
const ID: &str = "id";

/// What the ledger keeps of a role that was given without an enrolment.
pub type Alone = (i64, i64);

/// Looks up the participants of courses that aren't known yet. Returns the roles that they hold, by their short names.
pub async fn list(moodle: &Moodle, courses: &[i64]) -> Result<BTreeMap<i64, String>, PlatformError> {
    let known = &moodle.caches.participants;
    let unknown = known.unknown(courses.iter().copied());
    if unknown.is_empty() {
        return Ok(BTreeMap::new());
    }
    let asked = unknown
        .iter()
        .map(|course| -> Asked<'_, _> { Box::pin(all(moodle, *course, FIELDS, None)) });
    let answers: Vec<Vec<Value>> = together(&moodle.client, asked).await?;
    let mut roles = BTreeMap::new();
    let mut listed: HashMap<i64, Listed> = HashMap::new();
    for (course, people) in unknown.iter().copied().zip(answers) {
        let people = people.iter().map(|said| {
            for role in said::list(said, "roles") {
                roles.insert(said::number(role, "roleid"), said::text(role, "shortname"));
            }
            (said::number(said, "id"), participant(said))
        });
        let people: HashMap<i64, Participant> = people.collect();
        let entry = listed.entry(course).or_default();
        // Whose part rests doesn't matter where nobody takes part.
        entry.stated = people.is_empty();
        entry.people = people;
    }
    remember_written(moodle, &unknown, &mut listed).await?;
    known.remember(listed);
    Ok(roles)
}

fn participant(said: &Value) -> Participant {
    let numbers = |list: &str, field: &str| {
        let list = said::list(said, list).iter();
        list.map(|one| said::number(one, field)).collect()
    };
    Participant {
        username: said::text(said, "username").into(),
        roles: numbers("roles", "roleid"),
        groups: numbers("groups", "id"),
        status: Status::Unasked,
    }
}

/// Lays what the ledger says of courses over what the site has listed.
async fn remember_written(
    moodle: &Moodle,
    courses: &[i64],
    listed: &mut HashMap<i64, Listed>,
) -> Result<(), PlatformError> {
    let written: HashMap<(i64, i64), Written> = moodle.ledger.of(Subject::Enrolment, courses).await?;
    for ((course, user), written) in written {
        listed.entry(course).or_default().written.insert(user, written);
    }
    let alone: HashMap<(i64, i64), Alone> = moodle.ledger.of(Subject::RoleAlone, courses).await?;
    for ((course, _), given) in alone {
        listed.entry(course).or_default().alone.insert(given);
    }
    let of_course = |course: &Listed| -> HashSet<i64> {
        let groups = course.people.values().flat_map(|person| person.groups.iter());
        groups.copied().collect()
    };
    let groups: HashMap<i64, i64> = listed
        .iter()
        .flat_map(|(course, listed)| of_course(listed).into_iter().map(|group| (group, *course)))
        .collect();
    let numbers: Vec<i64> = groups.keys().copied().collect();
    let ours: HashMap<(i64, i64), bool> = moodle.ledger.of(Subject::GroupMember, &numbers).await?;
    for (group, user) in ours.into_keys() {
        let course = groups.get(&group).and_then(|course| listed.get_mut(course));
        if let Some(course) = course {
            course.ours.insert((group, user));
        }
    }
    Ok(())
}

/// Notes roles of which it wasn't known what they are called.
pub async fn learn(moodle: &Moodle, roles: &BTreeMap<i64, String>) -> Result<(), PlatformError> {
    let lines = roles
        .iter()
        .map(|(id, shortname)| Line::says(Subject::Role, *id, 0, shortname));
    Ok(moodle.ledger.learn(lines.collect()).await?)
}

/// Asks of courses that are known whose part rests, once a run.
pub async fn state(moodle: &Moodle, courses: &[i64]) -> Result<(), PlatformError> {
    let asked = courses
        .iter()
        .map(|course| -> Asked<'_, _> { Box::pin(resting(moodle, *course)) });
    let answers: Vec<HashSet<i64>> = together(&moodle.client, asked).await?;
    let mut known = moodle.caches.participants.courses();
    for (course, resting) in courses.iter().zip(answers) {
        let Some(course) = known.get_mut(course) else { continue };
        course.stated = true;
        for (user, person) in &mut course.people {
            if person.status == Status::Unasked {
                person.status = match resting.contains(user) {
                    true => Status::Rests,
                    false => Status::Holds,
                };
            }
        }
    }
    Ok(())
}

/// Whose part in a course rests. Older releases don't know the question and answer with everybody: then it is asked whose
/// part holds.
async fn resting(moodle: &Moodle, course: i64) -> Result<HashSet<i64>, CallError> {
    let everybody: HashSet<i64> = {
        let known = moodle.caches.participants.courses();
        known
            .get(&course)
            .map(|course| course.people.keys().copied().collect())
            .unwrap_or_default()
    };
    let mut resting = numbers(&all(moodle, course, ID, Some("onlysuspended")).await?);
    if !everybody.is_empty() && everybody.is_subset(&resting) {
        let holding = numbers(&all(moodle, course, ID, Some("onlyactive")).await?);
        resting.retain(|user| !holding.contains(user));
    }
    Ok(resting)
}

fn numbers(people: &[Value]) -> HashSet<i64> {
    people.iter().map(|person| said::number(person, "id")).collect()
}

/// Who takes part in courses now, whatever was remembered: courses with accounts.
pub async fn present(moodle: &Moodle, courses: &[i64]) -> Result<HashSet<(i64, i64)>, PlatformError> {
    let asked = courses
        .iter()
        .map(|course| -> Asked<'_, _> { Box::pin(all(moodle, *course, ID, None)) });
    let answers: Vec<Vec<Value>> = together(&moodle.client, asked).await?;
    let pairs = courses.iter().zip(&answers);
    let pairs = pairs.flat_map(|(course, people)| numbers(people).into_iter().map(move |user| (*course, user)));
    Ok(pairs.collect())
}

/// The people of a course, or only those of one status: the first page, and if there are more, several at a time.
async fn all(moodle: &Moodle, course: i64, fields: &str, only: Option<&'static str>) -> Result<Vec<Value>, CallError> {
    let (mut people, mut from, mut pages) = (Vec::new(), 0, 1);
    loop {
        let asked =
            (0..pages).map(|at| -> Asked<'_, _> { Box::pin(page(moodle, course, fields, only, from + at * PAGE)) });
        let answers: Vec<Vec<Value>> = together(&moodle.client, asked).await?;
        let is_last = answers.last().is_none_or(|page| page.len() < PAGE);
        people.extend(answers.into_iter().flatten());
        if is_last {
            return Ok(people);
        }
        from += pages * PAGE;
        pages = moodle.client.connections();
    }
}

async fn page(
    moodle: &Moodle,
    course: i64,
    fields: &str,
    only: Option<&'static str>,
    from: usize,
) -> Result<Vec<Value>, CallError> {
    let options = [
        ("userfields", fields.to_owned()),
        ("limitfrom", from.to_string()),
        ("limitnumber", PAGE.to_string()),
        ("sortby", "id".to_owned()),
    ];
    let options = options.into_iter().chain(only.map(|only| (only, "1".to_owned())));
    let items: Vec<Fields> = options
        .map(|(name, value)| vec![("[name]".to_owned(), name.to_owned()), ("[value]".to_owned(), value)])
        .collect();
    let form = Form::new().with("courseid", course).with_items("options", &items);
    match moodle.client.read("core_enrol_get_enrolled_users", form).await? {
        Value::Array(people) => Ok(people),
        _ => Err(CallError::Away(Sentence::new("away-unreadable"))),
    }
}
