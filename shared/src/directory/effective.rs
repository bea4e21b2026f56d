//! Who takes part in a course, by which ways: what is written down, and what follows a cohort or another course.
//!
//! Only enrolments by `manual` and `self` are stored. Those by a bound cohort or a meta link are derived, here and in
//! the view `effective_enrolments` of the embedded directory: so they are right the moment a member joins or leaves,
//! and nothing has to be synchronised.

use super::entities::{CohortMember, Enrolment, GroupMember, Method, RoleAssignment, pair};
use super::entity::Id;
use super::snapshot::Snapshot;

/// The kind of method that enrols the members of a cohort: a binding.
pub const COHORT: &str = "cohort";
/// Enrols whom people or files enrol.
pub const MANUAL: &str = "manual";
/// The kind of method that enrols the participants of another course: a meta link.
pub const META: &str = "meta";
/// The kind of method that lets people look in, and enrols nobody.
const GUEST: &str = "guest";

/// One way in which an account is enrolled in a course.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Effective {
    /// The method of the course.
    pub method: Id,
    /// Its kind: `manual`, `self`, `cohort` or `meta`.
    pub kind: String,
    /// Holds no more for now.
    pub suspended: bool,
    /// From when, Unix seconds; 0 = no limit.
    pub timestart: i64,
    /// Until when, Unix seconds; 0 = no limit.
    pub timeend: i64,
    /// The role that comes with it; none where an enrolment has no role.
    pub role: Id,
}

impl Snapshot {
    /// The ways in which an account is enrolled in a course, by the order of ids of their methods. Empty: it takes no
    /// part. Disabled methods enrol nobody, and `guest` never does. What each kind says:
    ///
    /// * `manual`, `self`: the stored enrolment, with its dates and status; of several roles the oldest.
    /// * `cohort`: the account is a member of the bound cohort. Role and dates are those of the binding.
    /// * `meta`: the account takes part in the linked course, by a method of that course itself or by a cohort bound to
    ///   it: one way for each of these, so that a link may bring several. Not by the meta links of that course: one
    ///   level only, so that no loop has to be followed. Each way is suspended where what it follows is, lasts as long
    ///   as that and the link both do, and has the role of the link, else that of what it follows.
    ///
    /// An enrolment that is stored for a binding or a link holds one thing only: that somebody was suspended there on
    /// their own. Without the source it means nothing.
    ///
    /// The snapshot must hold the participation: [`Keys::participations`](super::Keys::participations).
    #[must_use]
    pub fn effective(&self, course: Id, user: Id) -> Vec<Effective> {
        let methods = self.table::<Method>().find("course", &course.0.to_string());
        methods
            .into_iter()
            .flat_map(|method| match method.method.as_str() {
                META => self.by_link(method, user),
                _ => self.by_method(method, user).into_iter().collect(),
            })
            .collect()
    }

    /// Whether an account is enrolled in a course by any way, be it suspended, out of date or by a disabled method of
    /// the course: whoever is may be in its groups (E §2.6).
    #[must_use]
    pub fn takes_part(&self, course: Id, user: Id) -> bool {
        let stored = self.table::<Enrolment>().first("course+user", &pair(course.0, user.0));
        stored.is_some() || !self.effective(course, user).is_empty()
    }

    /// The groups of a course that an account is in, each with the binding that puts it there; none where somebody put
    /// it there.
    ///
    /// A binding with a group fills it with all members of its cohort (E §6.1). These memberships are derived like
    /// enrolments, never stored: they come and go with the cohort and the binding, and no row can end them. A stored
    /// membership of the same group stands beside and outlives them; but where its account takes no part in the course
    /// any more, it rests: groups show participants only. The view `effective_group_members` says the same.
    #[must_use]
    pub fn effective_groups(&self, course: Id, user: Id) -> Vec<(Id, Id)> {
        let stored = self.table::<GroupMember>().find("course+user", &pair(course.0, user.0));
        let takes_part = self.takes_part(course, user);
        let stored = stored.into_iter().filter(|_| takes_part);
        let stored = stored.map(|member| (member.group_id, Id::NONE));
        let bindings = self.table::<Method>().find("course+method", &pair(course.0, COHORT));
        let filled = bindings.into_iter().filter(|binding| !binding.group_id.is_none());
        let followed = filled.filter(|binding| self.by_method(binding, user).is_some());
        stored
            .chain(followed.map(|binding| (binding.group_id, binding.id)))
            .collect()
    }

    /// By a method of the course itself, or by a bound cohort.
    fn by_method(&self, method: &Method, user: Id) -> Option<Effective> {
        if !method.enabled {
            return None;
        }
        let (course, kind) = (method.course, method.method.clone());
        match method.method.as_str() {
            META | GUEST => None,
            COHORT => {
                let key = pair(method.source.0, user.0);
                self.table::<CohortMember>().first("cohort+user", &key)?;
                Some(Effective {
                    method: method.id,
                    kind,
                    suspended: self.is_suspended_by(method.id, user),
                    timestart: method.timestart,
                    timeend: method.timeend,
                    role: method.role,
                })
            }
            _ => {
                let stored = self.stored(method.id, user)?;
                let roles = self
                    .table::<RoleAssignment>()
                    .find("course+user", &pair(course.0, user.0));
                let role = roles.into_iter().find(|held| held.method == method.id);
                Some(Effective {
                    method: method.id,
                    kind,
                    suspended: stored.suspended,
                    timestart: stored.timestart,
                    timeend: stored.timeend,
                    role: role.map_or(Id::NONE, |held| held.role),
                })
            }
        }
    }

    /// By a meta link.
    fn by_link(&self, link: &Method, user: Id) -> Vec<Effective> {
        if !link.enabled || link.source.is_none() || link.source == link.course {
            return Vec::new();
        }
        let is_suspended = self.is_suspended_by(link.id, user);
        let methods = self.table::<Method>().find("course", &link.source.0.to_string());
        let followed = methods.into_iter().filter_map(|method| self.by_method(method, user));
        let passed_on = |way: Effective| Effective {
            method: link.id,
            kind: META.to_owned(),
            suspended: way.suspended || is_suspended,
            timestart: way.timestart.max(link.timestart),
            timeend: earlier(way.timeend, link.timeend),
            role: if link.role.is_none() { way.role } else { link.role },
        };
        followed.map(passed_on).collect()
    }

    fn is_suspended_by(&self, method: Id, user: Id) -> bool {
        self.stored(method, user).is_some_and(|stored| stored.suspended)
    }

    fn stored(&self, method: Id, user: Id) -> Option<&Enrolment> {
        self.table::<Enrolment>().first("method+user", &pair(method.0, user.0))
    }
}

/// The earlier of two ends, of which 0 is none.
fn earlier(one: i64, other: i64) -> i64 {
    match (one, other) {
        (0, end) | (end, 0) => end,
        (one, other) => one.min(other),
    }
}

#[cfg(test)]
mod tests;
