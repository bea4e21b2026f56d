//! Having steps done by the functions of a site, one family a file.

mod along;
pub mod batch;
mod categories;
mod cohorts;
mod courses;
mod enrolments;
mod groupings;
mod groups;
mod methods;
mod pictures;
mod refusal;
mod roles;
mod tried;
mod users;
mod values;

use std::collections::{BTreeMap, HashMap};

use shared::directory::{AnyEntity, Entity, EntityKind, Id, Value};
use shared::plan::{Capability, Step, rules};

use super::Moodle;
use super::ledger::Line;
use crate::platform::order::{Pending, Stretch, stretches};
use crate::platform::{Fate, IdMap, PlatformError, Refusal};
use along::{Along, Owner};
use batch::{Call, Item, Verdict};

/// Does steps. See [`crate::platform::Remote::send`].
pub(super) async fn send(moodle: &Moodle, steps: &[Step], ids: &mut IdMap) -> Result<Vec<Fate>, PlatformError> {
    let mut sending = Sending {
        moodle,
        steps,
        ids,
        fates: vec![None; steps.len()],
        in_order: false,
        values: HashMap::new(),
        along: Along::default(),
    };
    for stretch in stretches(steps) {
        sending.stretch(stretch).await?;
    }
    let fates = sending.fates.into_iter().zip(steps);
    // What no family has taken on isn't told as done.
    let untold = |step| Fate::Refused(refusal::impossible(Capability::of(step)));
    Ok(fates.map(|(fate, step)| fate.unwrap_or_else(|| untold(step))).collect())
}

pub(super) use courses::changing;

/// What the ledger keeps of a step that is done.
pub(super) fn lines(moodle: &Moodle, step: &Step, ids: &IdMap) -> Vec<Line> {
    match step.kind() {
        Some(EntityKind::User) => super::unsaid::lines(moodle, step, ids),
        Some(EntityKind::Cohort) => cohorts::lines(step, ids),
        Some(EntityKind::Picture) => pictures::lines(moodle, step, ids),
        Some(EntityKind::Course) => courses::lines(step, ids),
        Some(EntityKind::Method) => methods::lines(step, ids),
        Some(EntityKind::Enrolment | EntityKind::RoleAssignment) => enrolments::lines(moodle, step, ids),
        Some(EntityKind::GroupMember) => groups::lines(step, ids),
        _ => Vec::new(),
    }
}

/// Steps on their way.
pub(super) struct Sending<'a> {
    pub moodle: &'a Moodle,
    steps: &'a [Step],
    pub ids: &'a mut IdMap,
    fates: Vec<Option<Fate>>,
    /// Whether calls wait for one another.
    in_order: bool,
    /// Values of custom fields that go along with their accounts.
    values: HashMap<Id, Vec<Pending<'a>>>,
    /// What goes without a call of its own.
    along: Along,
}

