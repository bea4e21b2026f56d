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

use super::ties::{touched, unique};

/// What is to become of one entity: a step, or several folded into one.
#[derive(Debug)]
pub struct Pending<'a> {
    /// Which steps these are, by their places in the list.
    pub steps: Vec<usize>,
    /// The entity so far; `None` for a creation.
    pub before: Option<&'a AnyEntity>,
    /// What it will be; `None` for a deletion.
    pub after: Option<&'a AnyEntity>,
    /// A new password for the account.
    pub secret: Option<&'a Secret>,
    /// The course whose content this one gets.
    pub copy_of: Id,
}

impl<'a> Pending<'a> {
    fn of(place: usize, step: &'a Step) -> Self {
        Self {
            steps: vec![place],
            before: step.before.as_ref(),
            after: step.after.as_ref(),
            secret: step.secret.as_ref(),
            copy_of: step.copy_of,
        }
    }

    /// Takes in what a later step changes.
    fn fold(&mut self, later: Self) {
        self.steps.extend(later.steps);
        self.after = later.after;
        self.secret = later.secret.or(self.secret);
        if !later.copy_of.is_none() {
            self.copy_of = later.copy_of;
        }
    }

    /// The entity as it will be; as it was, for a deletion.
    pub fn entity(&self) -> Option<&'a AnyEntity> {
        self.after.or(self.before)
    }

    /// Its id, which may be provisional.
    pub fn id(&self) -> Id {
        self.entity().map_or(Id::NONE, AnyEntity::id)
    }

    /// Whether it changes a field that no two entities may share.
    pub fn changes_keys(&self) -> bool {
        changes_keys(self.before, self.after)
    }
}

fn changes_keys(before: Option<&AnyEntity>, after: Option<&AnyEntity>) -> bool {
    let (Some(before), Some(after)) = (before, after) else {
        return false;
    };
    let kind = after.kind();
    let unique = unique(kind);
    let (before, after) = (before.values(), after.values());
    kind.fields()
        .iter()
        .zip(before.iter().zip(&after))
        .any(|(field, (before, after))| before != after && unique.contains(&field.name))
}

/// Steps that are applied together.
#[derive(Debug, Default)]
pub struct Stretch<'a> {
    /// By kind.
    pub deletions: BTreeMap<EntityKind, Vec<Pending<'a>>>,
    /// In their own order.
    pub updates: Vec<Pending<'a>>,
    /// By kind, and kinds after those that they link to.
    pub creations: BTreeMap<EntityKind, Vec<Pending<'a>>>,
    /// Places of pending updates and creations.
    updated: HashMap<(EntityKind, Id), usize>,
    created: HashMap<(EntityKind, Id), usize>,
    /// What pending updates and creations are and link to.
    touched: HashSet<(EntityKind, Id)>,
}

/// The stretches of a list of steps.
pub fn stretches(steps: &[Step]) -> Vec<Stretch<'_>> {
    let mut stretches = Vec::new();
    let mut current = Stretch::default();
    for (place, step) in steps.iter().enumerate() {
        if !current.takes(step) {
            stretches.push(std::mem::take(&mut current));
        }
        current.add(place, step);
    }
    stretches.push(current);
    stretches
}

impl<'a> Stretch<'a> {
    /// The new passwords; the last one of an account counts.
    pub fn secrets(&self) -> Vec<(Id, &'a Secret)> {
        let users = self.creations.get(&EntityKind::User).into_iter().flatten();
        let mut secrets: Vec<(Id, &Secret)> = Vec::new();
        for pending in users.chain(&self.updates) {
            if let Some(secret) = pending.secret {
                secrets.retain(|(id, _)| *id != pending.id());
                secrets.push((pending.id(), secret));
            }
        }
        secrets
    }

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
            Verb::Update => {
                let pending = self.updated.get(&(kind, id)).and_then(|at| self.updates.get(*at));
                pending.is_none_or(|pending| {
                    !pending.changes_keys() && !changes_keys(step.before.as_ref(), step.after.as_ref())
                })
            }
        }
    }

    fn add(&mut self, place: usize, step: &'a Step) {
        let pending = Pending::of(place, step);
        match (step.verb, &step.before, &step.after) {
            (Verb::Create, _, Some(after)) => self.create(after, pending),
            (Verb::Update, Some(_), Some(after)) => self.update(after, pending),
            (Verb::Delete, Some(before), _) => self.deletions.entry(before.kind()).or_default().push(pending),
            _ => {}
        }
    }

    fn create(&mut self, after: &'a AnyEntity, pending: Pending<'a>) {
        let list = self.creations.entry(after.kind()).or_default();
        self.created.insert((after.kind(), after.id()), list.len());
        list.push(pending);
        self.touched.extend(touched(after));
    }

    fn update(&mut self, after: &'a AnyEntity, pending: Pending<'a>) {
        self.touched.extend(touched(after));
        let key = (after.kind(), after.id());
        if let Some(at) = self.created.get(&key)
            && let Some(earlier) = self.creations.get_mut(&key.0).and_then(|list| list.get_mut(*at))
        {
            earlier.fold(pending);
        } else if let Some(earlier) = self.updated.get(&key).and_then(|at| self.updates.get_mut(*at)) {
            earlier.fold(pending);
        } else {
            self.updated.insert(key, self.updates.len());
            self.updates.push(pending);
        }
    }
}
