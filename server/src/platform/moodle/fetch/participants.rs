//! Who takes part in courses, as the site lists it: each course once a run, in pages, with what the ledger says of them.
//!
//! A site doesn't say by which method somebody takes part, nor from when to when. What it lists is laid together with the
//! ledger, and the run's own writes are laid over both. There is no function that tells of a few people of a course with
//! their roles and groups, so a large course is listed whole too: a thousand people a call.

use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::{Deserialize, Serialize};
use shared::directory::{AnyEntity, Enrolment, GroupMember, RoleAssignment};
use shared::plan::groups::COMPONENT;
use shared::plan::{Step, Verb};

use crate::platform::IdMap;

/// How many people are remembered; of more, the run asks again.
const MOST: usize = 400_000;
/// How far clocks may differ, in seconds: whoever comes or goes within it may be in or out.
const CLOCKS: i64 = 24 * 60 * 60;

/// What the ledger keeps of an enrolment by `manual`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Written {
    /// From when, Unix seconds; 0 = no limit.
    pub start: i64,
    /// Until when, Unix seconds; 0 = no limit.
    pub end: i64,
    /// Holds no more for now.
    pub suspended: bool,
}

impl Written {
    /// What is kept of an enrolment.
    pub fn of(enrolment: &Enrolment) -> Self {
        Self {
            start: enrolment.timestart,
            end: enrolment.timeend,
            suspended: enrolment.suspended,
        }
    }

    /// Whether its dates may be why it doesn't hold now.
    fn may_be_out(&self, now: i64) -> bool {
        self.start > now - CLOCKS || (self.end != 0 && self.end < now + CLOCKS)
    }
}

/// Whether somebody's part in a course holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Status {
    /// The site wasn't asked.
    #[default]
    Unasked,
    /// As we have written it in this run.
    Ours,
    /// The site says that it does.
    Holds,
    /// The site says that it doesn't: suspended, or not within its dates.
    Rests,
}

/// Somebody of a course.
#[derive(Debug, Clone, Default)]
pub struct Participant {
    /// The name that they sign in with; blank for who has come in this run.
    pub username: Box<str>,
    /// The roles that they hold in the course itself.
    pub roles: Vec<i64>,
    /// The groups that they are in.
    pub groups: Vec<i64>,
    /// Whether their part holds.
    pub status: Status,
}

impl Participant {
    /// Whether the enrolment by `manual` is suspended, by what the ledger has of it. The site says only whether somebody
    /// takes part now by any way; `brought`: a binding or a link of ours may be that way.
    pub fn is_suspended(&self, written: Option<&Written>, brought: bool, now: i64) -> bool {
        match (self.status, written) {
            (Status::Unasked | Status::Ours, written) => written.is_some_and(|written| written.suspended),
            (Status::Holds, written) => brought && written.is_some_and(|written| written.suspended),
            (Status::Rests, Some(written)) => written.suspended || !written.may_be_out(now),
            // Nobody knows its dates: what a file says will hold.
            (Status::Rests, None) => !brought,
        }
    }
}

/// Who takes part in one course.
#[derive(Debug, Default)]
pub struct Listed {
    /// The participants, by their accounts.
    pub people: HashMap<i64, Participant>,
    /// Their enrolments that we wrote.
    pub written: HashMap<i64, Written>,
    /// Roles that we gave without an enrolment: account, role.
    pub alone: HashSet<(i64, i64)>,
    /// Memberships that we marked as ours: group, account.
    pub ours: HashSet<(i64, i64)>,
    /// Who comes by a binding or a link of ours, as far as somebody has asked.
    pub brought: HashSet<i64>,
    /// Whether the site was asked whose part rests.
    pub stated: bool,
}

/// What is remembered of courses in a run.
#[derive(Debug, Default)]
pub struct Known(Mutex<HashMap<i64, Listed>>);

impl Known {
    /// The courses of these that nothing is known of.
    pub fn unknown(&self, courses: impl IntoIterator<Item = i64>) -> Vec<i64> {
        let known = self.courses();
        courses
            .into_iter()
            .filter(|course| !known.contains_key(course))
            .collect()
    }

