//! What a new directory holds: one category, the roles, and nobody (D96, D97).

use shared::directory::{AnyEntity, Category, Entity, Id, Role};
use shared::plan::{Step, Verb};

use super::super::{IdMap, PlatformError};
use super::apply;
use crate::store::{SecretKey, Store};

/// Short name, name, whether it may be given in a course.
const ROLES: &[(&str, &str, bool)] = &[
    ("manager", "Manager", true),
    ("coursecreator", "Course creator", false),
    ("editingteacher", "Teacher", true),
    ("teacher", "Non-editing teacher", true),
    ("student", "Student", true),
    ("guest", "Guest", false),
    ("user", "Authenticated user", false),
    ("frontpage", "Authenticated user on the front page", false),
];

/// Fills a directory that has never held anything.
pub(super) async fn seed(store: &Store, key: &SecretKey) -> Result<(), PlatformError> {
    let mut tx = store.begin().await?;
    // Of several servers that start on one database, one makes this row; the others wait for its commit.
    let first =
        sqlx::query("INSERT INTO sequences (entity, next) VALUES ('seeded', 1) ON CONFLICT (entity) DO NOTHING")
            .execute(&mut *tx)
            .await?;
    if first.rows_affected() == 0 {
        return Ok(());
    }
    let steps: Vec<Step> = roles()
        .chain([category()])
        .zip(1..)
        .map(|(entity, number)| step(entity, number))
        .collect();
    apply::apply(key, &mut tx, &steps, &mut IdMap::new()).await?;
    Ok(tx.commit().await?)
}

fn roles() -> impl Iterator<Item = AnyEntity> {
    ROLES.iter().zip(1..).map(|((shortname, name, in_course), sortorder)| {
        let (shortname, name) = ((*shortname).to_owned(), (*name).to_owned());
        Role {
            id: Id::NONE,
            shortname,
            name,
            in_course: *in_course,
            sortorder,
        }
        .into_any()
    })
}

fn category() -> AnyEntity {
    Category {
        name: "Miscellaneous".to_owned(),
        visible: true,
        sortorder: 1,
        ..Category::default()
    }
    .into_any()
}

fn step(entity: AnyEntity, number: i64) -> Step {
    let kind = entity.kind();
    let entity = AnyEntity::from_values(kind, Id(-number), entity.values());
    Step {
        verb: Verb::Create,
        before: None,
        after: Some(entity),
        key: String::new(),
        secret: None,
        along: Vec::new(),
        copy_of: Id::NONE,
    }
}
