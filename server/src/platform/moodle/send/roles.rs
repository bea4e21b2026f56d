//! Roles beside enrolments: in courses, and in the site.

use shared::directory::{AnyEntity, Id, RoleAssignment};

use super::super::client::Fields;
use super::super::fetch::participations;
use super::along::Owner;
use super::batch::{self, Call, Item};
use super::{Sending, typed};
use crate::platform::PlatformError;
use crate::platform::order::Pending;

/// The function that takes roles away. Who hasn't the role is passed over.
pub(super) fn unassign() -> Call {
    Call::list("core_role_unassign_roles", "unassignments", batch::nothing)
}

/// Takes roles away; those of somebody who leaves the course go with the enrolment.
pub(super) async fn take(sending: &mut Sending<'_>, pending: Vec<Pending<'_>>) -> Result<(), PlatformError> {
    let pending = sending.wait(pending, |sending, entity| match entity {
        AnyEntity::RoleAssignment(held) => vec![Owner::Enrolment(sending.real(held.course), sending.real(held.user))],
        _ => Vec::new(),
    });
    let items = items(sending, &pending);
    sending.batch(&unassign(), &items).await?;
    Ok(())
}

/// Gives roles, without enrolling anybody.
pub(super) async fn give(sending: &mut Sending<'_>, pending: Vec<Pending<'_>>) -> Result<(), PlatformError> {
    let call = Call::list("core_role_assign_roles", "assignments", batch::named);
    let items = items(sending, &pending);
    sending.batch(&call, &items).await?;
    Ok(())
}

fn items(sending: &Sending<'_>, pending: &[Pending<'_>]) -> Vec<Item> {
    let item = |pending: &Pending<'_>| {
        let held = typed::<RoleAssignment>(pending)?;
        let (role, course, user) = (
            sending.real(held.role),
            sending.real(held.course),
            sending.real(held.user),
        );
        Some(Item {
            key: participations::role_id(role, course, user).0,
            ..sending.item(pending, fields(role, course, user))
        })
    };
    pending.iter().filter_map(item).collect()
}

/// Who has which role where; course 0 is the site.
pub(super) fn fields(role: i64, course: i64, user: i64) -> Fields {
    let level = if course == 0 { "system" } else { "course" };
    vec![
        ("[roleid]".to_owned(), role.to_string()),
        ("[userid]".to_owned(), user.to_string()),
        ("[contextlevel]".to_owned(), level.to_owned()),
        ("[instanceid]".to_owned(), course.to_string()),
    ]
}

/// The id of a role that somebody holds.
pub(super) fn id(sending: &Sending<'_>, pending: &Pending<'_>) -> Id {
    typed::<RoleAssignment>(pending).map_or(Id::NONE, |held| {
        participations::role_id(
            sending.real(held.role),
            sending.real(held.course),
            sending.real(held.user),
        )
    })
}