    /// Remembers courses. Where that becomes too much, others are forgotten.
    pub fn remember(&self, listed: impl IntoIterator<Item = (i64, Listed)>) {
        let mut known = self.courses();
        if known.values().map(|course| course.people.len()).sum::<usize>() > MOST {
            known.clear();
        }
        known.extend(listed);
    }

    /// Somebody takes part in a course all the same.
    pub fn stays(&self, course: i64, user: i64, person: Participant) {
        if let Some(course) = self.courses().get_mut(&course) {
            course.people.insert(user, person);
        }
    }

    /// All that is known. Never held while something is waited for.
    pub fn courses(&self) -> MutexGuard<'_, HashMap<i64, Listed>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lays a step over it that is done.
    pub fn applied(&self, step: &Step, ids: &IdMap) {
        let Some(entity) = step.entity() else { return };
        let real = |id| ids.real(id).map_or(0, |id| id.0);
        let mut known = self.courses();
        match entity {
            AnyEntity::Enrolment(enrolment) => {
                if let Some(course) = known.get_mut(&real(enrolment.course)) {
                    course.enrolled(step.verb, real(enrolment.user), enrolment);
                }
            }
            AnyEntity::RoleAssignment(held) => {
                if let Some(course) = known.get_mut(&real(held.course)) {
                    course.holds(step.verb, real(held.user), real(held.role), held);
                }
            }
            AnyEntity::GroupMember(member) => {
                if let Some(course) = known.get_mut(&real(member.course)) {
                    course.is_in(step.verb, real(member.user), real(member.group_id), member);
                }
            }
            AnyEntity::Group(group) if step.verb == Verb::Delete => {
                if let Some(course) = known.get_mut(&real(group.course)) {
                    for person in course.people.values_mut() {
                        person.groups.retain(|other| *other != real(group.id));
                    }
                }
            }
            AnyEntity::User(user) if step.verb == Verb::Delete => {
                for course in known.values_mut() {
                    course.people.remove(&real(user.id));
                }
            }
            // Nobody takes part in a course that was just made, unless it is the copy of another one.
            AnyEntity::Course(course) if step.verb == Verb::Create && step.copy_of.is_none() => {
                let nobody = Listed {
                    stated: true,
                    ..Listed::default()
                };
                known.insert(real(course.id), nobody);
            }
            AnyEntity::Course(course) if step.verb == Verb::Delete || !step.copy_of.is_none() => {
                known.remove(&real(course.id));
            }
            // The site takes people in and lets them go by itself.
            AnyEntity::Method(method) if !method.source.is_none() => {
                known.remove(&real(method.course));
            }
            AnyEntity::CohortMember(member) => {
                known.retain(|_, course| !course.brought.contains(&real(member.user)));
            }
            _ => {}
        }
    }
}

impl Listed {
    fn enrolled(&mut self, verb: Verb, user: i64, enrolment: &Enrolment) {
        if verb != Verb::Delete {
            self.people.entry(user).or_default().status = Status::Ours;
            self.written.insert(user, Written::of(enrolment));
            return;
        }
        self.written.remove(&user);
        if self.brought.contains(&user) {
            self.people.entry(user).or_default().status = Status::Unasked;
        } else {
            self.people.remove(&user);
        }
    }

    fn holds(&mut self, verb: Verb, user: i64, role: i64, held: &RoleAssignment) {
        if let Some(person) = self.people.get_mut(&user) {
            person.roles.retain(|other| *other != role);
            if verb != Verb::Delete {
                person.roles.push(role);
            }
        }
        if verb != Verb::Delete && held.method.is_none() {
            self.alone.insert((user, role));
        } else if verb == Verb::Delete {
            self.alone.remove(&(user, role));
        }
    }

    fn is_in(&mut self, verb: Verb, user: i64, group: i64, member: &GroupMember) {
        if let Some(person) = self.people.get_mut(&user) {
            person.groups.retain(|other| *other != group);
            if verb != Verb::Delete {
                person.groups.push(group);
            }
        }
        if verb != Verb::Delete && member.component == COMPONENT {
            self.ours.insert((group, user));
        } else {
            self.ours.remove(&(group, user));
        }
    }
}
