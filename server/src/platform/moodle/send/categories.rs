//! Categories: made from the root down, deleted from the leaves up.

use std::collections::{BTreeMap, BTreeSet};

use shared::directory::{AnyEntity, Category};

use super::super::client::{Fields, Form};
use super::super::fetch::categories::{Branch, tree};
use super::Sending;
use super::batch::{self, Call};
use crate::platform::PlatformError;
use crate::platform::order::Pending;

/// So many categories are written in one call: each has the site sort all of them again.
const TOGETHER: usize = 50;

fn call(function: &'static str, judge: batch::Judge) -> Call {
    Call {
        function,
        list: "categories",
        besides: Form::new(),
        most: TOGETHER,
        judge,
    }
}

/// Deletes categories. Contents are never deleted along: what has come in since the plan was made moves up to the nearest
/// category that stays.
pub(super) async fn delete(sending: &mut Sending<'_>, pending: Vec<Pending<'_>>) -> Result<(), PlatformError> {
    if pending.is_empty() {
        return Ok(());
    }
    let tree = tree(sending.moodle).await?;
    let going: BTreeSet<i64> = pending.iter().map(|pending| pending.id().0).collect();
    let mut levels: BTreeMap<usize, Vec<Pending<'_>>> = BTreeMap::new();
    for pending in pending {
        let depth = above(&tree, pending.id().0).len();
        levels.entry(depth).or_default().push(pending);
    }
    for level in levels.into_values().rev() {
        let items: Vec<_> = level
            .iter()
            .map(|pending| {
                let id = pending.id().0;
                let fields = vec![
                    ("[id]".to_owned(), id.to_string()),
                    ("[newparent]".to_owned(), heir(&tree, id, &going).to_string()),
                    ("[recursive]".to_owned(), "0".to_owned()),
                ];
                sending.item(pending, fields)
            })
            .collect();
        sending
            .batch(&call("core_course_delete_categories", batch::nothing), &items)
            .await?;
    }
    Ok(())
}

/// The categories above one, the nearest first.
fn above(tree: &BTreeMap<i64, Branch>, id: i64) -> Vec<i64> {
    let parent = |id: i64| tree.get(&id).map(|branch| branch.category.parent.0);
    let mut found = Vec::new();
    let mut next = parent(id);
    while let Some(id) = next.filter(|id| *id != 0 && !found.contains(id)) {
        found.push(id);
        next = parent(id);
    }
    found
}

/// Where the contents of a category would go: to the nearest one above that stays, else to the oldest one, which is never
/// deleted.
fn heir(tree: &BTreeMap<i64, Branch>, id: i64, going: &BTreeSet<i64>) -> i64 {
    let mut above = above(tree, id).into_iter();
    let oldest = tree.keys().find(|other| **other != id && !going.contains(other));
    above
        .find(|other| !going.contains(other))
        .or(oldest.copied())
        .unwrap_or(0)
}

/// Changes what differs.
pub(super) async fn update(sending: &mut Sending<'_>, pending: Vec<Pending<'_>>) -> Result<(), PlatformError> {
    let mut items = Vec::new();
    for pending in pending {
        let (Some(AnyEntity::Category(before)), Some(AnyEntity::Category(after))) = (pending.before, pending.after)
        else {
            continue;
        };
        let before = said(before, before.parent.0);
        let after = said(after, sending.real(after.parent));
        let mut fields: Fields = vec![("[id]".to_owned(), sending.real(pending.id()).to_string())];
        fields.extend(after.into_iter().filter(|field| !before.contains(field)));
        match fields.len() {
            1 => sending.done(&pending, None),
            _ => items.push(sending.item(&pending, fields)),
        }
    }
    sending
        .batch(&call("core_course_update_categories", batch::nothing), &items)
        .await?;
    Ok(())
}

/// Makes categories, those right under what is there first.
pub(super) async fn create(sending: &mut Sending<'_>, pending: Vec<Pending<'_>>) -> Result<(), PlatformError> {
    let mut waiting = pending;
    while !waiting.is_empty() {
        let (ready, later): (Vec<_>, Vec<_>) = waiting.into_iter().partition(|pending| sending.has_links(pending));
        if ready.is_empty() {
            // Those above them were refused.
            sending.possible(later);
            break;
        }
        let mut items = Vec::new();
        for pending in &ready {
            if let Some(AnyEntity::Category(category)) = pending.after {
                let parent = sending.real(category.parent);
                let filled = said(category, parent)
                    .into_iter()
                    .filter(|(_, value)| !value.is_empty());
                items.push(sending.item(pending, filled.collect()));
            }
        }
        sending
            .batch(&call("core_course_create_categories", batch::ids), &items)
            .await?;
        waiting = later;
    }
    Ok(())
}

/// What is written of a category.
fn said(category: &Category, parent: i64) -> Fields {
    [
        ("[name]", category.name.clone()),
        ("[parent]", parent.to_string()),
        ("[idnumber]", category.idnumber.clone()),
        ("[description]", category.description.clone()),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .into()
}
