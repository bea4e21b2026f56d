//! Cohorts and who is in them.

use super::{Change, Planner};
use crate::directory::{Cohort, CohortMember, Id, User};

impl Planner<'_> {
    /// Puts somebody into a cohort, and says so in an outcome.
    pub fn join_cohort(&mut self, user: Id, cohort: Id) -> Change {
        let key = self.cohort_member_key(cohort, user);
        if self.cohort_membership(cohort, user).is_some() {
            self.done("cohort-member-unchanged", key);
            return Change::Unchanged;
        }
        let member = CohortMember {
            id: Id::NONE,
            cohort,
            user,
            timeadded: self.clock.now,
        };
        self.create(member, &key);
        self.done("cohort-member-added", key);
        Change::Created
    }

    /// Takes somebody out of a cohort, and says so in an outcome.
    pub fn leave_cohort(&mut self, user: Id, cohort: Id) -> Change {
        let key = self.cohort_member_key(cohort, user);
        let Some(member) = self.cohort_membership(cohort, user).map(|member| member.id) else {
            self.done("cohort-member-absent", key);
            return Change::Unchanged;
        };
        self.delete::<CohortMember>(member, &key);
        self.done("cohort-member-removed", key);
        Change::Updated
    }

    /// Takes everybody out of a cohort. Says how many that are; each is a step of its own.
    ///
    /// The snapshot must hold all its members: [`Keys::cohort_contents`](crate::directory::Keys::cohort_contents).
    pub fn empty_cohort(&mut self, cohort: Id) -> usize {
        let members = self.snapshot.table::<CohortMember>();
        let members = members.find("cohort", &cohort.0.to_string());
        let members: Vec<(Id, Id)> = members.into_iter().map(|member| (member.id, member.user)).collect();
        for (member, user) in &members {
            let key = self.cohort_member_key(cohort, *user);
            self.delete::<CohortMember>(*member, key);
        }
        members.len()
    }

    /// Deletes a cohort and says so in an outcome. Its members and bindings go along on the platform, and are no steps
    /// of their own; later rows see its members gone.
    pub fn delete_cohort(&mut self, cohort: &Cohort) {
        self.delete::<Cohort>(cohort.id, &cohort.name);
        self.snapshot
            .take_out::<CohortMember>("cohort", &cohort.id.0.to_string());
        self.done("cohort-deleted", &cohort.name);
    }

    fn cohort_membership(&self, cohort: Id, user: Id) -> Option<&CohortMember> {
        self.snapshot
            .table::<CohortMember>()
            .first("cohort+user", &format!("{}\u{1f}{}", cohort.0, user.0))
    }

    /// How outcomes and steps name a membership: "name of the cohort, user name".
    fn cohort_member_key(&self, cohort: Id, user: Id) -> String {
        let cohort = self.snapshot.get::<Cohort>(cohort);
        let user = self.snapshot.get::<User>(user);
        format!(
            "{}, {}",
            cohort.map_or("", |cohort| cohort.name.as_str()),
            user.map_or("", |user| user.username.as_str())
        )
    }
}
