//! Looking up what a row refers to (D29): none is "not found", several is "ambiguous", nothing is taken at random.

use super::{Failed, Planner, rules};
use crate::directory::{Cohort, Course, Group, Id, Role, User};
use crate::settings::{CourseBy, GroupBy, RoleBy, UserBy};

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
    pub fn find_group(&self, course: Id, name: &str) -> Result<Option<&Group>, Failed> {
        self.find_in_course(course, GroupBy::Name, name)
    }

    /// The role that a row refers to.
    pub fn find_role_by(&self, by: RoleBy, value: &str) -> Result<&Role, Failed> {
        match by {
            RoleBy::Shortname => self.find_role(value),
            RoleBy::Id => {
                let role = value.parse().ok().and_then(|id| self.snapshot.get::<Role>(Id(id)));
                role.ok_or_else(|| Failed::new(&rules::ROLE_UNKNOWN, value))
            }
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
