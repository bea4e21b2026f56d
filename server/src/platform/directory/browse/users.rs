//! An account: what is known of it, its courses, its cohorts.

use shared::api::Page;
use shared::api::directory::{CohortRef, ParticipationDto, ProfileDto, UserDto, UserRef};
use shared::directory::EntityKind;

use super::courses;
use super::paging::{Part, of_whole};
use super::people::{COLUMNS, user};
use super::query::{Query, text};
use super::{Browse, StoreError, cohorts, filled};

/// The courses of the account in parameter 1.
const COURSES: &str = "SELECT course FROM effective_enrolments WHERE \"user\" = $1 \
    UNION SELECT course FROM enrolments WHERE \"user\" = $1 \
    UNION SELECT course FROM role_assignments WHERE \"user\" = $1 AND course <> 0";
/// The cohorts of the account in parameter 1.
const COHORTS: &str = "SELECT cohort FROM cohort_members WHERE \"user\" = $1";

impl Browse {
    /// An account, live or deleted.
    ///
    /// # Errors
    ///
    /// When the database can't be reached.
    pub async fn user(&self, id: i64) -> Result<Option<UserDto>, StoreError> {
        let mut sql = Query::new(&self.store, format!("SELECT {COLUMNS} FROM users AS u WHERE "));
        let this = sql.equals("u.id", id);
        sql.push(&this);
        let rows = sql.all(&self.store).await?;
        let (Some(row), Some(entity)) = (rows.first(), self.entity(EntityKind::User, id).await?) else {
            return Ok(None);
        };
        Ok(Some(UserDto {
            user: user(row)?,
            fields: filled(&entity),
            profile: self.profile(id).await?,
            courses: self.of_user(COURSES, id).await?,
            cohorts: self.of_user(COHORTS, id).await?,
        }))
    }

    /// The accounts with exactly this user name, idnumber or address, also those that had it until they were deleted.
    ///
    /// # Errors
    ///
    /// When the database can't be reached.
    pub async fn called(&self, name: &str) -> Result<Vec<UserRef>, StoreError> {
        let name = name.trim();
        if name.is_empty() {
            return Ok(Vec::new());
        }
        let mut sql = Query::new(&self.store, format!("SELECT {COLUMNS} FROM users AS u WHERE "));
        let (exact, lower) = (sql.bind(name), sql.bind(name.to_lowercase()));
        sql.push(&format!(
            "u.username = ${lower} OR u.former_username = ${lower} OR u.idnumber = ${exact} OR u.former_idnumber = ${exact} \
             OR u.email_folded = ${lower} OR u.former_email_folded = ${lower} ORDER BY u.id"
        ));
        sql.all(&self.store).await?.iter().map(user).collect()
    }

    async fn of_user(&self, rows: &str, id: i64) -> Result<u64, StoreError> {
        let mut sql = Query::new(&self.store, rows);
        sql.bind(id);
        self.counted_of(sql, shared::api::directory::MOST_COUNTED).await
    }

    async fn profile(&self, id: i64) -> Result<Vec<ProfileDto>, StoreError> {
        let mut sql = Query::new(
            &self.store,
            "SELECT f.shortname AS shortname, f.name AS name, v.data AS data \
             FROM profile_values AS v JOIN profile_fields AS f ON f.id = v.field WHERE v.data <> '' AND ",
        );
        let this = sql.equals("v.\"user\"", id);
        sql.push(&this).push(" ORDER BY f.id");
        let rows = sql.all(&self.store).await?;
        rows.iter()
            .map(|row| {
                Ok(ProfileDto {
                    shortname: text(row, "shortname")?,
                    name: text(row, "name")?,
                    data: text(row, "data")?,
                })
            })
            .collect()
    }

    /// The courses that an account takes part in, by name, and by which ways.
    ///
    /// # Errors
    ///
    /// When the database can't be reached.
    pub async fn courses_of(&self, id: i64, part: &Part) -> Result<Page<ParticipationDto>, StoreError> {
        let mut sql = Query::new(
            &self.store,
            format!("SELECT {} FROM {} ", courses::COLUMNS, courses::FROM),
        );
        sql.bind(id);
        sql.push(&format!("WHERE t.id IN ({COURSES})"));
        let total = match part.after {
            None => super::people::known(self.of_user(COURSES, id).await?),
            Some(_) => None,
        };
        let rows = courses::sorted(sql, part, &self.store).await?;
        let ids: Vec<i64> = rows.iter().map(|(_, course)| course.id).collect();
        let mut ways = self.ways(&ids, &[id]).await?;
        let rows = rows.into_iter().map(|(cursor, course)| {
            let pair = (course.id, id);
            let participation = ParticipationDto {
                ways: ways.ways.remove(&pair).unwrap_or_default(),
                groups: ways.groups.remove(&pair).unwrap_or_default(),
                course,
            };
            (cursor, participation)
        });
        Ok(super::paging::page(rows.collect(), part.limit, total))
    }

    /// The cohorts that an account is a member of, by name.
    ///
    /// # Errors
    ///
    /// When the database can't be reached.
    pub async fn cohorts_of(&self, id: i64, part: &Part) -> Result<Page<CohortRef>, StoreError> {
        let mut sql = Query::new(
            &self.store,
            format!("SELECT {} FROM {} ", cohorts::COLUMNS, cohorts::FROM),
        );
        sql.bind(id);
        sql.push(&format!("WHERE t.id IN ({COHORTS})"));
        let mut rows = Vec::new();
        for row in &sql.all(&self.store).await? {
            rows.push((super::people::cursor(row, "name_folded")?, cohorts::cohort(row)?));
        }
        rows.sort_by(|(one, _), (other, _)| one.cmp(other));
        Ok(of_whole(rows, part))
    }
}
