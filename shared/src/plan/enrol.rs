//! Enrolling: the one engine behind the enrolments file, `courseN` of the users file and the teachers of a course (D98).
//!
//! A person is enrolled by a method of the course, with a role and dates, or only given a role. What is there already
//! is completed, never replaced: no role is taken away, and a date changes only where one is given (D43).

mod method;
mod rules;

pub use method::{FOLLOWING, WRITABLE};
pub use rules::{
    ENDS_BEFORE_START, METHOD_FOLLOWS_SOURCE, METHOD_MISSING, NOT_ENROLLED_FOR_GROUP, RULES as ENROL_RULES,
};

use super::{Failed, Planner};
use crate::directory::{Course, Enrolment, Id, Method};

/// The outcomes of the engine; whoever uses it lists them too.
pub const ENROL_OUTCOMES: &[&str] = &[
    "enrolment-created",
    "enrolment-updated",
    "enrolment-unchanged",
    "role-assigned",
    "role-unchanged",
    "group-created",
    "group-member-added",
    "group-member-unchanged",
];

/// An enrolment that a row asks for.
#[derive(Debug, Clone)]
pub struct Enrol<'a> {
    /// The account.
    pub user: Id,
    /// The course.
    pub course: Id,
    /// The method by its name, in lower case; `None` gives the role only.
    pub method: Option<&'a str>,
    /// The role by its short name, whatever its case.
    pub role: &'a str,
    /// From when, Unix seconds; `Some(0)` = no limit, `None` = nothing said (D43).
    pub start: Option<i64>,
    /// Until when; as `start`.
    pub end: Option<i64>,
    /// Leave an enrolment that is there and suspended as it is: a later row suspends it.
    pub stays_suspended: bool,
    /// How outcomes and steps name it: see [`Planner::participation_key`].
    pub key: String,
}

/// What became of something that should hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// It is new.
    Created,
    /// It was there and is changed.
    Updated,
    /// It was already so.
    Unchanged,
}

impl Change {
    /// Both of two parts, the first being the main one.
    #[must_use]
    pub fn and(self, changed: bool) -> Self {
        if changed && self == Self::Unchanged {
            Self::Updated
        } else {
            self
        }
    }
}

impl Planner<'_> {
    /// Enrols somebody, or gives them a role only, and says so in an outcome.
    ///
    /// An enrolment that is there becomes active again, unless a later row suspends it. Where the course lacks the method, `enrolments.missing_method`
    /// decides: a failure, or the role only and a partial row.
    pub fn enrol(&mut self, wanted: &Enrol<'_>) -> Result<Change, Failed> {
        let Some(word) = wanted.method else {
            return self.assign_role(wanted.user, wanted.course, wanted.role, wanted.key.as_str());
        };
        match self.method_or_role(wanted.course, word)? {
            Some(method) => self.enrol_by(&method, wanted),
            None => {
                let change = self.assign_role(wanted.user, wanted.course, wanted.role, wanted.key.as_str())?;
                self.fail_part(self.method_missing(wanted.course, word));
                Ok(change)
            }
        }
    }

    /// How outcomes and steps name somebody in a course: "short name, user name".
    pub fn participation_key(&self, course: Id, user: Id) -> String {
        let course = self
            .snapshot
            .get::<Course>(course)
            .map_or("", |course| course.shortname.as_str());
        let user = self.snapshot.username(user);
        format!("{course}, {user}")
    }

    fn enrol_by(&mut self, method: &Method, wanted: &Enrol<'_>) -> Result<Change, Failed> {
        let role = self.role_for_course(wanted.role)?;
        let (change, is_new) = match self.enrolment(method.id, wanted.user).cloned() {
            None => (self.create_enrolment(method, wanted)?, true),
            Some(before) => (self.renew(before, wanted)?, false),
        };
        let new_role = !self.holds_role(wanted.course, wanted.user, role, method.id);
        if new_role {
            self.give_role(wanted.course, wanted.user, role, method.id, &wanted.key);
        }
        let change = change.and(new_role);
        let name = match change {
            Change::Created => "enrolment-created",
            Change::Updated => "enrolment-updated",
            Change::Unchanged => "enrolment-unchanged",
        };
        let role = wanted.role.to_lowercase();
        self.done_with(
            name,
            &wanted.key,
            &[
                ("method", method.method.as_str().into()),
                ("role", role.as_str().into()),
            ],
        );
        if new_role && !is_new {
            self.done_with("role-assigned", &wanted.key, &[("role", role.into())]);
        }
        Ok(change)
    }

    fn create_enrolment(&mut self, method: &Method, wanted: &Enrol<'_>) -> Result<Change, Failed> {
        let now = self.clock.now;
        let enrolment = Enrolment {
            id: Id::NONE,
            method: method.id,
            course: wanted.course,
            user: wanted.user,
            suspended: false,
            timestart: wanted.start.unwrap_or(now),
            timeend: wanted.end.unwrap_or(0),
            timecreated: now,
        };
        in_order(&enrolment, &wanted.key)?;
        self.create(enrolment, &wanted.key);
        Ok(Change::Created)
    }

    /// Makes an enrolment active, unless a later row suspends it, with the dates that are said.
    fn renew(&mut self, before: Enrolment, wanted: &Enrol<'_>) -> Result<Change, Failed> {
        let mut after = before;
        after.suspended &= wanted.stays_suspended;
        let changed = self.update_enrolment(after, wanted.start, wanted.end, &wanted.key)?;
        Ok(if changed { Change::Updated } else { Change::Unchanged })
    }

    /// Updates an enrolment, its dates only where they are said. Says whether anything differs.
    pub(crate) fn update_enrolment(
        &mut self,
        mut after: Enrolment,
        start: Option<i64>,
        end: Option<i64>,
        key: &str,
    ) -> Result<bool, Failed> {
        let before = (after.timestart, after.timeend);
        after.timestart = start.unwrap_or(after.timestart);
        after.timeend = end.unwrap_or(after.timeend);
        if (after.timestart, after.timeend) != before {
            in_order(&after, key)?;
        }
        Ok(self.update(after, key))
    }
}

/// No enrolment ends before it starts (D42), be the start said or not.
fn in_order(enrolment: &Enrolment, key: &str) -> Result<(), Failed> {
    if is_over_before_it_starts(enrolment.timestart, enrolment.timeend) {
        return Err(Failed::new(&ENDS_BEFORE_START, key));
    }
    Ok(())
}

/// Whether an end, which is none at 0, comes before a start.
pub(crate) fn is_over_before_it_starts(start: i64, end: i64) -> bool {
    end != 0 && end < start
}
