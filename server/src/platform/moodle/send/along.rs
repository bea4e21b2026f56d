//! What a site takes away by itself when something else goes: it costs no call of its own, and shares the fate of that.

use std::collections::{BTreeMap, HashMap, HashSet};

use shared::directory::{AnyEntity, EntityKind, Id};

use super::Sending;
use super::batch::Verdict;
use crate::platform::order::Pending;

/// What goes, with what hangs on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Owner {
    /// The last enrolment of somebody in a course, with roles and memberships of groups: course, account.
    Enrolment(i64, i64),
    /// A group, with its members and its places in groupings.
    Group(i64),
    /// A grouping, with the places of groups in it.
    Grouping(i64),
}

/// What goes in a stretch, and what waits for that.
#[derive(Debug, Default)]
pub struct Along {
    owners: HashSet<Owner>,
    waiting: HashMap<Owner, Vec<(Vec<usize>, Id)>>,
}

impl Sending<'_> {
    /// Notes what goes in a stretch.
    pub fn going(&mut self, deletions: &BTreeMap<EntityKind, Vec<Pending<'_>>>) {
        let owners = deletions.values().flatten().filter_map(|pending| self.owner(pending));
        self.along = Along {
            owners: owners.collect(),
            waiting: HashMap::new(),
        };
    }

    fn owner(&self, pending: &Pending<'_>) -> Option<Owner> {
        match pending.entity()? {
            AnyEntity::Enrolment(enrolment) => {
                let (course, user) = (self.real(enrolment.course), self.real(enrolment.user));
                // Whom something else brings keeps roles and groups.
                let known = self.moodle.caches.participants.courses();
                let is_last = known.get(&course).is_some_and(|course| !course.brought.contains(&user));
                is_last.then_some(Owner::Enrolment(course, user))
            }
            AnyEntity::Group(group) => Some(Owner::Group(self.real(group.id))),
            AnyEntity::Grouping(grouping) => Some(Owner::Grouping(self.real(grouping.id))),
            _ => None,
        }
    }

    /// Lets those wait that go along with one of their owners, if that goes in this stretch. Returns the others.
    pub fn wait<'p>(
        &mut self,
        pending: Vec<Pending<'p>>,
        owners: impl Fn(&Self, &AnyEntity) -> Vec<Owner>,
    ) -> Vec<Pending<'p>> {
        let mut others = Vec::new();
        for pending in pending {
            let owners = pending.entity().map(|entity| owners(self, entity)).unwrap_or_default();
            match owners.into_iter().find(|owner| self.along.owners.contains(owner)) {
                Some(owner) => {
                    let entry = self.along.waiting.entry(owner).or_default();
                    entry.push((pending.steps.clone(), pending.id()));
                }
                None => others.push(pending),
            }
        }
        others
    }

    /// What waits for an owner shares its fate.
    pub fn follow(&mut self, owner: Owner, verdict: &Verdict) {
        let verdict = match verdict {
            Verdict::Done(_) => Verdict::Done(None),
            Verdict::Refused(refusal) => Verdict::Refused(refusal.clone()),
        };
        for (places, id) in self.along.waiting.remove(&owner).unwrap_or_default() {
            self.verdict(&places, id, &verdict);
        }
    }
}
