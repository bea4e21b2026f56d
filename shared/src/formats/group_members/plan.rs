//! Planning a row (E §4.2): somebody joins a group, leaves it, or is in it alone.

use super::command::{Action, By, Command};
use super::rules::{COURSE_MISSING, FOLLOWS_COHORT};
use crate::directory::{Group, GroupMember, Id};
use crate::plan::{Change, Failed, Planner, RowStatus, rules::GROUP_NOT_FOUND};
use crate::settings::{GroupBy, groups};

/// What a row can come to, besides the codes of rules.
pub(super) static OUTCOMES: &[&str] = &[
    "group-member-added",
    "group-member-unchanged",
    "group-member-removed",
    "group-member-absent",
    "group-member-kept",
    "group-deleted",
    "grouping-deleted",
];

/// Plans a row.
pub(super) fn plan(command: &Command<'_>, by: &By, planner: &mut Planner<'_>) -> Result<RowStatus, Failed> {
    let group = group(command, by, planner)?;
    let user = planner.find_user(by.user, command.user)?.id;
    match command.action {
        Action::Add => {
            planner.may_join(user, group.course, &group.name)?;
            Ok(match join(&group, user, planner) {
                Change::Unchanged => RowStatus::Unchanged,
                Change::Created | Change::Updated => RowStatus::Created,
            })
        }
        Action::Shift => {
            planner.may_join(user, group.course, &group.name)?;
            Ok(shift(&group, user, planner))
        }
        Action::Del => Ok(leave(&group, user, planner)),
    }
}

/// The group of a row, in the course of the row. A group that is named by its id says its course itself.
fn group(command: &Command<'_>, by: &By, planner: &Planner<'_>) -> Result<Group, Failed> {
    let course = match (command.course, by.group) {
        (Some(course), _) => planner.find_course(by.course, course)?.id,
        (None, GroupBy::Id) => {
            let id = command.group.parse().map_or(Id::NONE, Id);
            planner.snapshot.get::<Group>(id).map_or(Id::NONE, |group| group.course)
        }
        // No checked row lacks it.
        (None, GroupBy::Idnumber | GroupBy::Name) => return Err(Failed::new(&COURSE_MISSING, command.group)),
    };
    planner
        .find_in_course::<Group>(course, by.group, command.group)?
        .cloned()
        .ok_or_else(|| Failed::new(&GROUP_NOT_FOUND, command.group))
}

/// Memberships of these files are always marked, whether members are protected now or not.
fn join(group: &Group, user: Id, planner: &mut Planner<'_>) -> Change {
    planner.add_to_group(user, group.id, true)
}

/// Joins the group and leaves the others of the course: the difference, so that who is in it alone changes nothing.
fn shift(group: &Group, user: Id, planner: &mut Planner<'_>) -> RowStatus {
    let mut changed = join(group, user, planner) != Change::Unchanged;
    let mut kept = false;
    let members = planner.memberships(group.course, user).into_iter();
    let others: Vec<GroupMember> = members.filter(|member| member.group_id != group.id).cloned().collect();
    let protect = planner.settings.flag(&groups::PROTECT_MEMBERS);
    for member in &others {
        let left = planner.leave_group(member, protect);
        changed |= left;
        kept |= !left;
    }
    say_what_stays(group.course, user, |other| other != group.id, planner);
    match (changed, kept) {
        (true, _) => RowStatus::Updated,
        (false, true) => RowStatus::Skipped,
        (false, false) => RowStatus::Unchanged,
    }
}

fn leave(group: &Group, user: Id, planner: &mut Planner<'_>) -> RowStatus {
    let status = match planner.membership(group.id, user).cloned() {
        Some(member) => {
            let protect = planner.settings.flag(&groups::PROTECT_MEMBERS);
            if planner.leave_group(&member, protect) {
                RowStatus::Deleted
            } else {
                RowStatus::Skipped
            }
        }
        None => {
            let key = planner.group_member_key(group.id, user);
            planner.done("group-member-absent", key);
            RowStatus::Unchanged
        }
    };
    say_what_stays(group.course, user, |other| other == group.id, planner);
    status
}

/// A membership that follows a bound cohort is ended by no row.
fn say_what_stays(course: Id, user: Id, is_meant: impl Fn(Id) -> bool, planner: &mut Planner<'_>) {
    for (group, binding) in planner.snapshot.effective_groups(course, user) {
        if !binding.is_none() && is_meant(group) {
            let key = planner.group_member_key(group, user);
            planner.warn(&FOLLOWS_COHORT, key, &[]);
        }
    }
}
