//! The tree of categories: all of it, once a run.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde_json::Value;
use shared::directory::{AnyEntity, Category, Id};
use shared::plan::Step;

use super::super::Moodle;
use super::super::client::Form;
use super::{Fetching, said};
use crate::platform::{IdMap, PlatformError};

/// The tree, once it was asked for.
#[derive(Debug, Default)]
pub struct Known(Mutex<Option<BTreeMap<i64, Branch>>>);

/// A category, and what stands right in it.
#[derive(Debug, Clone, Default)]
pub struct Branch {
    /// The category.
    pub category: Category,
    /// How many courses stand right in it.
    pub courses: i64,
}

impl Known {
    /// Lays a step over it that is done.
    pub fn applied(&self, step: &Step, ids: &IdMap) {
        let Some(tree) = &mut *self.tree() else { return };
        if let Some(AnyEntity::Course(course)) = &step.before {
            count(tree, ids.real(course.category), -1);
        }
        if let Some(AnyEntity::Course(course)) = &step.after {
            count(tree, ids.real(course.category), 1);
        }
        match (&step.before, &step.after) {
            (Some(AnyEntity::Category(gone)), None) => {
                tree.remove(&gone.id.0);
            }
            (_, Some(AnyEntity::Category(category))) => {
                let (Some(id), Some(parent)) = (ids.real(category.id), ids.real(category.parent)) else {
                    return;
                };
                let category = Category {
                    id,
                    parent,
                    ..Category::clone(category)
                };
                tree.entry(id.0).or_default().category = category;
            }
            _ => {}
        }
    }

    fn tree(&self) -> MutexGuard<'_, Option<BTreeMap<i64, Branch>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn count(tree: &mut BTreeMap<i64, Branch>, category: Option<Id>, more: i64) {
    if let Some(branch) = category.and_then(|id| tree.get_mut(&id.0)) {
        branch.courses += more;
    }
}

/// All categories by their ids, with how many courses each holds itself.
///
/// # Errors
///
/// The site doesn't tell.
pub async fn tree(moodle: &Moodle) -> Result<BTreeMap<i64, Branch>, PlatformError> {
    if let Some(tree) = &*moodle.caches.categories.tree() {
        return Ok(tree.clone());
    }
    let answer = moodle.client.read("core_course_get_categories", Form::new()).await?;
    let branches = answer.as_array().into_iter().flatten().map(branch);
    let tree: BTreeMap<i64, Branch> = branches.map(|branch| (branch.category.id.0, branch)).collect();
    *moodle.caches.categories.tree() = Some(tree.clone());
    Ok(tree)
}

fn branch(said: &Value) -> Branch {
    Branch {
        category: Category {
            id: Id(said::number(said, "id")),
            name: said::name(said, "name"),
            idnumber: said::text(said, "idnumber"),
            parent: Id(said::number(said, "parent")),
            // Who may not see hidden ones isn't told which these are.
            visible: said::flag(said, "visible", true),
            sortorder: said::number(said, "sortorder"),
            description: said::text(said, "description"),
        },
        courses: said::number(said, "coursecount"),
    }
}

pub(super) async fn fetch(fetching: &mut Fetching<'_>) -> Result<(), PlatformError> {
    for branch in tree(fetching.moodle).await?.into_values() {
        fetching.snapshot.put(branch.category);
    }
    Ok(())
}
