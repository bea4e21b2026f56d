//! Roles in courses: given with an enrolment method, or on their own.

use super::{Change, Failed, Planner, rules};
use crate::directory::{Id, Role, RoleAssignment};

impl Planner<'_> {
    /// Gives somebody a role in a course without enrolling them, and says so in an outcome.
    ///
    /// Such a role belongs to no method; one that came with an enrolment is another matter.
    pub fn assign_role(
        &mut self,
        user: Id,
        course: Id,
        shortname: &str,
        key: impl Into<String>,
    ) -> Result<Change, Failed> {
        let key = key.into();
        let role = self.role_for_course(shortname)?;
        let held = self
            .assignments(course, user)
            .iter()
            .any(|held| held.role == role && held.method.is_none());
        if !held {
            self.give_role(course, user, role, Id::NONE, &key);
        }
        let name = if held { "role-unchanged" } else { "role-assigned" };
        self.done_with(name, key, &[("role", shortname.to_lowercase().into())]);
        Ok(if held { Change::Unchanged } else { Change::Created })
    }

    /// The role of this short name, if it may be given in a course.
    pub(crate) fn role_for_course(&self, shortname: &str) -> Result<Id, Failed> {
        let role = self.find_role(shortname)?;
        if role.in_course {
            Ok(role.id)
        } else {
            Err(Failed::new(&rules::ROLE_NOT_IN_COURSE, shortname))
        }
    }

    /// The roles that somebody holds in a course itself.
    pub(crate) fn assignments(&self, course: Id, user: Id) -> Vec<&RoleAssignment> {
        self.snapshot
            .table::<RoleAssignment>()
            .find("course+user", &format!("{}\u{1f}{}", course.0, user.0))
    }

    /// Whether an enrolment by this method needs no further assignment of the role: it came with the method, or was
    /// given on its own (platforms may not tell the two apart for methods whose roles people may change).
    pub(crate) fn holds_role(&self, course: Id, user: Id, role: Id, method: Id) -> bool {
        let of_method = |held: &RoleAssignment| held.method == method || held.method.is_none();
        self.assignments(course, user)
            .into_iter()
            .any(|held| held.role == role && of_method(held))
    }

    pub(crate) fn give_role(&mut self, course: Id, user: Id, role: Id, method: Id, key: &str) {
        self.create(
            RoleAssignment {
                id: Id::NONE,
                role,
                course,
                user,
                method,
            },
            key,
        );
    }

    /// Takes a role away, and says so in an outcome.
    pub(crate) fn remove_role(&mut self, held: &RoleAssignment, key: &str) {
        let role = self
            .snapshot
            .get::<Role>(held.role)
            .map_or_else(String::new, |role| role.shortname.clone());
        if self.delete::<RoleAssignment>(held.id, key) {
            self.done_with("role-removed", key, &[("role", role.into())]);
        }
    }
}
