//! What became of provisional ids.

use std::collections::HashMap;

use shared::directory::Id;

/// The real ids of what was created, by the ids that the planner had made up.
///
/// One lives as long as the snapshots whose provisional ids it knows: a chunk, or a plan that is applied whole.
#[derive(Debug, Clone, Default)]
pub struct IdMap(HashMap<Id, Id>);

impl IdMap {
    /// A map that knows nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// The real id; `None` for a provisional one that nothing was created for.
    pub fn real(&self, id: Id) -> Option<Id> {
        if id.is_provisional() {
            self.0.get(&id).copied()
        } else {
            Some(id)
        }
    }

    /// Says what became of a provisional id.
    pub fn insert(&mut self, provisional: Id, real: Id) {
        self.0.insert(provisional, real);
    }

    /// Takes in what another map knows.
    pub(crate) fn extend(&mut self, other: Self) {
        self.0.extend(other.0);
    }
}
