//! Memberships of groups.

use super::enrol::NOT_ENROLLED_FOR_GROUP;
use super::{Change, Failed, Planner, rules};
use crate::directory::{Course, Group, GroupMember, Id};
use crate::settings::enrolments;

/// The mark of memberships that Tool Sync made: those of group-members files, and others under protection of groups.
pub const COMPONENT: &str = "toolsync";

impl Planner<'_> {
    /// Puts somebody into the group of this name, and says so in outcomes. Only participants join groups: whoever is
    /// enrolled by any way, be it a bound cohort or a meta link.
    ///
    /// A missing group is made where `create` says so. Under `enrolments.protect_groups` the membership is marked as
    /// made by Tool Sync; one that is there already is left as it is.
    pub fn join_group(&mut self, user: Id, course: Id, name: &str, create: bool) -> Result<Change, Failed> {
        self.may_join(user, course, name)?;
        let group = match self.find_group(course, name)?.map(|group| group.id) {
            Some(group) => group,
            None if create => self.group_called(course, name)?,
            None => return Err(Failed::new(&rules::GROUP_NOT_FOUND, name)),
        };
        Ok(self.add_to_group(user, group, self.settings.flag(&enrolments::PROTECT_GROUPS)))
    }

    /// Only who takes part in a course, by whatever way, joins its groups.
    pub(crate) fn may_join(&self, user: Id, course: Id, group: &str) -> Result<(), Failed> {
        if self.snapshot.takes_part(course, user) {
            return Ok(());
        }
        let failed = Failed::new(&NOT_ENROLLED_FOR_GROUP, self.group_key(course, group));
        Err(failed.with("user", self.user_name(user)).with("group", group))
    }

    /// Puts an enrolled person into a group, and says so in an outcome. `protect` marks the membership as made by
    /// Tool Sync; one that is there already is left as it is, and who is in the group by a bound cohort is in it.
    pub fn add_to_group(&mut self, user: Id, group: Id, protect: bool) -> Change {
        let Some(group) = self.snapshot.get::<Group>(group).cloned() else {
            return Change::Unchanged;
        };
        let key = self.group_member_key(group.id, user);
        let name = [("group", group.name.as_str().into())];
        if self.membership(group.id, user).is_some() || self.follows_cohort(&group, user) {
            self.done_with("group-member-unchanged", key, &name);
            return Change::Unchanged;
        }
        let member = GroupMember {
            id: Id::NONE,
            group_id: group.id,
            course: group.course,
            user,
            component: if protect { COMPONENT } else { "" }.to_owned(),
            timeadded: self.clock.now,
        };
        self.create(member, &key);
        self.done_with("group-member-added", key, &name);
        Change::Created
    }

    /// Takes somebody out of a group, and says so in an outcome. With `protect`, only memberships that Tool Sync made
    /// are taken away; says whether this one was.
    pub fn leave_group(&mut self, member: &GroupMember, protect: bool) -> bool {
        if protect && member.component != COMPONENT {
            let key = self.group_member_key(member.group_id, member.user);
            self.skipped("group-member-kept", key);
            return false;
        }
        self.remove_member(member);
        true
    }

    pub(crate) fn remove_member(&mut self, member: &GroupMember) {
        let key = self.group_member_key(member.group_id, member.user);
        if self.delete::<GroupMember>(member.id, &key) {
            self.done("group-member-removed", key);
        }
    }

    /// Whether somebody is in a group since a binding fills it with their cohort. No row can end that: it follows the
    /// cohort (see [`Snapshot::effective_groups`](crate::directory::Snapshot::effective_groups)).
    pub fn follows_cohort(&self, group: &Group, user: Id) -> bool {
        let groups = self.snapshot.effective_groups(group.course, user);
        groups
            .iter()
            .any(|(filled, binding)| *filled == group.id && !binding.is_none())
    }

    /// The group of this name in a course, made where it is missing.
    pub(crate) fn group_called(&mut self, course: Id, name: &str) -> Result<Id, Failed> {
        if let Some(group) = self.find_group(course, name)? {
            return Ok(group.id);
        }
        let key = self.group_key(course, name);
        Ok(self.create_group(course, name, &key))
    }

    fn create_group(&mut self, course: Id, name: &str, key: &str) -> Id {
        let timecreated = self.clock.now;
        let id = self.create(
            Group {
                course,
                name: name.to_owned(),
                timecreated,
                ..Group::default()
            },
            key,
        );
        self.done_with("group-created", key, &[("group", name.into())]);
        id
    }

    /// Somebody's membership of a group.
    pub(crate) fn membership(&self, group: Id, user: Id) -> Option<&GroupMember> {
        self.snapshot
            .table::<GroupMember>()
            .first("group+user", &format!("{}\u{1f}{}", group.0, user.0))
    }

    /// All memberships of somebody in the groups of a course.
    pub(crate) fn memberships(&self, course: Id, user: Id) -> Vec<&GroupMember> {
        self.snapshot
            .table::<GroupMember>()
            .find("course+user", &format!("{}\u{1f}{}", course.0, user.0))
    }

    /// How outcomes and steps name a group: "short name of the course, name".
    pub(crate) fn group_key(&self, course: Id, name: &str) -> String {
        let course = self
            .snapshot
            .get::<Course>(course)
            .map_or("", |course| course.shortname.as_str());
        format!("{course}, {name}")
    }

    /// How outcomes and steps name a membership: "short name of the course, name of the group, user name".
    pub(crate) fn group_member_key(&self, group: Id, user: Id) -> String {
        let group = match self.snapshot.get::<Group>(group) {
            Some(group) => self.group_key(group.course, &group.name),
            None => group.0.to_string(),
        };
        format!("{group}, {}", self.user_name(user))
    }

    fn user_name(&self, user: Id) -> String {
        self.snapshot.username(user).to_owned()
    }
}
