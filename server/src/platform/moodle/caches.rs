//! What a run has looked up once. Its own writes are laid over it, so that it can be trusted as long as the run goes on.

use shared::plan::Step;

use super::fetch::{categories, cohorts, courses, groups, participants, pictures, profiles, users};
use crate::platform::IdMap;

/// What is remembered, by families.
#[derive(Debug, Default)]
pub struct Caches {
    /// Accounts that were looked up.
    pub users: users::Known,
    /// Custom fields of profiles, and what they take.
    pub profiles: profiles::Known,
    /// Addresses of pictures that were set.
    pub pictures: pictures::Known,
    /// The tree of categories.
    pub categories: categories::Known,
    /// Courses that were found.
    pub courses: courses::Known,
    /// Who takes part in courses.
    pub participants: participants::Known,
    /// Groups and groupings of courses.
    pub groups: groups::Known,
    /// Cohorts.
    pub cohorts: cohorts::Known,
}

impl Caches {
    /// Lays a step over it that is done.
    pub fn applied(&self, step: &Step, ids: &IdMap) {
        self.users.applied(step, ids);
        self.categories.applied(step, ids);
        self.courses.applied(step, ids);
        self.participants.applied(step, ids);
        self.groups.applied(step, ids);
        self.cohorts.applied(step, ids);
    }
}
