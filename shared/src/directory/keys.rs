//! What a chunk of rows names, so that the platform fetches just that.

use std::collections::BTreeSet;

use super::entity::Id;
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
    /// By the id of one of its groups, which is fetched too.
    OfGroup(String),
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
    /// Courses all of whose participants matter: their enrolments, roles and memberships of groups, with the user names
    /// of the people and no more of them.
    pub course_participants: BTreeSet<CourseKey>,
    /// Courses of which groups may be deleted: their groups with all members, and who these are.
    pub groups_at_risk: BTreeSet<CourseKey>,
    /// Courses whose meta links matter, those of the courses that they lead to, and so on.
    pub meta_links: BTreeSet<CourseKey>,
    /// Cohorts.
    pub cohorts: BTreeSet<CohortKey>,
    /// Accounts whose memberships of these cohorts matter.
    pub cohort_members: BTreeSet<(CohortKey, UserKey)>,
    /// Cohorts whose members all matter: those that are emptied, and at the end of a run those that it has touched (D71).
    pub cohort_contents: BTreeSet<CohortKey>,
    /// Accounts whose part in a course matters: enrolments, roles and group memberships, and what makes them
    /// participants by cohorts and meta links ([`Snapshot::effective`](super::Snapshot::effective)).
    pub participations: BTreeSet<(CourseKey, UserKey)>,
    /// Accounts whose profile values matter.
    pub profile_values: BTreeSet<UserKey>,
    /// Short names of the profile fields that are named, in lower case: a platform may not be able to list those it has.
    pub profile_fields: BTreeSet<String>,
    /// Accounts whose pictures matter.
    pub pictures: BTreeSet<UserKey>,
    /// Accounts and the passwords that a file gives them, so that an unchanged one is no change.
    pub passwords: Vec<(UserKey, crate::plan::Secret)>,
    /// Accounts that may be deleted: what hangs on them is counted.
    pub users_at_risk: BTreeSet<UserKey>,
    /// Courses that may be deleted: what hangs on them is counted.
    pub courses_at_risk: BTreeSet<CourseKey>,
    /// Cohorts that may be deleted: what hangs on them is counted.
    pub cohorts_at_risk: BTreeSet<CohortKey>,
    /// Categories that may be deleted: the courses that stand in them, and the cohorts that belong to them, with what
    /// hangs on these counted.
    pub category_contents: BTreeSet<Id>,
}
