//! Lists for those who pick: the categories, and courses by category and text.

use std::collections::HashMap;

use shared::directory::{Course, Entity, EntityKind, Id};
use shared::tools::CategoryFacts;
use sqlx::AssertSqlSafe;

use super::super::{CourseFilter, PlatformError};
use super::cascade::json;
use super::select::entities;
use crate::store::Store;

/// See [`super::super::Platform::categories`].
pub(super) async fn categories(store: &Store) -> Result<Vec<CategoryFacts>, PlatformError> {
    let categories: Vec<(i64, String, i64, i64)> =
        sqlx::query_as("SELECT id, name, parent, sortorder FROM categories ORDER BY id")
            .fetch_all(store.read())
            .await?;
    let (courses, cohorts) = (held(store, "courses").await?, held(store, "cohorts").await?);
    let count =
        |held: &HashMap<i64, i64>, id: i64| held.get(&id).and_then(|count| u64::try_from(*count).ok()).unwrap_or(0);
    let facts = categories
        .into_iter()
        .map(|(id, name, parent, sortorder)| CategoryFacts {
            courses: count(&courses, id),
            cohorts: count(&cohorts, id),
            id: Id(id),
            name,
            parent: Id(parent),
            sortorder,
        });
    Ok(facts.collect())
}

/// How many rows of a table each category holds itself.
async fn held(store: &Store, table: &str) -> Result<HashMap<i64, i64>, PlatformError> {
    let sql = format!("SELECT category, count(*) FROM {table} GROUP BY category");
    let counts: Vec<(i64, i64)> = sqlx::query_as(AssertSqlSafe(sql)).fetch_all(store.read()).await?;
    Ok(counts.into_iter().collect())
}

/// See [`super::super::Platform::courses`].
pub(super) async fn courses(store: &Store, filter: &CourseFilter) -> Result<Vec<Course>, PlatformError> {
    let mut conditions = Vec::new();
    let mut values = Vec::new();
    if let Some(categories) = &filter.categories {
        let ids: Vec<i64> = categories.iter().map(|id| id.0).collect();
        values.push(json(&ids));
        conditions.push(format!("category {}", store.dialect().in_numbers(values.len())));
    }
    if !filter.text.is_empty() {
        // As typed too: SQLite knows no capitals but those of ASCII.
        values.extend([like(&filter.text.to_lowercase()), like(&filter.text)]);
        let (folded, typed) = (values.len() - 1, values.len());
        conditions.push(format!(
            "(shortname_folded LIKE ${folded} ESCAPE '\\' OR lower(fullname) LIKE ${folded} ESCAPE '\\' \
             OR lower(idnumber) LIKE ${folded} ESCAPE '\\' OR fullname LIKE ${typed} ESCAPE '\\' \
             OR idnumber LIKE ${typed} ESCAPE '\\')"
        ));
    }
    if !filter.after.is_empty() {
        values.push(filter.after.to_lowercase());
        conditions.push(format!("shortname_folded > ${}", values.len()));
    }
    let conditions = match conditions.as_slice() {
        [] => String::new(),
        some => format!(" WHERE {}", some.join(" AND ")),
    };
    let from = format!(
        "(SELECT * FROM courses{conditions} ORDER BY shortname_folded LIMIT {}) AS t",
        filter.limit
    );
    let values: Vec<&str> = values.iter().map(String::as_str).collect();
    let found = entities(store, EntityKind::Course, &from, &values).await?;
    Ok(found.iter().filter_map(Course::from_any).cloned().collect())
}

/// What holds the text.
fn like(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    format!("%{escaped}%")
}
