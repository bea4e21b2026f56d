//! Groups that nobody is in, deleted at the end of a run (D71).

use std::collections::BTreeSet;

use super::Planner;
use crate::directory::{Group, GroupMember, GroupingGroup, Id};

impl Planner<'_> {
    /// Deletes the groups without members of these courses, which are those that the run has touched, and says so in
    /// outcomes. What the run itself has made (`made`) stays. Says how many groups go.
    ///
    /// The snapshot must hold the groups of these courses with *all* their members:
    /// [`Keys::course_group_members`](crate::directory::Keys::course_group_members). Members that weren't fetched are
    /// no members here.
    pub fn delete_empty_groups(&mut self, touched: &BTreeSet<Id>, made: &BTreeSet<Id>) -> usize {
        let empty: Vec<Group> = touched
            .iter()
            .flat_map(|course| self.empty_groups(*course, made))
            .collect();
        for group in &empty {
            let key = self.group_key(group.course, &group.name);
            self.leave_groupings(group.id, &key);
            self.delete::<Group>(group.id, &key);
            self.done("group-deleted", key);
        }
        empty.len()
    }

    fn empty_groups(&self, course: Id, made: &BTreeSet<Id>) -> Vec<Group> {
        let members = self.snapshot.table::<GroupMember>();
        let groups = self.snapshot.table::<Group>().find("course", &course.0.to_string());
        let is_empty = |group: &&Group| members.first("group", &group.id.0.to_string()).is_none();
        groups
            .into_iter()
            .filter(|group| !made.contains(&group.id))
            .filter(is_empty)
            .cloned()
            .collect()
    }

    /// The places of a group in groupings are steps of their own, so that undoing can give them back.
    fn leave_groupings(&mut self, group: Id, key: &str) {
        let links = self
            .snapshot
            .table::<GroupingGroup>()
            .find("group", &group.0.to_string());
        let links: Vec<Id> = links.into_iter().map(|link| link.id).collect();
        for link in links {
            self.delete::<GroupingGroup>(link, key);
        }
    }
}
