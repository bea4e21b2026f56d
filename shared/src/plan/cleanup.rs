//! What nobody is in any more, deleted at the end of a run (D71): groups, groupings, cohorts.

use std::collections::BTreeSet;

use super::Planner;
use crate::directory::{
    Cohort, CohortMember, EntityKind, Group, GroupMember, Grouping, GroupingGroup, Id, Method, User,
};

impl Planner<'_> {
    /// Deletes the groups without members of these courses, which are those that the run has touched, and says so in
    /// outcomes. What the run itself has made (`made`) stays, and so does a group that a binding fills. Says how many groups go.
    ///
    /// The snapshot must hold the groups of these courses with *all* their members:
    /// [`Keys::course_group_members`](crate::directory::Keys::course_group_members). Members that weren't fetched are
    /// no members here.
    pub fn delete_empty_groups(&mut self, touched: &BTreeSet<Id>, made: &BTreeSet<Id>) -> usize {
        let all = touched.iter().flat_map(|course| self.all_in_course::<Group>(*course));
        let empty: Vec<Group> = all
            .filter(|group| !made.contains(&group.id) && !self.has_members(group))
            .collect();
        empty.iter().for_each(|group| self.delete_group(group));
        empty.len()
    }

    /// Deletes the groupings without groups of these courses, as [`delete_empty_groups`](Self::delete_empty_groups)
    /// does with groups, and after it. Says how many groupings go.
    pub fn delete_empty_groupings(&mut self, touched: &BTreeSet<Id>, made: &BTreeSet<Id>) -> usize {
        let all = touched
            .iter()
            .flat_map(|course| self.all_in_course::<Grouping>(*course));
        let empty: Vec<Grouping> = all
            .filter(|grouping| !made.contains(&grouping.id) && !self.has_groups(grouping.id))
            .collect();
        empty.iter().for_each(|grouping| self.delete_grouping(grouping));
        empty.len()
    }

    /// Deletes those of these cohorts that have no members, and says so in outcomes. Says how many cohorts go.
    ///
    /// The caller names cohorts that the run has taken members from (and not on purpose: `free` keeps them). The snapshot
    /// must hold *all* their members: [`Keys::cohort_contents`](crate::directory::Keys::cohort_contents).
    pub fn delete_empty_cohorts(&mut self, emptied: &BTreeSet<Id>) -> usize {
        let empty: Vec<Cohort> = emptied
            .iter()
            .filter(|cohort| !self.has_live_members(**cohort))
            .filter_map(|cohort| self.snapshot.get::<Cohort>(*cohort).cloned())
            .collect();
        for cohort in &empty {
            // The platform may not know yet that the members are out: they are counted already.
            let mut along = self.snapshot.along(EntityKind::Cohort, cohort.id).to_vec();
            along.retain(|(kind, _)| *kind != EntityKind::CohortMember);
            self.snapshot.set_along(EntityKind::Cohort, cohort.id, along);
            self.delete_cohort(cohort);
        }
        empty.len()
    }

    /// Members whose account the run has deleted are none.
    fn has_live_members(&self, cohort: Id) -> bool {
        let members = self.snapshot.table::<CohortMember>();
        let is_deleted = |user: Id| self.snapshot.get::<User>(user).is_some_and(|user| user.deleted != 0);
        let members = members.find("cohort", &cohort.0.to_string());
        members.iter().any(|member| !is_deleted(member.user))
    }

    /// A group that a binding fills counts as one with members: who is in it follows the cohort, and deleting it would
    /// change the binding.
    fn has_members(&self, group: &Group) -> bool {
        let members = self.snapshot.table::<GroupMember>();
        let methods = self.snapshot.table::<Method>();
        let is_filled = || {
            let of_course = methods.find("course", &group.course.0.to_string());
            of_course.into_iter().any(|method| method.group_id == group.id)
        };
        members.first("group", &group.id.0.to_string()).is_some() || is_filled()
    }

    fn has_groups(&self, grouping: Id) -> bool {
        let links = self.snapshot.table::<GroupingGroup>();
        links.first("grouping", &grouping.0.to_string()).is_some()
    }
}
