//! What a chunk of rows names, so that the platform fetches just that.

use std::collections::BTreeSet;

use crate::settings::{CourseBy, GroupBy, UserBy};

/// How a row names an account.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum UserKey {
    /// By one of the identifiers. User names and addresses in lower case.
    By(UserBy, String),
    /// By "first name, blank, last name": teachers of a course only.
    FullName(String),
}

/// How a row names a course.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CourseKey {
    /// By one of the identifiers, exactly.
    By(CourseBy, String),
    /// By a short name, whatever its case, in lower case: to refuse twins.
    Folded(String),
}

/// How a row names a cohort.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CohortKey(pub GroupBy, pub String);

/// What is to be fetched. Roles, profile fields and the tree of categories always are: they are few.
///
/// A key that finds nothing is no error: the snapshot then has no such entity.
#[derive(Debug, Clone, Default)]
pub struct Keys {
    /// Accounts; deleted ones too, by their former identifiers.
    pub users: BTreeSet<UserKey>,
    /// Courses, with their methods.
    pub courses: BTreeSet<CourseKey>,
    /// Courses with all that a template copies: sections, methods, groups, groupings.
    pub course_contents: BTreeSet<CourseKey>,
    /// Courses whose groups are named.
    pub course_groups: BTreeSet<CourseKey>,
    /// Courses whose groups and all their members matter: those that a run has touched, at its end (D71).
    pub course_group_members: BTreeSet<CourseKey>,
    /// Cohorts.
    pub cohorts: BTreeSet<CohortKey>,
    /// Accounts whose memberships of these cohorts matter.
    pub cohort_members: BTreeSet<(CohortKey, UserKey)>,
    /// Accounts whose enrolments, roles and group memberships in a course matter.
    pub participations: BTreeSet<(CourseKey, UserKey)>,
    /// Accounts whose profile values matter.
    pub profile_values: BTreeSet<UserKey>,
    /// Accounts and the passwords that a file gives them, so that an unchanged one is no change.
    pub passwords: Vec<(UserKey, crate::plan::Secret)>,
    /// Accounts that may be deleted: what hangs on them is counted.
    pub users_at_risk: BTreeSet<UserKey>,
    /// Courses that may be deleted: what hangs on them is counted.
    pub courses_at_risk: BTreeSet<CourseKey>,
}
