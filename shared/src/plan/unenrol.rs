//! Ending an enrolment, with all that goes along when it was the last one of somebody in a course.

use super::Planner;
use crate::directory::{Enrolment, GroupMember, Id, RoleAssignment};

impl Planner<'_> {
    /// Ends an enrolment. Says whether it was there.
    ///
    /// The roles that came with its method go too. If it was the last enrolment in the course, all roles that the
    /// person holds in it and all their memberships of its groups go; who still takes part by a bound cohort or a meta
    /// link keeps them. Each is a step of its own, planned before that of the enrolment: so the plan shows them, no
    /// platform has to find them out, and undoing begins with the enrolment.
    pub fn unenrol(&mut self, enrolment: Id, key: &str) -> bool {
        let Some(enrolment) = self.snapshot.get::<Enrolment>(enrolment).cloned() else {
            return false;
        };
        let is_last = self.is_last(&enrolment);
        self.done("enrolment-deleted", key);
        let roles: Vec<RoleAssignment> = self
            .assignments(enrolment.course, enrolment.user)
            .into_iter()
            .cloned()
            .collect();
        for held in roles.iter().filter(|held| is_last || held.method == enrolment.method) {
            self.remove_role(held, key);
        }
        if is_last {
            let members: Vec<GroupMember> = self
                .memberships(enrolment.course, enrolment.user)
                .into_iter()
                .cloned()
                .collect();
            for member in &members {
                self.remove_member(member);
            }
        }
        self.delete::<Enrolment>(enrolment.id, key)
    }

    /// Whether nothing else enrols the person in the course: nothing that is stored, and nothing that is derived.
    fn is_last(&self, enrolment: &Enrolment) -> bool {
        let stored = self.enrolments_of(enrolment.course, enrolment.user);
        let derived = self.snapshot.effective(enrolment.course, enrolment.user);
        stored.len() == 1 && !derived.iter().any(|way| way.method != enrolment.method)
    }
}
