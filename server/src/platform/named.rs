//! What keys have found: the ids of what they name in a snapshot.

use std::collections::BTreeSet;

use shared::directory::{Cohort, CohortKey, Course, CourseKey, Entity, Id, Snapshot, User, UserKey};

/// The accounts that a key has found, live ones and deleted ones.
pub fn user_ids(key: &UserKey, snapshot: &Snapshot) -> Vec<Id> {
    let found = match key {
        UserKey::By(by, value) => {
            let mut found = snapshot.users_by(*by, value);
            found.extend(snapshot.former_users_by(*by, value));
            found
        }
        UserKey::FullName(name) => snapshot.table::<User>().find("fullname", name),
    };
    found.into_iter().map(User::id).collect()
}

/// The courses that a key has found.
pub fn course_ids(key: &CourseKey, snapshot: &Snapshot) -> Vec<Id> {
    snapshot.courses_named(key).into_iter().map(Course::id).collect()
}

/// The courses that any of the keys has found.
pub fn courses_of(keys: &BTreeSet<CourseKey>, snapshot: &Snapshot) -> Vec<i64> {
    keys.iter()
        .flat_map(|key| course_ids(key, snapshot))
        .map(|id| id.0)
        .collect()
}

/// The cohorts that a key has found.
pub fn cohort_ids(CohortKey(by, value): &CohortKey, snapshot: &Snapshot) -> Vec<Id> {
    snapshot.cohorts_by(*by, value).into_iter().map(Cohort::id).collect()
}

/// The cohorts that any of the keys has found.
pub fn cohorts_of(keys: &BTreeSet<CohortKey>, snapshot: &Snapshot) -> Vec<i64> {
    keys.iter()
        .flat_map(|key| cohort_ids(key, snapshot))
        .map(|id| id.0)
        .collect()
}

/// The accounts and courses that pairs of keys have found, accounts first.
pub fn participants(keys: &BTreeSet<(CourseKey, UserKey)>, snapshot: &Snapshot) -> BTreeSet<(i64, i64)> {
    let pairs = keys
        .iter()
        .map(|(course, user)| (user_ids(user, snapshot), course_ids(course, snapshot)));
    pairs.flat_map(|(users, courses)| all_pairs(&users, &courses)).collect()
}

/// The accounts and cohorts that pairs of keys have found, accounts first.
pub fn members(keys: &BTreeSet<(CohortKey, UserKey)>, snapshot: &Snapshot) -> BTreeSet<(i64, i64)> {
    let pairs = keys
        .iter()
        .map(|(cohort, user)| (user_ids(user, snapshot), cohort_ids(cohort, snapshot)));
    pairs.flat_map(|(users, cohorts)| all_pairs(&users, &cohorts)).collect()
}

fn all_pairs(users: &[Id], others: &[Id]) -> Vec<(i64, i64)> {
    users
        .iter()
        .flat_map(|user| others.iter().map(|other| (user.0, other.0)))
        .collect()
}
