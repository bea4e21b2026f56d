//! Ending an enrolment, with all that goes along when it was the last one of somebody in a course.

use super::Planner;
use crate::directory::{Enrolment, GroupMember, Id, RoleAssignment};

impl Planner<'_> {
    /// Ends an enrolment. Says whether it was there.
    ///
    /// The roles that came with its method go too. If it was the last enrolment in the course, all roles that the
    /// person holds in it and all their memberships of its groups go. Each is a step of its own, planned before that
    /// of the enrolment: so the plan shows them, no platform has to find them out, and undoing begins with the
    /// enrolment.
    pub fn unenrol(&mut self, enrolment: Id, key: &str) -> bool {
        let Some(enrolment) = self.snapshot.get::<Enrolment>(enrolment).cloned() else {
            return false;
        };
        let is_last = self.enrolments_of(enrolment.course, enrolment.user).len() == 1;
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
}
