//! The keys that files refer to things by, page after page, so that memory doesn't grow with the directory.

use shared::column::Refers;
use shared::directory::EntityKind;
use shared::keys::{KeyKind, WITHIN};
use sqlx::AssertSqlSafe;

use super::super::PlatformError;
use super::select::table;
use crate::store::{Store, quoted};

/// So many things at once.
const PAGE: i64 = 10_000;

/// See [`super::super::Platform::references`].
pub(super) async fn references(
    store: &Store,
    kind: KeyKind,
    each: &mut (dyn FnMut(&str) + Send),
) -> Result<(), PlatformError> {
    let Some(from) = From::of(kind) else { return Ok(()) };
    let mut after = 0;
    loop {
        let sql = AssertSqlSafe(from.page());
        let page: Vec<(i64, String, String)> = sqlx::query_as(sql).bind(after).fetch_all(store.read()).await?;
        for (_, course, own) in page.iter().filter(|(_, _, own)| !own.is_empty()) {
            match course.is_empty() {
                true if from.course.is_some() => {}
                true => each(&kind.folded(own)),
                false => each(&kind.folded(&format!("{course}{WITHIN}{own}"))),
            }
        }
        let Some((last, ..)) = page.last().filter(|_| page.len() >= PAGE as usize) else {
            return Ok(());
        };
        after = *last;
    }
}

/// Where keys of a kind stand.
struct From {
    entity: EntityKind,
    column: &'static str,
    /// By what the course is named that a thing belongs to.
    course: Option<&'static str>,
}

impl From {
    fn of(kind: KeyKind) -> Option<Self> {
        let (entity, by) = match kind.refers {
            Refers::User => (EntityKind::User, kind.by),
            Refers::Course => (EntityKind::Course, kind.by),
            Refers::Cohort => (EntityKind::Cohort, kind.by),
            Refers::Role => (EntityKind::Role, kind.by),
            Refers::Group => (EntityKind::Group, kind.by),
            // No file refers to one that must be there.
            Refers::Category | Refers::Grouping => return None,
        };
        let (course, column) = by
            .split_once('/')
            .map_or((None, by), |(course, own)| (Some(course), own));
        Some(Self { entity, column, course })
    }

    /// A page of ids, what names their course, and their own keys. Deleted accounts are nobody's reference.
    fn page(&self) -> String {
        let text = |of: &str, column: &str| format!("CAST({of}.{} AS TEXT)", quoted(column));
        let (own, things) = (text("t", self.column), table(self.entity));
        let (course, join) = match self.course {
            Some(by) => (
                text("c", by),
                format!(" JOIN {} AS c ON c.id = t.course", quoted(EntityKind::Course.table())),
            ),
            None => ("''".to_owned(), String::new()),
        };
        let live = if self.entity == EntityKind::User {
            " AND t.deleted = 0"
        } else {
            ""
        };
        format!("SELECT t.id, {course}, {own} FROM {things}{join} WHERE t.id > $1{live} ORDER BY t.id LIMIT {PAGE}")
    }
}
