//! The schema, brought up to date when the store is opened.

use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::{AnyPool, AssertSqlSafe, SqlSafeStr};

use super::{Dialect, StoreError};

/// All of them, oldest first: number, name, text. A released one never changes again; a change is another migration.
const MIGRATIONS: &[(i64, &str, &str)] = &[
    (1, "schema", include_str!("../../migrations/0001_schema.sql")),
    (
        2,
        "effective enrolments",
        include_str!("../../migrations/0002_effective_enrolments.sql"),
    ),
    (
        3,
        "find and history",
        include_str!("../../migrations/0003_find_and_history.sql"),
    ),
    (4, "pictures", include_str!("../../migrations/0004_pictures.sql")),
    (5, "overview", include_str!("../../migrations/0005_overview.sql")),
    (6, "happenings", include_str!("../../migrations/0006_happenings.sql")),
    (7, "schedules", include_str!("../../migrations/0007_schedules.sql")),
    (8, "sources", include_str!("../../migrations/0008_sources.sql")),
    (
        9,
        "notifications",
        include_str!("../../migrations/0009_notifications.sql"),
    ),
    (10, "upkeep", include_str!("../../migrations/0010_upkeep.sql")),
    (11, "moodle", include_str!("../../migrations/0011_moodle.sql")),
    (15, "damaged", include_str!("../../migrations/0015_damaged.sql")),
];

/// Applies the migrations that the database lacks. Several servers that start at once wait for one another.
pub(super) async fn run(dialect: Dialect, pool: &AnyPool) -> Result<(), StoreError> {
    let migrations = MIGRATIONS.iter().map(|(version, name, sql)| {
        let sql = AssertSqlSafe(dialect.migration(sql)).into_sql_str();
        Migration::new(*version, (*name).into(), MigrationType::Simple, sql, false)
    });
    Migrator::with_migrations(migrations.collect()).run(pool).await?;
    Ok(())
}
