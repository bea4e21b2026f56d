//! Which groups belong to which groupings, and taking groups and groupings away with all that hangs on them.
//!
//! What goes along is a step of its own, so that plans show it, later rows see it and undoing can give it back.

use super::Planner;
use super::in_course::InCourse;
use crate::directory::{Course, Group, GroupMember, Grouping, GroupingGroup, Id, Method};

impl Planner<'_> {
    /// Puts a group into a grouping of its course. Says whether it wasn't there yet.
    pub fn bind_group(&mut self, grouping: Id, group_id: Id) -> bool {
        let pair = format!("{}\u{1f}{}", grouping.0, group_id.0);
        let links = self.snapshot.table::<GroupingGroup>();
        if links.first("grouping+group", &pair).is_some() {
            return false;
        }
        let key = self.grouping_group_key(grouping, group_id);
        let link = GroupingGroup {
            id: Id::NONE,
            grouping,
            group_id,
        };
        self.create(link, key);
        true
    }

    /// Takes everybody out of a group. Says how many they were.
    ///
    /// The snapshot must hold all its members:
    /// [`Keys::course_group_members`](crate::directory::Keys::course_group_members).
    pub fn empty_group(&mut self, group: Id) -> usize {
        let members = self.all_of::<GroupMember>("group", &group.0.to_string());
        for member in &members {
            self.remove_member(member);
        }
        members.len()
    }

    /// Deletes a group, and says so in outcomes: first of itself, then of those who were in it.
    ///
    /// The snapshot must hold all its members, and who they are:
    /// [`Keys::groups_at_risk`](crate::directory::Keys::groups_at_risk).
    pub fn delete_group(&mut self, group: &Group) {
        let key = self.group_key(group.course, &group.name);
        self.done("group-deleted", key.as_str());
        self.empty_group(group.id);
        for link in self.all_of::<GroupingGroup>("group", &group.id.0.to_string()) {
            self.delete::<GroupingGroup>(link.id, &key);
        }
        for method in self.all_of::<Method>("course", &group.course.0.to_string()) {
            if method.group_id == group.id {
                let group_id = Id::NONE;
                self.update(Method { group_id, ..method }, &key);
            }
        }
        self.delete::<Group>(group.id, &key);
    }

    /// Takes all groups out of a grouping. Says how many they were.
    pub fn empty_grouping(&mut self, grouping: Id) -> usize {
        let links = self.all_of::<GroupingGroup>("grouping", &grouping.0.to_string());
        for link in &links {
            let key = self.grouping_group_key(grouping, link.group_id);
            self.delete::<GroupingGroup>(link.id, key);
        }
        links.len()
    }

    /// Deletes a grouping, and says so in an outcome. Its groups stay.
    pub fn delete_grouping(&mut self, grouping: &Grouping) {
        let key = self.group_key(grouping.course, &grouping.name);
        self.done("grouping-deleted", key.as_str());
        self.empty_grouping(grouping.id);
        let course = self.snapshot.get::<Course>(grouping.course);
        let default_of = course.filter(|course| course.defaultgroupingid == grouping.id);
        if let Some(course) = default_of.cloned() {
            let key = course.shortname.clone();
            let defaultgroupingid = Id::NONE;
            self.update(
                Course {
                    defaultgroupingid,
                    ..course
                },
                key,
            );
        }
        self.delete::<Grouping>(grouping.id, &key);
    }

    /// How outcomes and steps name that a group belongs to a grouping: "short name of the course, grouping, group".
    pub(crate) fn grouping_group_key(&self, grouping: Id, group: Id) -> String {
        let group = self.snapshot.get::<Group>(group).map_or("", InCourse::name);
        match self.snapshot.get::<Grouping>(grouping) {
            Some(grouping) => format!("{}, {group}", self.group_key(grouping.course, &grouping.name)),
            None => group.to_owned(),
        }
    }

    fn all_of<T: crate::directory::Held>(&self, index: &'static str, text: &str) -> Vec<T> {
        let found = self.snapshot.table::<T>().find(index, text);
        found.into_iter().cloned().collect()
    }
}
