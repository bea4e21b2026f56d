//! Cohorts: lists, one of them, its members, and the courses that it is bound to.

use shared::api::Page;
use shared::api::directory::{BindingDto, CohortDto, CohortRef, MOST_COUNTED, PersonDto, Place};
use shared::directory::EntityKind;
use sqlx::any::AnyRow;

use super::super::folded;
use super::paging::{Part, of_whole, page};
use super::people::{Members, cursor, known};
use super::query::{Query, count, flag, number, text};
use super::{Browse, StoreError, filled};

/// What is read of a cohort for a list. Members are counted up to some ten thousand.
pub(super) const COLUMNS: &str = "t.id AS id, t.name AS name, t.idnumber AS idnumber, t.visible AS visible, \
    t.category AS category, coalesce(k.name, '') AS category_name, t.name_folded AS name_folded, \
    (SELECT count(*) FROM (SELECT 1 FROM cohort_members AS m WHERE m.cohort = t.id LIMIT 10000) AS counted) \
    AS members";
/// Where from.
pub(super) const FROM: &str = "cohorts AS t LEFT JOIN categories AS k ON k.id = t.category";

/// Which cohorts are listed.
#[derive(Debug, Clone, Default)]
pub struct CohortFilter {
    /// Whose name or identifier holds this.
    pub text: Option<String>,
    /// That belong to this category; 0 = to the site.
    pub category: Option<i64>,
}

impl Browse {
    /// Cohorts, by name.
    ///
    /// # Errors
    ///
    /// When the database can't be reached.
    pub async fn cohorts(&self, filter: &CohortFilter, part: &Part) -> Result<Page<CohortRef>, StoreError> {
        let narrowed = |columns: &str, from: &str| {
            let mut sql = Query::new(&self.store, format!("SELECT {columns} FROM {from} WHERE 1 = 1"));
            if let Some(category) = filter.category {
                let this = sql.equals("t.category", category);
                sql.push(" AND ").push(&this);
            }
            if let Some(text) = &filter.text {
                let holds = sql.holds("t.name_folded", &folded(text));
                sql.push(" AND ").push(&holds);
            }
            sql
        };
        let total = match part.after {
            None => known(self.counted_of(narrowed("1", "cohorts AS t"), MOST_COUNTED).await?),
            Some(_) => None,
        };
        let mut sql = narrowed(COLUMNS, FROM);
        if let Some(after) = &part.after {
            let after = sql.after("t.name_folded", "t.id", after);
            sql.push(" AND ").push(&after);
        }
        let order = sql.dialect.sorted("t.name_folded");
        sql.push(&format!(" ORDER BY {order}, t.id LIMIT {}", part.limit + 1));
        let rows = sql.all(&self.store).await?;
        let rows = rows.iter().map(|row| Ok((cursor(row, "name_folded")?, cohort(row)?)));
        Ok(page(rows.collect::<Result<_, StoreError>>()?, part.limit, total))
    }

    /// A cohort.
    ///
    /// # Errors
    ///
    /// When the database can't be reached.
    pub async fn cohort(&self, id: i64) -> Result<Option<CohortDto>, StoreError> {
        let mut sql = Query::new(&self.store, format!("SELECT {COLUMNS} FROM {FROM} WHERE "));
        let this = sql.equals("t.id", id);
        sql.push(&this);
        let rows = sql.all(&self.store).await?;
        let (Some(row), Some(entity)) = (rows.first(), self.entity(EntityKind::Cohort, id).await?) else {
            return Ok(None);
        };
        let mut cohort = cohort(row)?;
        cohort.members = self.size(&members(id), MOST_COUNTED).await?;
        let mut bindings = Query::new(
            &self.store,
            "SELECT 1 FROM methods WHERE method = 'cohort' AND source <> 0 AND ",
        );
        let these = bindings.equals("source", id);
        bindings.push(&these);
        Ok(Some(CohortDto {
            path: self
                .tree()
                .await?
                .path(cohort.category.as_ref().map_or(0, |place| place.id)),
            fields: filled(&entity),
            bindings: self.counted_of(bindings, MOST_COUNTED).await?,
            cohort,
        }))
    }

    /// The members of a cohort, by name.
    ///
    /// # Errors
    ///
    /// When the database can't be reached.
    pub async fn members(&self, id: i64, called_so: Option<&str>, part: &Part) -> Result<Page<PersonDto>, StoreError> {
        self.people(&members(id), called_so, part).await
    }

    /// The courses that a cohort is bound to, by title.
    ///
    /// # Errors
    ///
    /// When the database can't be reached.
    pub async fn bindings(&self, id: i64, part: &Part) -> Result<Page<BindingDto>, StoreError> {
        self.followers("cohort", id, part).await
    }

    /// The courses that follow a cohort, or another course by a meta link, by title.
    pub(super) async fn followers(&self, kind: &str, source: i64, part: &Part) -> Result<Page<BindingDto>, StoreError> {
        let mut sql = Query::new(&self.store, super::methods::COLUMNS);
        let (this, kind) = (
            sql.equals("m.source", source),
            format!("m.method = ${}", sql.bind(kind)),
        );
        sql.push(&format!(" WHERE m.source <> 0 AND {this} AND {kind}"));
        let methods = self.methods_from(sql).await?;
        let mut courses: Vec<i64> = methods.iter().map(|(course, _)| *course).collect();
        courses.sort_unstable();
        courses.dedup();
        let courses = self.course_refs(&courses).await?;
        let mut rows: Vec<_> = methods
            .into_iter()
            .filter_map(|(course, method)| {
                let course = courses.iter().find(|known| known.id == course)?.clone();
                Some(((folded(&course.fullname), method.id), BindingDto { course, method }))
            })
            .collect();
        rows.sort_by(|(one, _), (other, _)| one.cmp(other));
        Ok(of_whole(rows, part))
    }
}

fn members(id: i64) -> Members {
    Members {
        all: "SELECT \"user\" FROM cohort_members WHERE cohort = {of}".to_owned(),
        holds: "EXISTS (SELECT 1 FROM cohort_members AS c WHERE c.\"user\" = u.id AND c.cohort = {of})".to_owned(),
        of: id,
    }
}

/// A cohort from its row.
pub(super) fn cohort(row: &AnyRow) -> Result<CohortRef, StoreError> {
    let category = number(row, "category")?;
    Ok(CohortRef {
        id: number(row, "id")?,
        name: text(row, "name")?,
        idnumber: text(row, "idnumber")?,
        category: match category {
            0 => None,
            id => Some(Place {
                id,
                name: text(row, "category_name")?,
            }),
        },
        visible: flag(row, "visible")?,
        members: count(row, "members")?,
    })
}
