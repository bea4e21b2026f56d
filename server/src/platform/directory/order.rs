//! In which order a chunk of steps is applied, so that few statements do it and the result is that of one by one.
//!
//! Steps are gathered in a *stretch*: all its deletions, then all its updates, then all its creations, each by kind.
//! That is the same as their own order as long as no deletion meets something that the stretch changes or creates:
//!
//! * A deletion or an update gives up keys, so it can only make room when it comes earlier.
//! * A creation comes last, when all keys are given up; its links are known, since ids are handed out beforehand.
//! * An update of something that the stretch creates is folded into the creation; two updates of one entity into one,
//!   unless they change its keys.
//!
//! Where one of these doesn't hold, a new stretch begins.

use std::collections::{BTreeMap, HashMap, HashSet};

use shared::directory::{AnyEntity, EntityKind, Id};
use shared::plan::{Secret, Step, Verb};

use super::columns::{touched, unique};

/// An update that is to be applied.
#[derive(Debug)]
pub(super) struct Update<'a> {
    pub before: &'a AnyEntity,
    pub after: &'a AnyEntity,
}

impl Update<'_> {
    /// Whether it changes a field that no two entities may share.
    pub fn changes_keys(&self) -> bool {
        let kind = self.after.kind();
        let unique = unique(kind);
        let (before, after) = (self.before.values(), self.after.values());
        kind.fields()
            .iter()
            .zip(before.iter().zip(&after))
            .any(|(field, (before, after))| before != after && unique.contains(&field.name))
    }
}

/// Steps that are applied together.
#[derive(Debug, Default)]
pub(super) struct Stretch<'a> {
    pub deletions: BTreeMap<EntityKind, Vec<Id>>,
    /// In their own order.
    pub updates: Vec<Update<'a>>,
    /// By kind, and kinds after those that they link to.
    pub creations: BTreeMap<EntityKind, Vec<&'a AnyEntity>>,
    /// New passwords; the last one of an account counts.
    pub secrets: Vec<(Id, &'a Secret)>,
    /// Places of pending updates and creations.
    updated: HashMap<(EntityKind, Id), usize>,
    created: HashMap<(EntityKind, Id), usize>,
    /// What pending updates and creations are and link to.
    touched: HashSet<(EntityKind, Id)>,
}

/// The stretches of a list of steps.
pub(super) fn stretches(steps: &[Step]) -> Vec<Stretch<'_>> {
    let mut stretches = Vec::new();
    let mut current = Stretch::default();
    for step in steps {
        if !current.takes(step) {
            stretches.push(std::mem::take(&mut current));
        }
        current.add(step);
    }
    stretches.push(current);
    stretches
}

impl<'a> Stretch<'a> {
    /// Whether a step may be gathered with those before it.
    fn takes(&self, step: &Step) -> bool {
        let (Some(kind), id) = (step.kind(), step.id()) else {
            return true;
        };
        match step.verb {
            Verb::Create => true,
            // More hangs on these than links to them directly.
            Verb::Delete if matches!(kind, EntityKind::Course | EntityKind::Cohort) => self.touched.is_empty(),
            Verb::Delete => !self.touched.contains(&(kind, id)),
            Verb::Update => match (&step.before, &step.after) {
                (Some(before), Some(after)) => match self.updated.get(&(kind, id)).and_then(|at| self.updates.get(*at))
                {
                    Some(pending) => !pending.changes_keys() && !Update { before, after }.changes_keys(),
                    None => true,
                },
                _ => true,
            },
        }
    }

    fn add(&mut self, step: &'a Step) {
        match (step.verb, &step.before, &step.after) {
            (Verb::Create, _, Some(after)) => self.create(after),
            (Verb::Update, Some(before), Some(after)) => self.update(before, after),
            (Verb::Delete, Some(before), _) => self.deletions.entry(before.kind()).or_default().push(before.id()),
            _ => {}
        }
        if let (Some(secret), Some(AnyEntity::User(user))) = (&step.secret, &step.after) {
            self.secrets.retain(|(id, _)| *id != user.id);
            self.secrets.push((user.id, secret));
        }
    }

    fn create(&mut self, after: &'a AnyEntity) {
        let list = self.creations.entry(after.kind()).or_default();
        self.created.insert((after.kind(), after.id()), list.len());
        list.push(after);
        self.touched.extend(touched(after));
    }

    fn update(&mut self, before: &'a AnyEntity, after: &'a AnyEntity) {
        self.touched.extend(touched(after));
        let key = (after.kind(), after.id());
        if let Some(at) = self.created.get(&key)
            && let Some(pending) = self.creations.get_mut(&key.0).and_then(|list| list.get_mut(*at))
        {
            *pending = after;
        } else if let Some(pending) = self.updated.get(&key).and_then(|at| self.updates.get_mut(*at)) {
            pending.after = after;
        } else {
            self.updated.insert(key, self.updates.len());
            self.updates.push(Update { before, after });
        }
    }
}
