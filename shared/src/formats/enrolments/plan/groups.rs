//! The group part of a row (E §2.6): what fails in it leaves the row standing, as partial.

use super::Who;
use crate::directory::{GroupMember, Id};
use crate::formats::enrolments::command::{GroupAction, Groups};
use crate::plan::{Change, Planner, rules};
use crate::settings::enrolments;

/// What became of the group part.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct GroupChange {
    /// Some membership is new or gone.
    pub changed: bool,
    /// Some membership was kept: by the protection of groups, or since it follows a cohort.
    pub kept: bool,
}

pub(super) fn plan(groups: &Groups<'_>, who: &Who, planner: &mut Planner<'_>) -> GroupChange {
    match groups.action {
        GroupAction::Join { create } => GroupChange {
            changed: join(groups, create, who, planner).0,
            kept: false,
        },
        GroupAction::Replace { create } => replace(groups, create, who, planner),
        GroupAction::Leave => leave(groups, who, planner),
    }
}

/// Joins the named groups. Says whether anything changed, and which groups the person is in now.
fn join(groups: &Groups<'_>, create: bool, who: &Who, planner: &mut Planner<'_>) -> (bool, Vec<Id>) {
    let (mut changed, mut joined) = (false, Vec::new());
    for name in &groups.names {
        if let Some(change) = planner.part(|planner| planner.join_group(who.user, who.course, name, create)) {
            changed |= change != Change::Unchanged;
            joined.extend(
                planner
                    .find_group(who.course, name)
                    .ok()
                    .flatten()
                    .map(|group| group.id),
            );
        }
    }
    (changed, joined)
}

/// Joins the named groups and leaves the others: the difference, not everything and then some.
///
/// If none of the named groups can be joined, none is left either: an unknown name empties nothing.
fn replace(groups: &Groups<'_>, create: bool, who: &Who, planner: &mut Planner<'_>) -> GroupChange {
    let (changed, joined) = join(groups, create, who, planner);
    let mut result = GroupChange { changed, kept: false };
    if joined.is_empty() && !groups.names.is_empty() {
        return result;
    }
    let protect = planner.settings.flag(&enrolments::PROTECT_GROUPS);
    let members = planner.memberships(who.course, who.user).into_iter();
    let others: Vec<GroupMember> = members
        .filter(|member| !joined.contains(&member.group_id))
        .cloned()
        .collect();
    for member in &others {
        let left = planner.leave_group(member, protect);
        result.changed |= left;
        result.kept |= !left;
    }
    result
}

/// Leaves the named groups. An unknown one, or one that the person isn't in, is left already; one that a bound cohort
/// fills can't be left.
fn leave(groups: &Groups<'_>, who: &Who, planner: &mut Planner<'_>) -> GroupChange {
    let protect = planner.settings.flag(&enrolments::PROTECT_GROUPS);
    let mut result = GroupChange::default();
    for name in &groups.names {
        let group = match planner.find_group(who.course, name) {
            Ok(Some(group)) => group.clone(),
            Ok(None) => {
                planner.warn(&rules::GROUP_NOT_FOUND, *name, &[]);
                continue;
            }
            Err(failed) => {
                planner.fail_part(failed);
                continue;
            }
        };
        match planner.membership(group.id, who.user).cloned() {
            Some(member) => {
                let left = planner.leave_group(&member, protect);
                result.changed |= left;
                if !left {
                    // Unlike a replacement, the row names this very group.
                    planner.flag();
                    result.kept = true;
                }
            }
            None if planner.follows_cohort(&group, who.user) => {
                planner.skipped("group-member-following", planner.group_member_key(group.id, who.user));
                planner.flag();
                result.kept = true;
            }
            None => planner.done("group-member-absent", planner.group_member_key(group.id, who.user)),
        }
    }
    result
}
