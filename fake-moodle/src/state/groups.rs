//! Groups and groupings.

use serde::Serialize;

use super::{Key, Row, State, key, pair};

/// A group of a course.
#[derive(Debug, Clone, Serialize)]
pub struct Group {
    /// The course.
    pub course: i64,
    /// Name, which no other group of the course has.
    pub name: String,
    /// ID number, which no other group of the course has unless it is empty.
    pub idnumber: String,
    /// Description.
    pub description: String,
    /// Format of the description.
    pub descriptionformat: i64,
    /// With which people join, if there is one.
    pub enrolmentkey: Option<String>,
    /// Who sees the members.
    pub visibility: i64,
    /// Whether it takes part in activities.
    pub participation: bool,
}

/// The keys of what has a name and an id number in a course.
fn named(course: i64, name: &str, idnumber: &str) -> Vec<Key> {
    let mut keys = vec![key("course", course), key("name", format!("{course}:{name}"))];
    if !idnumber.is_empty() {
        keys.push(key("idnumber", format!("{course}:{idnumber}")));
    }
    keys
}

impl Row for Group {
    fn keys(&self) -> Vec<Key> {
        named(self.course, &self.name, &self.idnumber)
    }
}

/// That somebody is in a group.
#[derive(Debug, Clone, Serialize)]
pub struct GroupMember {
    /// The group.
    pub group: i64,
    /// The account.
    pub user: i64,
}

impl Row for GroupMember {
    fn keys(&self) -> Vec<Key> {
        vec![
            key("group", self.group),
            key("user", self.user),
            pair("one", self.group, self.user),
        ]
    }
}

/// A grouping of a course.
#[derive(Debug, Clone, Serialize)]
pub struct Grouping {
    /// The course.
    pub course: i64,
    /// Name, which no other grouping of the course has.
    pub name: String,
    /// ID number, which no other grouping of the course has unless it is empty.
    pub idnumber: String,
    /// Description.
    pub description: String,
    /// Format of the description.
    pub descriptionformat: i64,
}

impl Row for Grouping {
    fn keys(&self) -> Vec<Key> {
        named(self.course, &self.name, &self.idnumber)
    }
}

/// That a group is in a grouping.
#[derive(Debug, Clone, Serialize)]
pub struct GroupingGroup {
    /// The grouping.
    pub grouping: i64,
    /// The group.
    pub group: i64,
}

impl Row for GroupingGroup {
    fn keys(&self) -> Vec<Key> {
        vec![
            key("grouping", self.grouping),
            key("group", self.group),
            pair("one", self.grouping, self.group),
        ]
    }
}

impl State {
    /// Puts somebody into a group, once.
    pub fn join_group(&mut self, group: i64, user: i64) {
        if !self.tables.group_members.any(&pair("one", group, user)) {
            self.tables.group_members.insert(|_| GroupMember { group, user });
        }
    }

    /// Takes somebody out of a group.
    pub fn leave_group(&mut self, group: i64, user: i64) {
        for member in self.tables.group_members.find(&pair("one", group, user)) {
            self.tables.group_members.remove(member);
        }
    }

    /// The members of a group, in the order in which they came.
    pub fn group_members(&self, group: i64) -> Vec<i64> {
        self.tables
            .group_members
            .with(&key("group", group))
            .map(|(_, member)| member.user)
            .collect()
    }

    /// Removes a group, its members and its places in groupings.
    pub fn delete_group(&mut self, group: i64) {
        for member in self.tables.group_members.find(&key("group", group)) {
            self.tables.group_members.remove(member);
        }
        for place in self.tables.grouping_groups.find(&key("group", group)) {
            self.tables.grouping_groups.remove(place);
        }
        self.tables.groups.remove(group);
    }

    /// Removes a grouping; its groups stay.
    pub fn delete_grouping(&mut self, grouping: i64) {
        for place in self.tables.grouping_groups.find(&key("grouping", grouping)) {
            self.tables.grouping_groups.remove(place);
        }
        self.tables.groupings.remove(grouping);
    }
}
