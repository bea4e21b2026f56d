//! What a run has looked up once. Its own writes are laid over it, so that it can be trusted as long as the run goes on.

use std::sync::{Mutex, MutexGuard, PoisonError};

use shared::plan::Step;

use super::fetch::participants::Participant;
use super::fetch::{categories, cohorts, courses, groups, participants, pictures, profiles, users};
use super::found::with_real_links;
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
    /// What is done while something is looked up ahead; `None` while nothing is.
    meanwhile: Mutex<Option<Vec<Meanwhile>>>,
}

/// What the run has done while something is looked up ahead.
#[derive(Debug)]
enum Meanwhile {
    /// A step, with ids of the site.
    Done(Step),
    /// Somebody takes part in a course all the same: course, account.
    Stays(i64, i64, Participant),
}

impl Caches {
    /// Lays a step over it that is done.
    pub fn applied(&self, step: &Step, ids: &IdMap) {
        let mut meanwhile = self.meanwhile();
        self.lay(step, ids);
        self.categories.applied(step, ids);
        if let Some(meanwhile) = &mut *meanwhile {
            let real = with_real_links(step, ids);
            meanwhile.push(Meanwhile::Done(real.unwrap_or_else(|| step.clone())));
        }
    }

    /// Somebody whose enrolment was ended takes part in a course all the same.
    pub fn stays(&self, course: i64, user: i64, person: Participant) {
        let mut meanwhile = self.meanwhile();
        self.participants.stays(course, user, person.clone());
        if let Some(meanwhile) = &mut *meanwhile {
            meanwhile.push(Meanwhile::Stays(course, user, person));
        }
    }

    /// Something is looked up ahead, until this is dropped. An answer may be older than what the run does meanwhile: that
    /// is laid over it once more.
    pub fn look_ahead(&self) -> LookingAhead<'_> {
        *self.meanwhile() = Some(Vec::new());
        LookingAhead(self)
    }

    fn meanwhile(&self) -> MutexGuard<'_, Option<Vec<Meanwhile>>> {
        self.meanwhile.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// All but the tree of categories, which is looked up once and counts.
    fn lay(&self, step: &Step, ids: &IdMap) {
        self.users.applied(step, ids);
        self.courses.applied(step, ids);
        self.participants.applied(step, ids);
        self.groups.applied(step, ids);
        self.cohorts.applied(step, ids);
    }
}

/// Something is looked up ahead.
#[derive(Debug)]
pub struct LookingAhead<'c>(&'c Caches);

impl Drop for LookingAhead<'_> {
    fn drop(&mut self) {
        let mut meanwhile = self.0.meanwhile();
        for done in meanwhile.take().into_iter().flatten() {
            match done {
                Meanwhile::Done(step) => self.0.lay(&step, &IdMap::new()),
                Meanwhile::Stays(course, user, person) => self.0.participants.stays(course, user, person),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use shared::directory::{Enrolment, Entity, Id};
    use shared::plan::Verb;

    use super::super::fetch::participants::Listed;
    use super::*;

    fn joins(id: i64, user: i64) -> Step {
        let enrolment = Enrolment {
            id: Id(id),
            course: Id(3),
            user: Id(user),
            ..Enrolment::default()
        };
        Step {
            verb: Verb::Create,
            before: None,
            after: Some(enrolment.into_any()),
            key: String::new(),
            secret: None,
            along: Vec::new(),
            copy_of: Id::NONE,
        }
    }

    /// The list of course 3 is asked for, then the run takes account 7 in, then the list comes that is without it.
    #[test]
    fn an_answer_that_is_older_than_what_the_run_did_meanwhile_is_no_harm() {
        let caches = Caches::default();
        let ahead = caches.look_ahead();
        let mut ids = IdMap::new();
        ids.insert(Id(-1), Id(70));
        caches.applied(&joins(-1, 7), &ids);
        caches.participants.remember([(3, Listed::default())]);
        drop(ahead);
        let is_in = |user| caches.participants.courses()[&3].people.contains_key(&user);
        assert!(is_in(7));
        caches.applied(&joins(71, 8), &ids);
        assert!(is_in(8) && !is_in(9));
    }
}
