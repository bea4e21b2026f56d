//! Search: the best of each kind, for what somebody is typing.

use shared::api::directory::{CategoryRef, CohortRef, CourseRef, FoundDto, UserRef};

use super::super::folded;
use super::paging::Part;
use super::people::UserFilter;
use super::{Browse, CohortFilter, CourseFilter, StoreError};

/// So many that hold the text are looked at for those that fit better.
const LOOKED_AT: usize = 50;

impl Browse {
    /// What is called so, at most so many of each kind. Who or what is called exactly so stands first, then what begins
    /// so.
    ///
    /// # Errors
    ///
    /// When the database can't be reached.
    pub async fn search(&self, typed: &str, most: usize) -> Result<FoundDto, StoreError> {
        let text = Some(typed.to_owned());
        let part = Part {
            after: None,
            limit: LOOKED_AT,
        };
        let users = UserFilter {
            text: text.clone(),
            at_once: true,
            ..UserFilter::default()
        };
        let courses = CourseFilter {
            text: text.clone(),
            ..CourseFilter::default()
        };
        let cohorts = CohortFilter {
            text: text.clone(),
            ..CohortFilter::default()
        };
        let (users, courses, categories, cohorts) = futures_util::try_join!(
            self.best_users(users, &part, most),
            self.best_courses(typed, &courses, &part),
            self.categories(typed, &part),
            self.cohorts(&cohorts, &part),
        )?;
        Ok(FoundDto {
            users: ranked(users, typed, most, |user: &UserRef| {
                vec![&user.username, &user.idnumber, &user.lastname, &user.email]
            }),
            courses: ranked(courses, typed, most, |course: &CourseRef| {
                vec![&course.shortname, &course.idnumber, &course.fullname]
            }),
            categories: ranked(categories.items, typed, most, |category: &CategoryRef| {
                vec![&category.name, &category.idnumber]
            }),
            cohorts: ranked(cohorts.items, typed, most, |cohort: &CohortRef| {
                vec![&cohort.idnumber, &cohort.name]
            }),
        })
    }

    /// The one with exactly this name or identifier is among them, however many others come before it.
    async fn best_users(&self, mut filter: UserFilter, part: &Part, most: usize) -> Result<Vec<UserRef>, StoreError> {
        let mut users = self.users(&filter, part).await?.items;
        if users.len() < most {
            filter.at_once = false;
            users = self.users(&filter, part).await?.items;
        }
        let typed = filter.text.as_deref().unwrap_or_default();
        for by in ["username", "idnumber", "email"] {
            let found = self.look_up(shared::directory::EntityKind::User, by, typed).await?;
            if let Some(super::Looked::Found(id)) = found
                && !users.iter().any(|user| user.id == id)
                && let Some(user) = self.user(id).await?
            {
                users.insert(0, user.user);
            }
        }
        Ok(users)
    }

    async fn best_courses(
        &self,
        typed: &str,
        filter: &CourseFilter,
        part: &Part,
    ) -> Result<Vec<CourseRef>, StoreError> {
        let mut courses = self.courses(filter, part).await?.items;
        for by in ["shortname", "idnumber"] {
            let found = self.look_up(shared::directory::EntityKind::Course, by, typed).await?;
            if let Some(super::Looked::Found(id)) = found
                && !courses.iter().any(|course| course.id == id)
            {
                courses.extend(self.course_refs(&[id]).await?);
            }
        }
        Ok(courses)
    }
}

/// Those that fit best: called exactly so, beginning so, holding it.
fn ranked<T>(mut found: Vec<T>, typed: &str, most: usize, names: impl Fn(&T) -> Vec<&String>) -> Vec<T> {
    let wanted = folded(typed);
    found.sort_by_cached_key(|one| {
        let ranks = names(one).into_iter().map(|name| match folded(name) {
            name if name == wanted => 0,
            name if name.starts_with(&wanted) => 1,
            _ => 2,
        });
        ranks.min()
    });
    found.truncate(most);
    found
}
