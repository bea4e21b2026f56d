//! Groups of courses, and who is in them.

use shared::directory::{AnyEntity, Entity, Group, GroupMember};
use shared::plan::{Step, Verb};

use super::super::client::Fields;
use super::super::fetch::participations;
use super::super::ledger::{Line, Subject};
use super::along::Owner;
use super::batch::{self, Call, Item};
use super::{Sending, typed};
use crate::platform::order::Pending;
use crate::platform::{IdMap, PlatformError};

/// Deletes groups. Members and places in groupings go along.
pub(super) async fn delete(sending: &mut Sending<'_>, pending: Vec<Pending<'_>>) -> Result<(), PlatformError> {
    let call = Call::list("core_group_delete_groups", "groupids", batch::nothing);
    super::delete_with_owned(sending, &call, pending, Owner::Group).await
}

/// Takes people out of groups.
pub(super) async fn leave(sending: &mut Sending<'_>, pending: Vec<Pending<'_>>) -> Result<(), PlatformError> {
    let pending = sending.wait(pending, |sending, entity| match entity {
        AnyEntity::GroupMember(member) => vec![
            Owner::Group(sending.real(member.group_id)),
            Owner::Enrolment(sending.real(member.course), sending.real(member.user)),
        ],
        _ => Vec::new(),
    });
    let call = Call::list("core_group_delete_group_members", "members", batch::nothing);
    let items = members(sending, &pending);
    sending.batch(&call, &items).await?;
    Ok(())
}

/// Changes groups: the name is always said, the rest where it differs.
pub(super) async fn update(sending: &mut Sending<'_>, pending: Vec<Pending<'_>>) -> Result<(), PlatformError> {
    let item = |pending: &Pending<'_>| {
        let (before, after) = (pending.before.and_then(Group::from_any)?, typed::<Group>(pending)?);
        let mut fields = vec![
            ("[id]".to_owned(), sending.real(after.id).to_string()),
            ("[name]".to_owned(), after.name.clone()),
        ];
        for (name, was, is) in [
            ("[description]", &before.description, &after.description),
            ("[idnumber]", &before.idnumber, &after.idnumber),
            ("[enrolmentkey]", &before.enrolmentkey, &after.enrolmentkey),
        ] {
            if was != is {
                fields.push((name.to_owned(), is.clone()));
            }
        }
        Some(sending.item(pending, fields))
    };
    let items: Vec<Item> = pending.iter().filter_map(item).collect();
    let call = Call::list("core_group_update_groups", "groups", batch::nothing);
    sending.batch(&call, &items).await?;
    Ok(())
}

/// Memberships become ours: the site knows nothing of that, only the ledger.
pub(super) async fn stamp(sending: &mut Sending<'_>, pending: Vec<Pending<'_>>) -> Result<(), PlatformError> {
    for pending in &pending {
        sending.done(pending, None);
    }
    Ok(())
}

/// Makes groups.
pub(super) async fn create(sending: &mut Sending<'_>, pending: Vec<Pending<'_>>) -> Result<(), PlatformError> {
    let item = |pending: &Pending<'_>| {
        let group = typed::<Group>(pending)?;
        let mut fields = new(sending.real(group.course), &group.name, &group.description);
        for (name, value) in [("[idnumber]", &group.idnumber), ("[enrolmentkey]", &group.enrolmentkey)] {
            if !value.is_empty() {
                fields.push((name.to_owned(), value.clone()));
            }
        }
        Some(sending.item(pending, fields))
    };
    let items: Vec<Item> = pending.iter().filter_map(item).collect();
    let call = Call::list("core_group_create_groups", "groups", batch::ids);
    sending.batch(&call, &items).await?;
    Ok(())
}

/// What a new group or grouping needs.
pub(super) fn new(course: i64, name: &str, description: &str) -> Fields {
    vec![
        ("[courseid]".to_owned(), course.to_string()),
        ("[name]".to_owned(), name.to_owned()),
        ("[description]".to_owned(), description.to_owned()),
    ]
}

/// Puts people into groups.
pub(super) async fn join(sending: &mut Sending<'_>, pending: Vec<Pending<'_>>) -> Result<(), PlatformError> {
    let call = Call::list("core_group_add_group_members", "members", batch::named);
    let items = members(sending, &pending);
    sending.batch(&call, &items).await?;
    Ok(())
}

fn members(sending: &Sending<'_>, pending: &[Pending<'_>]) -> Vec<Item> {
    let item = |pending: &Pending<'_>| {
        let member = typed::<GroupMember>(pending)?;
        let (group, user) = (sending.real(member.group_id), sending.real(member.user));
        let fields = [("[groupid]", group), ("[userid]", user)];
        let fields = fields.map(|(name, value)| (name.to_owned(), value.to_string()));
        Some(Item {
            key: participations::member_id(group, user).0,
            ..sending.item(pending, fields.into())
        })
    };
    pending.iter().filter_map(item).collect()
}

/// The ledger keeps which memberships are ours.
pub(super) fn lines(step: &Step, ids: &IdMap) -> Vec<Line> {
    let Some(member) = step.entity().and_then(GroupMember::from_any) else {
        return Vec::new();
    };
    let real = |id| ids.real(id).map_or(0, |id| id.0);
    let (group, user) = (real(member.group_id), real(member.user));
    let is_ours = step.verb != Verb::Delete && !member.component.is_empty();
    vec![if is_ours {
        Line::says(Subject::GroupMember, group, user, &true)
    } else {
        Line::gone(Subject::GroupMember, group, user)
    }]
}
