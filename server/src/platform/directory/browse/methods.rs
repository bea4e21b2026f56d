//! The enrolment methods of courses, cohort bindings and meta links among them.

use shared::api::Page;
use shared::api::directory::{BindingDto, MethodDto, Place};

use super::paging::{Part, of_whole};
use super::query::{Query, count, flag, number, text};
use super::{Browse, StoreError};

/// What is read of a method. Its enrolments are counted up to some ten thousand.
pub(super) const COLUMNS: &str = "SELECT m.id AS id, m.course AS course, m.method AS kind, m.enabled AS enabled, \
    m.source AS source, coalesce(h.name, '') AS cohort, coalesce(s.shortname, '') AS linked, \
    coalesce(r.shortname, '') AS role, m.group_id AS group_id, coalesce(g.name, '') AS group_name, \
    m.timestart AS timestart, m.timeend AS timeend, m.sortorder AS sortorder, \
    (SELECT count(*) FROM (SELECT 1 FROM enrolments AS e WHERE e.method = m.id LIMIT 10000) AS counted) AS stored \
    FROM methods AS m LEFT JOIN cohorts AS h ON m.method = 'cohort' AND h.id = m.source \
    LEFT JOIN courses AS s ON m.method = 'meta' AND s.id = m.source \
    LEFT JOIN roles AS r ON r.id = m.role LEFT JOIN groups AS g ON g.id = m.group_id";

impl Browse {
    /// The methods of a course, in their order.
    ///
    /// # Errors
    ///
    /// When the database can't be reached.
    pub async fn methods(&self, course: i64, part: &Part) -> Result<Page<MethodDto>, StoreError> {
        let mut sql = Query::new(&self.store, COLUMNS);
        let this = sql.equals("m.course", course);
        sql.push(&format!(" WHERE {this} ORDER BY m.sortorder, m.id"));
        let methods = self.methods_from(sql).await?;
        let rows = methods
            .into_iter()
            .enumerate()
            .map(|(at, (_, method))| ((format!("{at:020}"), method.id), method));
        Ok(of_whole(rows.collect(), part))
    }

    /// The courses that follow a course by a meta link, by title.
    ///
    /// # Errors
    ///
    /// When the database can't be reached.
    pub async fn metalinks_to(&self, course: i64, part: &Part) -> Result<Page<BindingDto>, StoreError> {
        self.followers("meta", course, part).await
    }

    /// How many people a cohort (`cohort`) or a course (`meta`) brings into each course that it is bound to; none by
    /// methods of other kinds.
    ///
    /// # Errors
    ///
    /// When the database can't be reached.
    pub async fn led_by(&self, kind: &str, source: i64) -> Result<u64, StoreError> {
        let counted = match kind {
            "cohort" => "SELECT count(*) FROM cohort_members WHERE ",
            "meta" => "SELECT count(DISTINCT \"user\") FROM effective_enrolments WHERE ",
            _ => return Ok(0),
        };
        let mut sql = Query::new(&self.store, counted);
        let this = sql.equals(if kind == "cohort" { "cohort" } else { "course" }, source);
        sql.push(&this);
        sql.number(&self.store).await
    }

    /// Methods with their courses.
    pub(super) async fn methods_from(&self, sql: Query) -> Result<Vec<(i64, MethodDto)>, StoreError> {
        let rows = sql.all(&self.store).await?;
        rows.iter()
            .map(|row| {
                let (kind, source) = (text(row, "kind")?, number(row, "source")?);
                let name = match kind.as_str() {
                    "cohort" => text(row, "cohort")?,
                    "meta" => text(row, "linked")?,
                    _ => String::new(),
                };
                let group = number(row, "group_id")?;
                let group_name = text(row, "group_name")?;
                let method = MethodDto {
                    id: number(row, "id")?,
                    kind,
                    enabled: flag(row, "enabled")?,
                    source: (source != 0).then_some(Place { id: source, name }),
                    role: text(row, "role")?,
                    group: (group != 0).then_some(Place {
                        id: group,
                        name: group_name,
                    }),
                    start: number(row, "timestart")?,
                    end: number(row, "timeend")?,
                    stored: count(row, "stored")?,
                };
                Ok((number(row, "course")?, method))
            })
            .collect()
    }
}
