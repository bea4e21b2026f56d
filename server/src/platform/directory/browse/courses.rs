//! Courses: lists, one of them, the people in it, its sections.

use shared::api::Page;
use shared::api::directory::{CourseDto, CourseRef, MOST_COUNTED, PersonDto, Place, SectionDto};
use shared::directory::EntityKind;
use sqlx::any::AnyRow;

use super::super::folded;
use super::paging::{Cursor, Part, of_whole, page};
use super::people::{Members, cursor, known};
use super::query::{Query, flag, number, text};
use super::{Browse, StoreError, filled};
use crate::store::Store;

/// What is read of a course for a list.
pub(super) const COLUMNS: &str = "t.id AS id, t.shortname AS shortname, t.fullname AS fullname, \
    t.idnumber AS idnumber, t.visible AS visible, t.startdate AS startdate, t.category AS category, \
    coalesce(k.name, '') AS category_name, t.name_folded AS name_folded";
/// Where from.
pub(super) const FROM: &str = "courses AS t LEFT JOIN categories AS k ON k.id = t.category";

/// What courses are sorted by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum CourseSort {
    /// Title.
    #[default]
    Name,
    /// Short name.
    Shortname,
    /// The newest first.
    Newest,
}

/// Which courses are listed, and how.
#[derive(Debug, Clone, Default)]
pub struct CourseFilter {
    /// Whose title, short name or identifier holds this.
    pub text: Option<String>,
    /// In this category.
    pub category: Option<i64>,
    /// Also in the categories below it.
    pub below: bool,
    /// Only those that are shown, or hidden.
    pub visible: Option<bool>,
    /// Sorted by.
    pub sort: CourseSort,
}

/// Which people of a course.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Taking {
    /// All that have anything to do with it.
    #[default]
    All,
    /// Those who take part, by whatever way.
    Effective,
    /// Those with an enrolment of their own.
    Stored,
}

impl Browse {
    /// Courses.
    ///
    /// # Errors
    ///
    /// When the database can't be reached.
    pub async fn courses(&self, filter: &CourseFilter, part: &Part) -> Result<Page<CourseRef>, StoreError> {
        let below = match filter.category {
            Some(category) if filter.below => Some(self.tree().await?.below(category)),
            category => category.map(|category| vec![category]),
        };
        let narrowed = |columns: &str, from: &str| {
            let mut sql = Query::new(&self.store, format!("SELECT {columns} FROM {from} WHERE 1 = 1"));
            if let Some(categories) = &below {
                let these = sql.in_numbers("t.category", categories);
                sql.push(" AND ").push(&these);
            }
            if let Some(text) = &filter.text {
                let holds = sql.holds("t.name_folded", &folded(text));
                sql.push(" AND ").push(&holds);
            }
            if let Some(visible) = filter.visible {
                sql.push(&format!(" AND t.visible = {}", i64::from(visible)));
            }
            sql
        };
        let total = match part.after {
            None => known(self.counted_of(narrowed("1", "courses AS t"), MOST_COUNTED).await?),
            Some(_) => None,
        };
        let mut sql = narrowed(COLUMNS, FROM);
        if let Some(after) = &part.after {
            let after = match filter.sort {
                CourseSort::Name => sql.after("t.name_folded", "t.id", after),
                CourseSort::Shortname => sql.after("t.shortname", "t.id", after),
                CourseSort::Newest => format!("t.id < ${}", sql.bind(after.1)),
            };
            sql.push(" AND ").push(&after);
        }
        let (order, by) = match filter.sort {
            CourseSort::Name => (format!("{}, t.id", sql.dialect.sorted("t.name_folded")), "name_folded"),
            CourseSort::Shortname => (format!("{}, t.id", sql.dialect.sorted("t.shortname")), "shortname"),
            CourseSort::Newest => ("t.id DESC".to_owned(), ""),
        };
        sql.push(&format!(" ORDER BY {order} LIMIT {}", part.limit + 1));
        let rows = sql.all(&self.store).await?;
        let rows = rows.iter().map(|row| Ok((cursor(row, by)?, course(row)?)));
        Ok(page(rows.collect::<Result<_, StoreError>>()?, part.limit, total))
    }

    /// A course.
    ///
    /// # Errors
    ///
    /// When the database can't be reached.
    pub async fn course(&self, id: i64) -> Result<Option<CourseDto>, StoreError> {
        let Some(course) = self.course_refs(&[id]).await?.pop() else {
            return Ok(None);
        };
        let Some(entity) = self.entity(EntityKind::Course, id).await? else {
            return Ok(None);
        };
        let path = self.tree().await?.path(course.category.id);
        let inside = async |table: &str| {
            let mut sql = Query::new(&self.store, format!("SELECT 1 FROM {table} WHERE "));
            let this = sql.equals("course", id);
            sql.push(&this);
            self.counted_of(sql, MOST_COUNTED).await
        };
        Ok(Some(CourseDto {
            path,
            fields: filled(&entity),
            people: self.size(&taking(id, Taking::All), MOST_COUNTED).await?,
            group_count: inside("groups").await?,
            methods: inside("methods").await?,
            sections: inside("sections").await?,
            course,
        }))
    }

    /// Courses by their ids, in no order.
    pub(super) async fn course_refs(&self, ids: &[i64]) -> Result<Vec<CourseRef>, StoreError> {
        let mut sql = Query::new(&self.store, format!("SELECT {COLUMNS} FROM {FROM} WHERE "));
        let these = sql.in_numbers("t.id", ids);
        sql.push(&these);
        sql.all(&self.store).await?.iter().map(course).collect()
    }

