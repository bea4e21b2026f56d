//! People who can be written to.

use sqlx::{AssertSqlSafe, Row};

use super::super::{Addressee, PlatformError, Teachers};
use super::cascade::json;
use crate::store::Store;

/// Roles whose holders look after a course (D89).
const LOOKS_AFTER: &str = "'editingteacher', 'manager'";

/// See [`super::super::Platform::people`].
pub(super) async fn people(store: &Store, ids: &[i64]) -> Result<Vec<Addressee>, PlatformError> {
    let sql = format!(
        "SELECT id, username, firstname, lastname, email, lang FROM users WHERE id {} AND deleted = 0 ORDER BY id",
        store.dialect().in_numbers(1)
    );
    let rows = sqlx::query(AssertSqlSafe(sql))
        .bind(json(ids))
        .fetch_all(store.read())
        .await?;
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

/// See [`super::super::Platform::teachers`].
pub(super) async fn teachers(store: &Store, course: i64) -> Result<Option<Teachers>, PlatformError> {
    let name: Option<(String, String)> = sqlx::query_as("SELECT fullname, shortname FROM courses WHERE id = $1")
        .bind(course)
        .fetch_optional(store.read())
        .await?;
    let Some((fullname, shortname)) = name else {
        return Ok(None);
    };
    let sql = format!(
        "SELECT id, username, firstname, lastname, email, lang FROM users \
         WHERE deleted = 0 AND suspended = 0 AND email <> '' AND id IN (SELECT a.\"user\" FROM role_assignments AS a \
         JOIN roles ON roles.id = a.role WHERE a.course = $1 AND roles.shortname IN ({LOOKS_AFTER})) ORDER BY id"
    );
    let rows = sqlx::query(AssertSqlSafe(sql))
        .bind(course)
        .fetch_all(store.read())
        .await?;
    Ok(Some(Teachers {
        course: if fullname.is_empty() { shortname } else { fullname },
        people: rows.iter().map(read).collect::<Result<_, _>>()?,
    }))
}

fn read(row: &sqlx::any::AnyRow) -> Result<Addressee, sqlx::Error> {
    let text = |name| row.try_get::<String, _>(name);
    Ok(Addressee {
        id: row.try_get("id")?,
        username: text("username")?,
        name: format!("{} {}", text("firstname")?, text("lastname")?)
            .trim()
            .to_owned(),
        email: text("email")?,
        lang: text("lang")?,
    })
}
