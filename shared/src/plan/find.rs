//! Looking up what a row refers to (D29): none is "not found", several is "ambiguous", nothing is taken at random.

use super::{Failed, Planner, rules};
use crate::directory::{Cohort, Course, Group, Role, User};
use crate::settings::{CourseBy, GroupBy, UserBy};

impl Planner<'_> {
    /// The live account that a row refers to.
    pub fn find_user(&self, by: UserBy, value: &str) -> Result<&User, Failed> {
        one(
            self.snapshot.users_by(by, value),
            value,
            &rules::USER_NOT_FOUND,
            &rules::USER_AMBIGUOUS,
        )
    }

    /// The course that a row refers to.
    pub fn find_course(&self, by: CourseBy, value: &str) -> Result<&Course, Failed> {
        one(
            self.snapshot.courses_by(by, value),
            value,
            &rules::COURSE_NOT_FOUND,
            &rules::COURSE_AMBIGUOUS,
        )
    }

    /// The cohort that a row refers to.
    pub fn find_cohort(&self, by: GroupBy, value: &str) -> Result<&Cohort, Failed> {
        one(
            self.snapshot.cohorts_by(by, value),
            value,
            &rules::COHORT_NOT_FOUND,
            &rules::COHORT_AMBIGUOUS,
        )
    }

    /// The group of this name in a course; `None` when there is none.
    pub fn find_group(&self, course: crate::directory::Id, name: &str) -> Result<Option<&Group>, Failed> {
        let key = format!("{}\u{1f}{name}", course.0);
        let groups = self.snapshot.table::<Group>().find("course+name", &key);
        match groups.as_slice() {
            [] => Ok(None),
            [group] => Ok(Some(group)),
            several => Err(Failed::new(&rules::GROUP_AMBIGUOUS, name).with("count", several.len() as i64)),
        }
    }

    /// The role of this short name, whatever its case.
    pub fn find_role(&self, shortname: &str) -> Result<&Role, Failed> {
        self.snapshot
            .role(shortname)
            .ok_or_else(|| Failed::new(&rules::ROLE_UNKNOWN, shortname))
    }
}

fn one<'s, T>(
    found: Vec<&'s T>,
    value: &str,
    none: &'static crate::rule::Rule,
    several: &'static crate::rule::Rule,
) -> Result<&'s T, Failed> {
    match found.as_slice() {
        [thing] => Ok(thing),
        [] => Err(Failed::new(none, value)),
        many => Err(Failed::new(several, value).with("count", many.len() as i64)),
    }
}