    /// The people of a course, by name, with the ways by which they take part and their groups.
    ///
    /// # Errors
    ///
    /// When the database can't be reached.
    pub async fn people_of_course(
        &self,
        id: i64,
        which: Taking,
        called_so: Option<&str>,
        part: &Part,
    ) -> Result<Page<PersonDto>, StoreError> {
        let mut people = self.people(&taking(id, which), called_so, part).await?;
        let ids: Vec<i64> = people.items.iter().map(|person| person.user.id).collect();
        let mut ways = self.ways(&[id], &ids).await?;
        for person in &mut people.items {
            let pair = (id, person.user.id);
            person.ways = ways.ways.remove(&pair).unwrap_or_default();
            person.groups = ways.groups.remove(&pair).unwrap_or_default();
        }
        Ok(people)
    }

    /// The sections of a course, in their order.
    ///
    /// # Errors
    ///
    /// When the database can't be reached.
    pub async fn sections(&self, course: i64, part: &Part) -> Result<Page<SectionDto>, StoreError> {
        let mut sql = Query::new(&self.store, "SELECT id, number, name, visible FROM sections WHERE ");
        let this = sql.equals("course", course);
        sql.push(&this).push(" ORDER BY number");
        let mut rows = Vec::new();
        for row in &sql.all(&self.store).await? {
            let section = SectionDto {
                id: number(row, "id")?,
                number: number(row, "number")?,
                name: text(row, "name")?,
                visible: flag(row, "visible")?,
            };
            rows.push(((format!("{:020}", section.number), section.id), section));
        }
        Ok(of_whole(rows, part))
    }
}

/// The people of a course, as the view of effective enrolments has them, but without all else that it tells: so each
/// of them is found by an index, from the course as well as from the account.
pub(in super::super) fn taking(id: i64, which: Taking) -> Members {
    /// Whose account, and of which rows.
    type Arm = (&'static str, &'static str);
    const OWN: Arm = (
        "e.\"user\"",
        "enrolments AS e JOIN methods AS m ON m.id = e.method \
         WHERE m.course = {of} AND m.enabled = 1 AND m.method NOT IN ('cohort', 'meta', 'guest')",
    );
    const COHORT: Arm = (
        "c.\"user\"",
        "methods AS m JOIN cohort_members AS c ON c.cohort = m.source \
         WHERE m.course = {of} AND m.enabled = 1 AND m.method = 'cohort' AND m.source <> 0",
    );
    const LINKED: Arm = (
        "e.\"user\"",
        "methods AS m JOIN methods AS s ON s.course = m.source JOIN enrolments AS e ON e.method = s.id \
         WHERE m.course = {of} AND m.enabled = 1 AND m.method = 'meta' AND m.source <> 0 AND m.source <> m.course \
         AND s.enabled = 1 AND s.method NOT IN ('cohort', 'meta', 'guest')",
    );
    const LINKED_COHORT: Arm = (
        "c.\"user\"",
        "methods AS m JOIN methods AS s ON s.course = m.source JOIN cohort_members AS c ON c.cohort = s.source \
         WHERE m.course = {of} AND m.enabled = 1 AND m.method = 'meta' AND m.source <> 0 AND m.source <> m.course \
         AND s.enabled = 1 AND s.method = 'cohort' AND s.source <> 0",
    );
    const STORED: Arm = (
        "e.\"user\"",
        "methods AS m JOIN enrolments AS e ON e.method = m.id WHERE m.course = {of}",
    );
    const ROLES: Arm = (
        "a.\"user\"",
        "role_assignments AS a WHERE a.course = {of} AND a.method = 0",
    );
    let arms: &[Arm] = match which {
        Taking::All => &[STORED, COHORT, LINKED, LINKED_COHORT, ROLES],
        Taking::Effective => &[OWN, COHORT, LINKED, LINKED_COHORT],
        Taking::Stored => &[STORED],
    };
    let all = arms
        .iter()
        .map(|(user, rows)| format!("SELECT {user} AS \"user\" FROM {rows}"));
    let holds = arms
        .iter()
        .map(|(user, rows)| format!("EXISTS (SELECT 1 FROM {rows} AND {user} = u.id)"));
    Members {
        all: all.collect::<Vec<_>>().join(" UNION ALL "),
        holds: format!("({})", holds.collect::<Vec<_>>().join(" OR ")),
        of: id,
    }
}

/// A part of the courses of a query that has its conditions, by title.
pub(super) async fn sorted(mut sql: Query, part: &Part, store: &Store) -> Result<Vec<(Cursor, CourseRef)>, StoreError> {
    if let Some(after) = &part.after {
        let after = sql.after("t.name_folded", "t.id", after);
        sql.push(" AND ").push(&after);
    }
    let order = sql.dialect.sorted("t.name_folded");
    sql.push(&format!(" ORDER BY {order}, t.id LIMIT {}", part.limit + 1));
    let rows = sql.all(store).await?;
    rows.iter()
        .map(|row| Ok((cursor(row, "name_folded")?, course(row)?)))
        .collect()
}

/// A course from its row.
pub(super) fn course(row: &AnyRow) -> Result<CourseRef, StoreError> {
    Ok(CourseRef {
        id: number(row, "id")?,
        shortname: text(row, "shortname")?,
        fullname: text(row, "fullname")?,
        idnumber: text(row, "idnumber")?,
        category: Place {
            id: number(row, "category")?,
            name: text(row, "category_name")?,
        },
        visible: flag(row, "visible")?,
        startdate: number(row, "startdate")?,
    })
}
