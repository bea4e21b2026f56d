//! Groupings of courses, and which groups are in them.

use shared::directory::{AnyEntity, EntityKind, Grouping, GroupingGroup};

use super::super::made_up;
use super::along::Owner;
use super::batch::{self, Call, Item};
use super::{Sending, groups, typed};
use crate::platform::PlatformError;
use crate::platform::order::Pending;

/// Deletes groupings. Their groups stay.
pub(super) async fn delete(sending: &mut Sending<'_>, pending: Vec<Pending<'_>>) -> Result<(), PlatformError> {
    let call = Call::list("core_group_delete_groupings", "groupingids", batch::nothing);
    super::delete_with_owned(sending, &call, pending, Owner::Grouping).await
}

/// Takes groups out of groupings.
pub(super) async fn unassign(sending: &mut Sending<'_>, pending: Vec<Pending<'_>>) -> Result<(), PlatformError> {
    let pending = sending.wait(pending, |sending, entity| match entity {
        AnyEntity::GroupingGroup(link) => vec![
            Owner::Grouping(sending.real(link.grouping)),
            Owner::Group(sending.real(link.group_id)),
        ],
        _ => Vec::new(),
    });
    let call = Call::list("core_group_unassign_grouping", "unassignments", batch::nothing);
    let items = links(sending, &pending);
    sending.batch(&call, &items).await?;
    Ok(())
}

/// Changes groupings: the function wants name and description each time.
pub(super) async fn update(sending: &mut Sending<'_>, pending: Vec<Pending<'_>>) -> Result<(), PlatformError> {
    let item = |pending: &Pending<'_>| {
        let grouping = typed::<Grouping>(pending)?;
        let fields = [
            ("[id]", sending.real(grouping.id).to_string()),
            ("[name]", grouping.name.clone()),
            ("[description]", grouping.description.clone()),
            ("[idnumber]", grouping.idnumber.clone()),
        ];
        let fields = fields.map(|(name, value)| (name.to_owned(), value));
        Some(sending.item(pending, fields.into()))
    };
    let items: Vec<Item> = pending.iter().filter_map(item).collect();
    let call = Call::list("core_group_update_groupings", "groupings", batch::nothing);
    sending.batch(&call, &items).await?;
    Ok(())
}

/// Makes groupings. One that is sent without an idnumber is made, and an error is answered: so it is always sent.
pub(super) async fn create(sending: &mut Sending<'_>, pending: Vec<Pending<'_>>) -> Result<(), PlatformError> {
    let item = |pending: &Pending<'_>| {
        let grouping = typed::<Grouping>(pending)?;
        let mut fields = groups::new(sending.real(grouping.course), &grouping.name, &grouping.description);
        fields.push(("[idnumber]".to_owned(), grouping.idnumber.clone()));
        Some(sending.item(pending, fields))
    };
    let items: Vec<Item> = pending.iter().filter_map(item).collect();
    let call = Call::list("core_group_create_groupings", "groupings", batch::ids);
    sending.batch(&call, &items).await?;
    Ok(())
}

/// Puts groups into groupings.
pub(super) async fn assign(sending: &mut Sending<'_>, pending: Vec<Pending<'_>>) -> Result<(), PlatformError> {
    let call = Call::list("core_group_assign_grouping", "assignments", batch::named);
    let items = links(sending, &pending);
    sending.batch(&call, &items).await?;
    Ok(())
}

fn links(sending: &Sending<'_>, pending: &[Pending<'_>]) -> Vec<Item> {
    let item = |pending: &Pending<'_>| {
        let link = typed::<GroupingGroup>(pending)?;
        let (grouping, group) = (sending.real(link.grouping), sending.real(link.group_id));
        let fields = [("[groupingid]", grouping), ("[groupid]", group)];
        let fields = fields.map(|(name, value)| (name.to_owned(), value.to_string()));
        Some(Item {
            key: made_up::id(EntityKind::GroupingGroup, grouping, group, 0).0,
            ..sending.item(pending, fields.into())
        })
    };
    pending.iter().filter_map(item).collect()
}
