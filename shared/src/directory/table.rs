//! The entities of one kind in a snapshot, found by id or by the texts they are indexed by.

use std::collections::HashMap;

use super::entity::{Entity, Id};

/// Entities of one kind.
#[derive(Debug, Clone)]
pub struct Table<T> {
    rows: HashMap<Id, T>,
    index: HashMap<(&'static str, String), Vec<Id>>,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self {
            rows: HashMap::new(),
            index: HashMap::new(),
        }
    }
}

impl<T: Entity> Table<T> {
    /// The entity of this id.
    pub fn get(&self, id: Id) -> Option<&T> {
        self.rows.get(&id)
    }

    /// All entities, in no order.
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        self.rows.values()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The entities found by `text` in an index of the entity (see `entities.rs`), oldest id first.
    pub fn find(&self, index: &'static str, text: &str) -> Vec<&T> {
        // A key of borrowed parts would need a second map; the text is short.
        let ids = self.index.get(&(index, text.to_owned()));
        ids.into_iter().flatten().filter_map(|id| self.rows.get(id)).collect()
    }

    /// The first entity found, where several are impossible or the first is wanted.
    pub fn first(&self, index: &'static str, text: &str) -> Option<&T> {
        self.find(index, text).into_iter().next()
    }

    /// Puts an entity in, in place of that of the same id; returns that one.
    pub fn put(&mut self, entity: T) -> Option<T> {
        let before = self.remove(entity.id());
        let id = entity.id();
        entity.index(&mut |name, text| {
            let ids = self.index.entry((name, text.to_owned())).or_default();
            if let Err(place) = ids.binary_search_by_key(&order(id), |other| order(*other)) {
                ids.insert(place, id);
            }
        });
        self.rows.insert(id, entity);
        before
    }

    /// Takes an entity out.
    pub fn remove(&mut self, id: Id) -> Option<T> {
        let entity = self.rows.remove(&id)?;
        entity.index(&mut |name, text| {
            let key = (name, text.to_owned());
            if let Some(ids) = self.index.get_mut(&key) {
                ids.retain(|other| *other != id);
                if ids.is_empty() {
                    self.index.remove(&key);
                }
            }
        });
        Some(entity)
    }
}

/// Stored entities come before provisional ones, each in the order in which they were made.
fn order(id: Id) -> (bool, u64) {
    (id.is_provisional(), id.0.unsigned_abs())
}