impl<'a> Sending<'a> {
    async fn stretch(&mut self, mut stretch: Stretch<'a>) -> Result<(), PlatformError> {
        values::gather(self, &mut stretch);
        self.going(&stretch.deletions);
        // Links first, so that what they hang on is still there to find them by.
        for (kind, deletions) in stretch.deletions.into_iter().rev() {
            let deletions = self.possible(deletions);
            match kind {
                EntityKind::User => users::delete(self, deletions).await,
                EntityKind::Picture => pictures::remove(self, deletions).await,
                EntityKind::ProfileValue => values::write(self, deletions).await,
                EntityKind::Category => categories::delete(self, deletions).await,
                EntityKind::Course => courses::delete(self, deletions).await,
                EntityKind::Cohort => cohorts::delete(self, deletions).await,
                EntityKind::CohortMember => cohorts::leave(self, deletions).await,
                EntityKind::Group => groups::delete(self, deletions).await,
                EntityKind::GroupMember => groups::leave(self, deletions).await,
                EntityKind::Grouping => groupings::delete(self, deletions).await,
                EntityKind::GroupingGroup => groupings::unassign(self, deletions).await,
                EntityKind::Method => methods::remove(self, deletions).await,
                EntityKind::Enrolment => enrolments::end(self, deletions).await,
                EntityKind::RoleAssignment => roles::take(self, deletions).await,
                EntityKind::Section | EntityKind::Role | EntityKind::ProfileField => {
                    self.unable(deletions);
                    Ok(())
                }
            }?;
        }
        let mut creations = stretch.creations;
        // What is moved into a new category needs its id. None of them takes a key that something else gives up.
        let made = creations.remove(&EntityKind::Category).unwrap_or_default();
        categories::create(self, made).await?;
        for (in_order, kind, updates) in in_turns(stretch.updates) {
            self.in_order = in_order;
            let updates = self.possible(updates);
            match kind {
                EntityKind::User => users::update(self, updates).await,
                EntityKind::Picture => pictures::set(self, updates).await,
                EntityKind::Category => categories::update(self, updates).await,
                EntityKind::Course => courses::update(self, updates).await,
                EntityKind::Cohort => cohorts::update(self, updates).await,
                EntityKind::Group => groups::update(self, updates).await,
                EntityKind::Grouping => groupings::update(self, updates).await,
                EntityKind::Method => methods::change(self, updates).await,
                EntityKind::Enrolment => enrolments::change(self, updates).await,
                EntityKind::GroupMember => groups::stamp(self, updates).await,
                EntityKind::Section
                | EntityKind::Role
                | EntityKind::ProfileField
                | EntityKind::CohortMember
                | EntityKind::GroupingGroup
                | EntityKind::ProfileValue
                | EntityKind::RoleAssignment => {
                    self.unable(updates);
                    Ok(())
                }
            }?;
        }
        self.in_order = false;
        values::write_left(self, false).await?;
        // Who is enrolled gets the role in the same call.
        let roles = creations.remove(&EntityKind::RoleAssignment).unwrap_or_default();
        let mut roles = Some(roles);
        for (kind, created) in creations {
            let created = self.possible(created);
            match kind {
                EntityKind::User => users::create(self, created).await,
                EntityKind::Picture => pictures::set(self, created).await,
                EntityKind::Course => courses::create(self, created).await,
                EntityKind::Section => courses::sections(self, created).await,
                EntityKind::Cohort => cohorts::create(self, created).await,
                EntityKind::CohortMember => cohorts::join(self, created).await,
                EntityKind::Group => groups::create(self, created).await,
                EntityKind::Grouping => groupings::create(self, created).await,
                EntityKind::GroupingGroup => groupings::assign(self, created).await,
                EntityKind::Method => methods::add(self, created).await,
                EntityKind::Enrolment => {
                    let with = self.possible(roles.take().unwrap_or_default());
                    enrolments::create(self, created, with).await
                }
                EntityKind::GroupMember => {
                    // Roles come before members of groups, as in the order of kinds.
                    let alone = self.possible(roles.take().unwrap_or_default());
                    roles::give(self, alone).await?;
                    groups::join(self, created).await
                }
                EntityKind::Category
                | EntityKind::RoleAssignment
                | EntityKind::Role
                | EntityKind::ProfileField
                | EntityKind::ProfileValue => {
                    self.unable(created);
                    Ok(())
                }
            }?;
        }
        values::write_left(self, true).await?;
        let alone = self.possible(roles.take().unwrap_or_default());
        roles::give(self, alone).await
    }

