//! Which of the fetched entities keys mean.

use std::collections::BTreeSet;

use shared::directory::{Cohort, CohortKey, Snapshot, User, UserKey};

/// The ids of the accounts that keys mean.
pub fn users_of<'k>(keys: impl IntoIterator<Item = &'k UserKey>, snapshot: &Snapshot) -> BTreeSet<i64> {
    let found = keys.into_iter().flat_map(|key| match key {
        UserKey::By(by, value) => snapshot.users_by(*by, value),
        UserKey::FullName(name) => snapshot.table::<User>().find("fullname", name),
    });
    found.map(|user| user.id.0).collect()
}

/// The ids of the cohorts that keys mean.
pub fn cohorts_of<'k>(keys: impl IntoIterator<Item = &'k CohortKey>, snapshot: &Snapshot) -> BTreeSet<i64> {
    let found = keys
        .into_iter()
        .flat_map(|CohortKey(by, value)| snapshot.cohorts_by(*by, value));
    found.map(|cohort: &Cohort| cohort.id.0).collect()
}
