//! Looking for what has come of steps whose answer was lost: by what is on the site now.

mod done;
mod names;
mod sequel;
mod unfinished;

use std::collections::BTreeMap;

use shared::directory::{AnyEntity, EntityKind, Id, Keys, Value};
use shared::plan::{Step, Verb};

use super::Moodle;
use crate::platform::{IdMap, PlatformError};

/// Which steps are done. See [`crate::platform::Remote::found`].
pub(super) async fn found(moodle: &Moodle, steps: &[Step], ids: &mut IdMap) -> Result<Vec<bool>, PlatformError> {
    let mut found = vec![false; steps.len()];
    // By kinds, each after those that it links to: what was made is named by what it was made in.
    let mut by_kind: BTreeMap<EntityKind, Vec<usize>> = BTreeMap::new();
    for (place, step) in steps.iter().enumerate() {
        if let Some(kind) = step.kind() {
            by_kind.entry(kind).or_default().push(place);
        }
    }
    for (kind, mut left) in by_kind {
        loop {
            let some: Vec<Step> = left.iter().filter_map(|place| steps.get(*place).cloned()).collect();
            let each = each(moodle, &some, ids).await?;
            let mut missing = Vec::new();
            for ((place, step), id) in left.iter().zip(&some).zip(each) {
                let Some(id) = id else {
                    missing.push(*place);
                    continue;
                };
                if let Some(slot) = found.get_mut(*place) {
                    *slot = true;
                }
                if step.verb == Verb::Create && step.id().is_provisional() {
                    ids.insert(step.id(), id);
                }
            }
            // Categories are found in those that were found before them, level by level.
            let is_over = kind != EntityKind::Category || missing.is_empty() || missing.len() == left.len();
            left = missing;
            if is_over {
                break;
            }
        }
    }
    sequel::follow(steps, &mut found);
    unfinished::finish(moodle, steps, &mut found, ids).await?;
    Ok(found)
}

/// Which steps of one kind are done: the id of what they are about, 0 where it has none. Nothing that was remembered is
/// trusted.
pub(super) async fn each(moodle: &Moodle, steps: &[Step], ids: &IdMap) -> Result<Vec<Option<Id>>, PlatformError> {
    let afresh = moodle.afresh();
    let real: Vec<Option<Step>> = steps.iter().map(|step| with_real_links(step, ids)).collect();
    let mut keys = Keys::default();
    for step in real.iter().flatten() {
        names::name(step, &mut keys);
    }
    let snapshot = super::fetch::fetch(&afresh, &keys).await?;
    let look = |step: &Option<Step>| step.as_ref().and_then(|step| done::is_done(step, &snapshot));
    let mut found: Vec<Option<Id>> = real.iter().map(look).collect();
    let imports = |step: &&Step| step.verb == Verb::Update && !step.copy_of.is_none();
    for (found, step) in found.iter_mut().zip(&real) {
        if let Some(step) = step.as_ref().filter(imports) {
            let holds = super::fetch::contents::holds(&afresh, step.id(), step.copy_of).await?;
            *found = holds.then_some(step.id());
        }
    }
    Ok(found)
}

/// The step with ids of the site in place of provisional ones; its own may still be one. `None`: it links to what was
/// never made. What has a name that is its own in the whole site is found without its links.
pub(super) fn with_real_links(step: &Step, ids: &IdMap) -> Option<Step> {
    use EntityKind::{Cohort, Course, User};
    let is_named = matches!(step.kind(), Some(User | Course | Cohort));
    let real = |id: Id| ids.real(id).or(is_named.then_some(id));
    let entity = |entity: &AnyEntity| -> Option<AnyEntity> {
        let link = |value| match value {
            Value::Link(id) => real(id).map(Value::Link),
            other => Some(other),
        };
        let values: Option<Vec<Value>> = entity.values().into_iter().map(link).collect();
        let id = ids.real(entity.id()).unwrap_or(entity.id());
        Some(AnyEntity::from_values(entity.kind(), id, values?))
    };
    let both = |side: &Option<AnyEntity>| side.as_ref().map(entity).map_or(Some(None), |found| found.map(Some));
    Some(Step {
        before: both(&step.before)?,
        after: both(&step.after)?,
        copy_of: real(step.copy_of)?,
        ..step.clone()
    })
}
