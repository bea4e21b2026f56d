//! Looking at the directory: lists, details, what ties people and courses together. Nothing here changes anything.
//!
//! Every query is answered from an index and reads about as much as it tells, whatever the size of the directory.
//! Counts stop at [`MOST_COUNTED`].

mod categories;
mod cohorts;
pub(super) mod courses;
mod found;
mod groups;
mod methods;
mod paging;
mod people;
mod query;
mod users;
mod ways;

use shared::api::directory::{DirectoryTotals, Filled, MOST_COUNTED};
use shared::directory::{AnyEntity, EntityKind, Value};

pub use cohorts::CohortFilter;
pub use courses::{CourseFilter, CourseSort, Taking};
pub use paging::{Cursor, Part, read as read_cursor};
pub use people::{Standing, UserFilter, UserSort};

use self::query::Query;
use super::select::{entities, table};
use crate::store::{Store, StoreError};

/// Looks at the directory of a store.
#[derive(Debug, Clone)]
pub struct Browse {
    store: Store,
}

/// What a look-up by an identifier finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Looked {
    /// The one of this id.
    Found(i64),
    /// Nothing.
    Nothing,
    /// Several: nothing is taken at random (D29).
    Several,
}

impl Browse {
    /// Looks at the directory of this store.
    pub fn new(store: Store) -> Self {
        Self { store }
    }

    /// How many there are of each kind.
    ///
    /// # Errors
    ///
    /// When the database can't be reached.
    pub async fn totals(&self) -> Result<DirectoryTotals, StoreError> {
        Ok(DirectoryTotals {
            users: self.counted("SELECT 1 FROM users WHERE deleted = 0").await?,
            courses: self.counted("SELECT 1 FROM courses").await?,
            categories: self.counted("SELECT 1 FROM categories").await?,
            cohorts: self.counted("SELECT 1 FROM cohorts").await?,
        })
    }

    /// Which entity an identifier names. Live accounts alone are found.
    ///
    /// # Errors
    ///
    /// When the database can't be reached.
    pub async fn look_up(&self, kind: EntityKind, by: &str, value: &str) -> Result<Option<Looked>, StoreError> {
        self.looked_up(kind, by, value, None).await
    }

    /// The same for what belongs to a course, in that course alone.
    ///
    /// # Errors
    ///
    /// When the database can't be reached.
    pub async fn look_up_in(
        &self,
        kind: EntityKind,
        by: &str,
        value: &str,
        course: i64,
    ) -> Result<Option<Looked>, StoreError> {
        self.looked_up(kind, by, value, Some(course)).await
    }

    async fn looked_up(
        &self,
        kind: EntityKind,
        by: &str,
        value: &str,
        course: Option<i64>,
    ) -> Result<Option<Looked>, StoreError> {
        let mut sql = Query::new(&self.store, format!("SELECT id FROM {} WHERE ", kind.table()));
        let value = value.trim();
        let found = match (kind, by) {
            (_, "id") => match value.parse() {
                Ok(id) => sql.equals("id", id),
                Err(_) => return Ok(Some(Looked::Nothing)),
            },
            // An empty identifier finds nothing.
            _ if value.is_empty() => return Ok(Some(Looked::Nothing)),
            (_, "idnumber") => format!("idnumber = ${} AND idnumber <> ''", sql.bind(value)),
            (EntityKind::User, "username") => format!("username = ${}", sql.bind(value.to_lowercase())),
            (EntityKind::User, "email") => {
                format!(
                    "email_folded = ${} AND email_folded <> ''",
                    sql.bind(value.to_lowercase())
                )
            }
            (EntityKind::Course, "shortname") => format!("shortname = ${}", sql.bind(value)),
            (EntityKind::Category | EntityKind::Cohort | EntityKind::Group, "name") => {
                format!("name = ${}", sql.bind(value))
            }
            _ => return Ok(None),
        };
        sql.push(&found);
        if kind == EntityKind::User {
            sql.push(" AND deleted = 0");
        }
        if let Some(course) = course {
            let this = sql.equals("course", course);
            sql.push(" AND ").push(&this);
        }
        sql.push(" ORDER BY id LIMIT 2");
        let rows = sql.all(&self.store).await?;
        Ok(Some(match rows.as_slice() {
            [] => Looked::Nothing,
            [only] => Looked::Found(query::number(only, "id")?),
            _ => Looked::Several,
        }))
    }

    /// One entity.
    async fn entity(&self, kind: EntityKind, id: i64) -> Result<Option<AnyEntity>, StoreError> {
        let from = format!("{} WHERE t.id {}", table(kind), self.store.dialect().in_numbers(1));
        let list = super::cascade::json(&[id]);
        Ok(entities(&self.store, kind, &from, &[&list]).await?.pop())
    }

    /// How many rows a query has, counted up to [`MOST_COUNTED`].
    async fn counted(&self, rows: &str) -> Result<u64, StoreError> {
        self.counted_of(Query::new(&self.store, rows), MOST_COUNTED).await
    }

    async fn counted_of(&self, mut rows: Query, most: u64) -> Result<u64, StoreError> {
        rows.sql = format!("SELECT count(*) FROM ({} LIMIT {most}) AS counted", rows.sql);
        rows.number(&self.store).await
    }
}

/// The fields of an entity that are filled.
fn filled(entity: &AnyEntity) -> Filled {
    let fields = entity.kind().fields().iter().zip(entity.values());
    fields
        .filter_map(|(field, value)| {
            let value = match value {
                Value::Text(text) if !text.is_empty() => text.into(),
                Value::Number(number) if number != 0 => number.into(),
                Value::Link(id) if !id.is_none() => id.0.into(),
                _ => return None,
            };
            Some((field.name.to_owned(), value))
        })
        // What is kept for the enrolment by key, and of passwords, is for nobody's eyes.
        .filter(|(name, _)| !["password", "enrolmentkey"].contains(&name.as_str()))
        .collect()
}
