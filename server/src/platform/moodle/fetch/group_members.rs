//! Who is in the groups of courses, all of them: asked for many groups at once.

use std::collections::{BTreeSet, HashMap, HashSet};

use serde_json::Value;
use shared::directory::{Id, User};

use super::super::Moodle;
use super::super::client::Form;
use super::super::ledger::Subject;
use super::asking::Question;
use super::participations::member;
use super::{Fetching, said};
use crate::platform::PlatformError;

/// Looks up who is in the groups of courses of which it isn't known yet. The groups must be known.
pub async fn list(moodle: &Moodle, courses: &BTreeSet<i64>) -> Result<(), PlatformError> {
    let groups: HashMap<i64, i64> = {
        let mut known = moodle.caches.groups.courses();
        let mut groups = HashMap::new();
        for course in courses {
            let Some(of_course) = known.get_mut(course).filter(|of_course| of_course.members.is_none()) else {
                continue;
            };
            groups.extend(of_course.groups.keys().map(|group| (*group, *course)));
            if of_course.groups.is_empty() {
                of_course.members = Some(BTreeSet::new());
            }
        }
        groups
    };
    let question = Question {
        function: "core_group_get_group_members",
        besides: Form::new(),
        list: "groupids",
        impossible: "",
    };
    let numbers: BTreeSet<i64> = groups.keys().copied().collect();
    let numbers: Vec<String> = numbers.iter().map(i64::to_string).collect();
    let answers = question.ask(&moodle.client, &numbers).await?;
    let mut known = moodle.caches.groups.courses();
    for course in groups.values() {
        if let Some(of_course) = known.get_mut(course) {
            of_course.members.get_or_insert_default();
        }
    }
    for said in answers.iter().filter_map(Value::as_array).flatten() {
        let group = said::number(said, "groupid");
        let course = groups.get(&group).and_then(|course| known.get_mut(course));
        if let Some(members) = course.and_then(|course| course.members.as_mut()) {
            let users = said::list(said, "userids").iter().filter_map(Value::as_i64);
            members.extend(users.map(|user| (group, user)));
        }
    }
    Ok(())
}

/// Puts all members of the groups of courses into the snapshot, with the names of the people.
pub async fn put(courses: &BTreeSet<i64>, fetching: &mut Fetching<'_>) -> Result<(), PlatformError> {
    let found: Vec<(i64, i64, i64)> = {
        let known = fetching.moodle.caches.groups.courses();
        let of_courses = courses.iter().filter_map(|course| Some((course, known.get(course)?)));
        let members = of_courses.flat_map(|(course, of_course)| {
            let members = of_course.members.iter().flatten();
            members
                .map(|(group, user)| (*group, *course, *user))
                .collect::<Vec<_>>()
        });
        members.collect()
    };
    let groups: BTreeSet<i64> = found.iter().map(|(group, ..)| *group).collect();
    let groups: Vec<i64> = groups.into_iter().collect();
    let ours: HashMap<(i64, i64), bool> = fetching.moodle.ledger.of(Subject::GroupMember, &groups).await?;
    for (group, course, user) in &found {
        let is_ours = ours.contains_key(&(*group, *user));
        fetching.snapshot.put(member(*group, *course, *user, is_ours));
    }
    name(found.into_iter().map(|(_, _, user)| user).collect(), fetching).await
}

/// Looks up how people are named of whom nothing else matters, where it isn't known.
async fn name(mut people: HashSet<i64>, fetching: &mut Fetching<'_>) -> Result<(), PlatformError> {
    people.retain(|user| fetching.snapshot.get::<User>(Id(*user)).is_none());
    {
        let known = fetching.moodle.caches.participants.courses();
        for (user, person) in known.values().flat_map(|course| &course.people) {
            if !person.username.is_empty() && people.remove(user) {
                fetching.snapshot.set_username(Id(*user), person.username.to_string());
            }
        }
    }
    let people: BTreeSet<i64> = people.into_iter().collect();
    let people: Vec<String> = people.iter().map(i64::to_string).collect();
    let question = Question {
        function: "core_user_get_users_by_field",
        besides: Form::new().with("field", "id"),
        list: "values",
        impossible: "",
    };
    let answers = question.ask(&fetching.moodle.client, &people).await?;
    for said in answers.iter().filter_map(Value::as_array).flatten() {
        let name = said::text(said, "username");
        fetching.snapshot.set_username(Id(said::number(said, "id")), name);
    }
    Ok(())
}
