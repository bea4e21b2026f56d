//! An index of texts by their marks alone: 64 bits a text. Who finds something compares the texts themselves.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};

use super::entity::Id;

/// Ids by the marks of texts.
#[derive(Debug, Clone, Default)]
pub(super) struct Marks {
    hasher: RandomState,
    /// Nearly all texts name one entity.
    single: HashMap<u64, Id>,
    /// Those that name several, in their order.
    several: HashMap<u64, Vec<Id>>,
}

impl Marks {
    /// The ids that may have this text in this index, oldest first.
    pub(super) fn of(&self, index: &'static str, text: &str) -> &[Id] {
        let mark = self.mark(index, text);
        match self.single.get(&mark) {
            Some(id) => std::slice::from_ref(id),
            None => self.several.get(&mark).map_or(&[], Vec::as_slice),
        }
    }

    /// Adds an entity.
    pub(super) fn add(&mut self, index: &'static str, text: &str, id: Id) {
        let mark = self.mark(index, text);
        if let Some(ids) = self.several.get_mut(&mark) {
            if let Err(place) = ids.binary_search_by_key(&order(id), |other| order(*other)) {
                ids.insert(place, id);
            }
        } else if let Some(first) = self.single.get(&mark).copied().filter(|first| *first != id) {
            let mut ids = vec![first, id];
            ids.sort_unstable_by_key(|id| order(*id));
            self.single.remove(&mark);
            self.several.insert(mark, ids);
        } else {
            self.single.insert(mark, id);
        }
    }

    /// Takes an entity out.
    pub(super) fn remove(&mut self, index: &'static str, text: &str, id: Id) {
        let mark = self.mark(index, text);
        if self.single.get(&mark) == Some(&id) {
            self.single.remove(&mark);
        } else if let Some(ids) = self.several.get_mut(&mark) {
            ids.retain(|other| *other != id);
            if let [last] = ids.as_slice() {
                self.single.insert(mark, *last);
                self.several.remove(&mark);
            }
        }
    }

    fn mark(&self, index: &'static str, text: &str) -> u64 {
        self.hasher.hash_one((index, text))
    }
}

/// Stored entities come before provisional ones, each in the order in which they were made.
fn order(id: Id) -> (bool, u64) {
    (id.is_provisional(), id.0.unsigned_abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stored_entities_come_first_then_provisional_ones_in_their_order() {
        let mut marks = Marks::default();
        for id in [-2, 9, -1, 4, 9] {
            marks.add("course", "12", Id(id));
        }
        assert_eq!(marks.of("course", "12"), [Id(4), Id(9), Id(-1), Id(-2)]);
        assert_eq!(marks.of("user", "12"), []);
        for id in [4, -1, -2] {
            marks.remove("course", "12", Id(id));
        }
        assert_eq!(marks.of("course", "12"), [Id(9)]);
        marks.remove("course", "12", Id(9));
        assert_eq!(marks.of("course", "12"), []);
    }
}
