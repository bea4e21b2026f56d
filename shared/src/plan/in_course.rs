//! What lives in a course and is named there: groups and groupings. Names and idnumbers are unique in the course only,
//! so they are looked up in it (D36).

use super::{Failed, Planner, rules};
use crate::directory::{Group, Grouping, Held, Id};
use crate::rule::Rule;
use crate::settings::GroupBy;

/// A group or a grouping.
pub trait InCourse: Held {
    /// Said where several have an identifier that a row gives.
    const AMBIGUOUS: &'static Rule;
    /// Its course.
    fn course(&self) -> Id;
    /// Its name.
    fn name(&self) -> &str;
    /// Its idnumber; blank = none.
    fn idnumber(&self) -> &str;
}

impl InCourse for Group {
    const AMBIGUOUS: &'static Rule = &rules::GROUP_AMBIGUOUS;
    fn course(&self) -> Id {
        self.course
    }
    fn name(&self) -> &str {
        &self.name
    }
    fn idnumber(&self) -> &str {
        &self.idnumber
    }
}

impl InCourse for Grouping {
    const AMBIGUOUS: &'static Rule = &rules::GROUPING_AMBIGUOUS;
    fn course(&self) -> Id {
        self.course
    }
    fn name(&self) -> &str {
        &self.name
    }
    fn idnumber(&self) -> &str {
        &self.idnumber
    }
}

impl Planner<'_> {
    /// The one of this course that an identifier names, exactly; `None` when there is none in it. One that has the id
    /// but stands in another course is none.
    pub fn find_in_course<T: InCourse>(&self, course: Id, by: GroupBy, value: &str) -> Result<Option<&T>, Failed> {
        let table = self.snapshot.table::<T>();
        let found = match by {
            GroupBy::Id => {
                let one = value.parse().ok().and_then(|id| table.get(Id(id)));
                one.into_iter().filter(|one| one.course() == course).collect()
            }
            GroupBy::Idnumber => table.find("course+idnumber", &pair(course, value)),
            GroupBy::Name => table.find("course+name", &pair(course, value)),
        };
        match found.as_slice() {
            [] => Ok(None),
            [one] => Ok(Some(one)),
            several => Err(Failed::new(T::AMBIGUOUS, value).with("count", several.len() as i64)),
        }
    }

    /// Whether another one of the course than `own` has this name or idnumber. A blank one belongs to nobody.
    pub fn is_taken_in_course<T: InCourse>(&self, course: Id, by: GroupBy, value: &str, own: Id) -> bool {
        let index = match by {
            GroupBy::Id => return false,
            GroupBy::Idnumber => "course+idnumber",
            GroupBy::Name => "course+name",
        };
        let holders = self.snapshot.table::<T>().find(index, &pair(course, value));
        holders.into_iter().any(|holder| holder.id() != own)
    }

    /// All of a course, by ascending id.
    pub fn all_in_course<T: InCourse>(&self, course: Id) -> Vec<T> {
        let table = self.snapshot.table::<T>();
        table
            .find("course", &course.0.to_string())
            .into_iter()
            .cloned()
            .collect()
    }
}

fn pair(course: Id, value: &str) -> String {
    format!("{}\u{1f}{value}", course.0)
}
