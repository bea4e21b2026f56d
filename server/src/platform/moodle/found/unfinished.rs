//! What takes two calls to make and may be left after the first: a course that is copied and then changed, an account that
//! is made and then suspended. Their rows find them there, and would leave them as they are.

use std::collections::BTreeSet;

use shared::directory::{AnyEntity, Entity, Id, User};
use shared::plan::{Step, Verb};

use super::super::Moodle;
use super::super::fetch::{courses, users};
use super::super::send;
use super::with_real_links;
use crate::platform::{IdMap, PlatformError};

/// Does what is left of steps that were found. What the site refuses of it isn't found any longer.
pub async fn finish(moodle: &Moodle, steps: &[Step], found: &mut [bool], ids: &mut IdMap) -> Result<(), PlatformError> {
    let (mut copies, mut suspended) = (Vec::new(), Vec::new());
    for ((place, step), found) in steps.iter().enumerate().zip(found.iter()) {
        let Some(id) = ids.real(step.id()).filter(|_| *found && step.verb == Verb::Create) else {
            continue;
        };
        match &step.after {
            Some(AnyEntity::Course(_)) if !step.copy_of.is_none() => copies.push((place, id)),
            Some(AnyEntity::User(user)) if user.suspended => suspended.push((place, id)),
            _ => {}
        }
    }
    let mut changes = changes_of_copies(moodle, steps, copies, ids).await?;
    changes.extend(suspensions(moodle, suspended).await?);
    let (places, changes): (Vec<usize>, Vec<Step>) = changes.into_iter().unzip();
    if changes.is_empty() {
        return Ok(());
    }
    let fates = send::send(moodle, &changes, ids).await?;
    for (place, fate) in places.into_iter().zip(fates) {
        if let Some(slot) = found.get_mut(place) {
            *slot = fate.is_done();
        }
    }
    Ok(())
}

fn numbers(found: &[(usize, Id)]) -> BTreeSet<i64> {
    found.iter().map(|(_, id)| id.0).collect()
}

/// What a copy still lacks of what its row says; a change of nothing where it lacks nothing.
async fn changes_of_copies(
    moodle: &Moodle,
    steps: &[Step],
    copies: Vec<(usize, Id)>,
    ids: &IdMap,
) -> Result<Vec<(usize, Step)>, PlatformError> {
    let there = courses::by_ids(&moodle.afresh(), &numbers(&copies)).await?;
    let change = |(place, id): (usize, Id)| {
        let now = there.iter().find(|found| found.course.id == id)?;
        let step = with_real_links(steps.get(place)?, ids)?;
        let Some(AnyEntity::Course(wanted)) = &step.after else {
            return None;
        };
        Some((place, send::changing(&now.course, wanted)))
    };
    Ok(copies.into_iter().filter_map(change).collect())
}

async fn suspensions(moodle: &Moodle, made: Vec<(usize, Id)>) -> Result<Vec<(usize, Step)>, PlatformError> {
    if made.is_empty() {
        return Ok(Vec::new());
    }
    let there = users::now(moodle, &numbers(&made)).await?;
    let suspend = |(place, id): (usize, Id)| {
        let now = &there.get(&id.0)?.user;
        let after = User {
            suspended: true,
            ..now.clone()
        };
        let step = Step {
            verb: Verb::Update,
            before: Some(now.clone().into_any()),
            after: Some(after.into_any()),
            key: String::new(),
            secret: None,
            along: Vec::new(),
            copy_of: Id::NONE,
        };
        (!now.suspended).then_some((place, step))
    };
    Ok(made.into_iter().filter_map(suspend).collect())
}
