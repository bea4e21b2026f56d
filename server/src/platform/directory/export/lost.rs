//! What no command file carries, and how much of it there is (D94).

use crate::store::{Store, StoreError};

use super::following::takes_part_still;
use super::people::MOST_FIELDS;

/// Something that a rebuilt directory lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lost {
    /// What: the message `export-lost-…`, whose argument is `count`.
    pub what: &'static str,
    /// How many of it.
    pub count: i64,
}

/// Queries that count it.
const QUERIES: &[(&str, &str)] = &[
    ("export-lost-passwords", "SELECT count(*) FROM passwords"),
    ("export-lost-pictures", "SELECT count(*) FROM pictures"),
    (
        "export-lost-deleted-accounts",
        "SELECT count(*) FROM users WHERE deleted <> 0",
    ),
    (
        "export-lost-empty-categories",
        "WITH RECURSIVE used (id) AS (SELECT category FROM courses \
             UNION SELECT k.parent FROM categories AS k JOIN used AS u ON u.id = k.id) \
         SELECT count(*) FROM categories WHERE id NOT IN (SELECT id FROM used) AND name <> 'Miscellaneous'",
    ),
    (
        "export-lost-category-details",
        "SELECT count(*) FROM categories WHERE visible = 0 OR idnumber <> '' OR description <> ''",
    ),
    (
        "export-lost-twin-categories",
        "SELECT count(*) FROM categories AS t WHERE EXISTS (SELECT 1 FROM categories AS o \
             WHERE o.parent = t.parent AND o.name = t.name AND o.id < t.id)",
    ),
    (
        "export-lost-groupings",
        "SELECT count(*) FROM groupings WHERE idnumber = ''",
    ),
    (
        "export-lost-default-groupings",
        "SELECT count(*) FROM courses WHERE defaultgroupingid <> 0",
    ),
    (
        "export-lost-cohort-places",
        "SELECT count(*) FROM cohorts WHERE category <> 0",
    ),
    (
        "export-lost-sections",
        "SELECT count(*) FROM sections WHERE number > 52 OR visible = 0",
    ),
    (
        "export-lost-site-roles",
        "SELECT count(*) FROM role_assignments WHERE course = 0",
    ),
    (
        "export-lost-disabled-methods",
        "SELECT count(*) FROM methods WHERE enabled = 0 AND method NOT IN ('cohort', 'meta')",
    ),
    (
        "export-lost-binding-groups",
        "SELECT count(*) FROM methods AS t JOIN groups AS g ON g.id = t.group_id JOIN cohorts AS h ON h.id = t.source \
         WHERE t.method = 'cohort' AND g.name <> h.name",
    ),
    (
        "export-lost-roleless",
        "SELECT count(*) FROM enrolments AS t JOIN methods AS m ON m.id = t.method AND m.method IN ('manual', 'self') \
         WHERE NOT EXISTS (SELECT 1 FROM role_assignments AS o \
             WHERE o.\"user\" = t.\"user\" AND o.course = t.course AND o.method IN (0, t.method))",
    ),
    (
        "export-lost-field-kinds",
        "SELECT count(*) FROM profile_fields WHERE datatype <> 'text' OR default_value <> ''",
    ),
];

/// What is there of it; nothing of what there is none.
pub(super) async fn lost(store: &Store) -> Result<Vec<Lost>, StoreError> {
    let mut found = Vec::new();
    for (what, sql) in QUERIES {
        let count: i64 = sqlx::query_scalar(*sql).fetch_one(store.read()).await?;
        found.push(Lost { what, count });
    }
    let resting = format!(
        "SELECT count(*) FROM group_members AS t WHERE NOT {}",
        takes_part_still()
    );
    found.push(Lost {
        what: "export-lost-resting-members",
        count: sqlx::query_scalar(sqlx::AssertSqlSafe(resting))
            .fetch_one(store.read())
            .await?,
    });
    let fields: i64 = sqlx::query_scalar("SELECT count(*) FROM profile_fields")
        .fetch_one(store.read())
        .await?;
    found.push(Lost {
        what: "export-lost-fields",
        count: fields - i64::try_from(MOST_FIELDS).unwrap_or(i64::MAX),
    });
    found.retain(|lost| lost.count > 0);
    Ok(found)
}
