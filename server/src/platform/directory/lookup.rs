//! Finding entities by any of their identifiers, many at once.

use std::collections::BTreeMap;

use shared::directory::{CohortKey, CourseKey, EntityKind, Snapshot, UserKey};
use shared::settings::{CourseBy, GroupBy, UserBy};

use super::select::{select, table};
use crate::store::{Store, StoreError};

/// A column that identifiers are looked up in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    /// The column, or an expression.
    column: &'static str,
    /// What its index needs to hear, to be used.
    given: &'static str,
    is_number: bool,
}

const ID: Place = Place {
    column: "id",
    given: "",
    is_number: true,
};

const fn text(column: &'static str, given: &'static str) -> Place {
    Place {
        column,
        given,
        is_number: false,
    }
}

/// Live and deleted accounts alike.
fn user_places(by: UserBy) -> &'static [Place] {
    const IDNUMBER: &[Place] = &[
        text("idnumber", " AND idnumber <> ''"),
        text("former_idnumber", " AND former_idnumber <> ''"),
    ];
    const USERNAME: &[Place] = &[
        text("username", " AND deleted = 0"),
        text("former_username", " AND former_username <> ''"),
    ];
    const EMAIL: &[Place] = &[
        text("email_folded", " AND email_folded <> ''"),
        text("former_email_folded", " AND former_email_folded <> ''"),
    ];
    match by {
        UserBy::Id => &[ID],
        UserBy::Idnumber => IDNUMBER,
        UserBy::Username => USERNAME,
        UserBy::Email => EMAIL,
    }
}

/// Puts the accounts that these keys find into the snapshot.
pub(super) async fn users<'k>(
    store: &Store,
    keys: impl Iterator<Item = &'k UserKey>,
    snapshot: &mut Snapshot,
) -> Result<(), StoreError> {
    // No index: only teachers of a course may be named so, and few files do.
    const FULL_NAME: &[Place] = &[text("firstname || ' ' || lastname", " AND deleted = 0")];
    let mut named = Named::default();
    for key in keys {
        match key {
            UserKey::By(by, value) => named.add(user_places(*by), value),
            UserKey::FullName(name) => named.add(FULL_NAME, name),
        }
    }
    named.find(store, EntityKind::User, snapshot).await
}

/// Puts the courses that these keys find into the snapshot, and the groups by which some are named.
pub(super) async fn courses<'k>(
    store: &Store,
    keys: impl Iterator<Item = &'k CourseKey>,
    snapshot: &mut Snapshot,
) -> Result<(), StoreError> {
    const OF_GROUP: &[Place] = &[Place {
        column: "id IN (SELECT course FROM groups WHERE id",
        given: ")",
        is_number: true,
    }];
    let (mut named, mut groups) = (Named::default(), Named::default());
    for key in keys {
        match key {
            CourseKey::By(CourseBy::Id, value) => named.add(&[ID], value),
            CourseKey::By(CourseBy::Idnumber, value) => named.add(&[text("idnumber", " AND idnumber <> ''")], value),
            CourseKey::By(CourseBy::Shortname, value) => named.add(&[text("shortname", "")], value),
            CourseKey::Folded(value) => named.add(&[text("shortname_folded", "")], value),
            CourseKey::OfGroup(value) => {
                named.add(OF_GROUP, value);
                groups.add(&[ID], value);
            }
        }
    }
    groups.find(store, EntityKind::Group, snapshot).await?;
    named.find(store, EntityKind::Course, snapshot).await
}

/// Puts the cohorts that these keys find into the snapshot.
pub(super) async fn cohorts<'k>(
    store: &Store,
    keys: impl Iterator<Item = &'k CohortKey>,
    snapshot: &mut Snapshot,
) -> Result<(), StoreError> {
    let mut named = Named::default();
    for CohortKey(by, value) in keys {
        let places = match by {
            GroupBy::Id => ID,
            GroupBy::Idnumber => text("idnumber", " AND idnumber <> ''"),
            GroupBy::Name => text("name", ""),
        };
        named.add(&[places], value);
    }
    named.find(store, EntityKind::Cohort, snapshot).await
}

/// Identifiers, by the column that they are looked up in.
#[derive(Debug, Default)]
struct Named<'k>(BTreeMap<Place, Vec<&'k str>>);

impl<'k> Named<'k> {
    fn add(&mut self, places: &[Place], value: &'k str) {
        for place in places {
            // An empty identifier finds nothing (D29), and what is no number is no id.
            if !value.is_empty() && (!place.is_number || value.parse::<i64>().is_ok()) {
                self.0.entry(*place).or_default().push(value);
            }
        }
    }

    async fn find(self, store: &Store, kind: EntityKind, snapshot: &mut Snapshot) -> Result<(), StoreError> {
        if self.0.is_empty() {
            return Ok(());
        }
        let (mut queries, mut lists) = (Vec::new(), Vec::new());
        for (place, values) in self.0 {
            let number = queries.len() + 1;
            let dialect = store.dialect();
            let is_in = if place.is_number {
                dialect.in_numbers(number)
            } else {
                dialect.in_texts(number)
            };
            queries.push(format!(
                "SELECT id FROM {} WHERE {} {is_in}{}",
                kind.table(),
                place.column,
                place.given
            ));
            lists.push(list(&values, place.is_number));
        }
        let from = format!("{} WHERE t.id IN ({})", table(kind), queries.join(" UNION "));
        let lists: Vec<&str> = lists.iter().map(String::as_str).collect();
        select(store, kind, &from, &lists, snapshot).await
    }
}

/// Values as a JSON list. Numbers are written anew: `+7` and `007` are numbers, but not in JSON.
fn list(values: &[&str], is_number: bool) -> String {
    if is_number {
        let numbers: Vec<i64> = values.iter().filter_map(|value| value.parse().ok()).collect();
        return super::cascade::json(&numbers);
    }
    serde_json::Value::from(values.to_vec()).to_string()
}