    /// Those of which all that they link to is there; the others are refused.
    fn possible<'p>(&mut self, pending: Vec<Pending<'p>>) -> Vec<Pending<'p>> {
        let (possible, impossible): (Vec<_>, Vec<_>) = pending.into_iter().partition(|pending| self.has_links(pending));
        for pending in &impossible {
            self.refuse(pending, &Refusal::new(&rules::NEEDS_WHAT_FAILED));
        }
        possible
    }

    fn has_links(&self, pending: &Pending<'_>) -> bool {
        let Some(entity) = pending.entity() else { return true };
        // What is made has no id yet.
        let own = pending.before.is_none() || self.ids.real(entity.id()).is_some();
        own && entity.values().into_iter().all(|value| match value {
            Value::Link(id) => self.ids.real(id).is_some(),
            Value::Number(_) | Value::Text(_) => true,
        })
    }

    /// The id on the site of something that is there, 0 for none.
    pub fn real(&self, id: Id) -> i64 {
        self.ids.real(id).unwrap_or(Id::NONE).0
    }

    /// It is done; with its id, where it was made.
    pub fn done(&mut self, pending: &Pending<'_>, id: Option<Id>) {
        self.verdict(&pending.steps, pending.id(), &Verdict::Done(id));
    }

    /// It isn't done.
    pub fn refuse(&mut self, pending: &Pending<'_>, refusal: &Refusal) {
        self.verdict(&pending.steps, pending.id(), &Verdict::Refused(refusal.clone()));
    }

    /// What no function does: the plan has said so, unless the site has changed since.
    pub fn unable(&mut self, pending: Vec<Pending<'_>>) {
        for pending in &pending {
            let step = pending.steps.first().and_then(|place| self.steps.get(*place));
            self.refuse(pending, &refusal::impossible(step.and_then(Capability::of)));
        }
    }

    /// An item for a list, of something pending.
    pub fn item(&self, pending: &Pending<'_>, fields: super::client::Fields) -> Item {
        let first = pending.steps.first().and_then(|place| self.steps.get(*place));
        Item {
            places: pending.steps.clone(),
            step: Step {
                verb: first.map_or(shared::plan::Verb::Update, |step| step.verb),
                before: pending.before.cloned(),
                after: pending.after.cloned(),
                key: first.map(|step| step.key.clone()).unwrap_or_default(),
                secret: None,
                along: Vec::new(),
                copy_of: pending.copy_of,
            },
            key: self.real(pending.id()),
            fields,
        }
    }

    /// Sends items, and keeps what became of their steps. Returns the verdicts, in the order of the items.
    pub async fn batch(&mut self, call: &Call, items: &[Item]) -> Result<Vec<Verdict>, PlatformError> {
        if items.is_empty() {
            return Ok(Vec::new());
        }
        let connections = if self.in_order {
            1
        } else {
            self.moodle.client.connections()
        };
        let verdicts = batch::send(self.moodle, call, items, self.ids, connections).await?;
        for (item, verdict) in items.iter().zip(&verdicts) {
            let id = item.step.id();
            self.verdict(&item.places, id, verdict);
        }
        Ok(verdicts)
    }

    fn verdict(&mut self, places: &[usize], id: Id, verdict: &Verdict) {
        let fate = match verdict {
            Verdict::Done(made) => {
                if let Some(made) = made
                    && id.is_provisional()
                {
                    self.ids.insert(id, *made);
                }
                Fate::Done
            }
            Verdict::Refused(refusal) => Fate::Refused(refusal.clone()),
        };
        for place in places {
            if let Some(slot) = self.fates.get_mut(*place)
                // What was refused in part stays so.
                && !matches!(slot, Some(Fate::Refused(_)))
            {
                *slot = Some(fate.clone());
            }
            if fate.is_done()
                && let Some(step) = self.steps.get(*place)
            {
                self.moodle.caches.applied(step, self.ids);
            }
        }
    }
}

/// What is pending, as what it is.
fn typed<'p, T: Entity>(pending: &Pending<'p>) -> Option<&'p T> {
    pending.entity().and_then(T::from_any)
}

/// Deletes what is named by its id alone, and with it what waits for it.
async fn delete_with_owned(
    sending: &mut Sending<'_>,
    call: &Call,
    pending: Vec<Pending<'_>>,
    owner: fn(i64) -> Owner,
) -> Result<(), PlatformError> {
    let item = |pending: &Pending<'_>| {
        let id = sending.real(pending.id()).to_string();
        sending.item(pending, vec![(String::new(), id)])
    };
    let items: Vec<Item> = pending.iter().map(item).collect();
    let verdicts = sending.batch(call, &items).await?;
    for (item, verdict) in items.iter().zip(&verdicts) {
        sending.follow(owner(item.key), verdict);
    }
    Ok(())
}

/// Updates in groups of one kind: first those that change keys, in their own order, since one may take what another gives
/// up; then the others. Says of each group whether its order matters.
fn in_turns(updates: Vec<Pending<'_>>) -> Vec<(bool, EntityKind, Vec<Pending<'_>>)> {
    let (keys, others): (Vec<_>, Vec<_>) = updates.into_iter().partition(Pending::changes_keys);
    let mut turns = Vec::new();
    for (in_order, list) in [(true, keys), (false, others)] {
        let mut by_kind = BTreeMap::<EntityKind, Vec<Pending<'_>>>::new();
        for pending in list {
            if let Some(kind) = pending.entity().map(AnyEntity::kind) {
                by_kind.entry(kind).or_default().push(pending);
            }
        }
        turns.extend(by_kind.into_iter().map(|(kind, list)| (in_order, kind, list)));
    }
    turns
}
