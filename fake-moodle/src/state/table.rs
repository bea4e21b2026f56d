//! Rows by id, found by keys, with an undo log: what a database does for a site.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::{Serialize, Serializer};

/// What a row can be found by: the name of an index and a value.
pub type Key = (&'static str, String);

/// A row of a table.
pub trait Row: Clone + Serialize {
    /// The keys under which this row is found.
    fn keys(&self) -> Vec<Key>;
}

/// A key of one value.
pub fn key(index: &'static str, value: impl ToString) -> Key {
    (index, value.to_string())
}

/// A key of two numbers.
pub fn pair(index: &'static str, one: i64, other: i64) -> Key {
    (index, format!("{one}:{other}"))
}

/// Rows in the order of their ids, which ascend as a sequence of a database does: an insert that is rolled back has used
/// its id up.
#[derive(Debug, Clone)]
pub struct Table<T> {
    rows: BTreeMap<i64, T>,
    index: HashMap<Key, BTreeSet<i64>>,
    next: i64,
    undo: Vec<(i64, Option<T>)>,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self {
            rows: BTreeMap::new(),
            index: HashMap::new(),
            next: 1,
            undo: Vec::new(),
        }
    }
}

impl<T: Row> Table<T> {
    /// The row of this id.
    pub fn get(&self, id: i64) -> Option<&T> {
        self.rows.get(&id)
    }

    /// Whether there is a row of this id.
    pub fn has(&self, id: i64) -> bool {
        self.rows.contains_key(&id)
    }

    /// All rows, by id.
    pub fn iter(&self) -> impl Iterator<Item = (i64, &T)> {
        self.rows.iter().map(|(id, row)| (*id, row))
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The ids of the rows with this key, ascending.
    pub fn find(&self, key: &Key) -> Vec<i64> {
        self.index
            .get(key)
            .map(|ids| ids.iter().copied().collect())
            .unwrap_or_default()
    }

    /// The rows with this key, by id.
    pub fn with<'a>(&'a self, key: &Key) -> impl Iterator<Item = (i64, &'a T)> + use<'a, T> {
        self.find(key)
            .into_iter()
            .filter_map(|id| self.rows.get(&id).map(|row| (id, row)))
    }

    /// The first row with this key.
    pub fn first(&self, key: &Key) -> Option<(i64, &T)> {
        let id = *self.index.get(key)?.first()?;
        self.rows.get(&id).map(|row| (id, row))
    }

    /// Whether a row has this key.
    pub fn any(&self, key: &Key) -> bool {
        self.index.get(key).is_some_and(|ids| !ids.is_empty())
    }

    /// The id that the next row gets.
    pub fn next(&self) -> i64 {
        self.next
    }

    /// Adds the row that `make` makes of its id.
    pub fn insert(&mut self, make: impl FnOnce(i64) -> T) -> i64 {
        let id = self.next;
        self.put(id, Some(make(id)));
        id
    }

    /// Changes a row; false if there is none.
    pub fn change(&mut self, id: i64, change: impl FnOnce(&mut T)) -> bool {
        let Some(mut row) = self.rows.get(&id).cloned() else {
            return false;
        };
        change(&mut row);
        self.put(id, Some(row));
        true
    }

    /// Removes a row; false if there is none.
    pub fn remove(&mut self, id: i64) -> bool {
        let there = self.rows.contains_key(&id);
        if there {
            self.put(id, None);
        }
        there
    }

    /// Lets the next row have at least this id, as if others had been there.
    pub fn skip_to(&mut self, next: i64) {
        self.next = self.next.max(next);
    }

    /// How much has been written since the log was last cleared.
    pub fn mark(&self) -> usize {
        self.undo.len()
    }

    /// Takes back what was written since the mark.
    pub fn undo(&mut self, mark: usize) {
        while self.undo.len() > mark {
            let Some((id, before)) = self.undo.pop() else { break };
            self.set(id, before);
        }
    }

    /// Forgets how to take anything back.
    pub fn commit(&mut self) {
        self.undo.clear();
    }

    fn put(&mut self, id: i64, row: Option<T>) {
        let before = self.set(id, row);
        self.undo.push((id, before));
        self.next = self.next.max(id + 1);
    }

    fn set(&mut self, id: i64, row: Option<T>) -> Option<T> {
        let new = row.as_ref().map(Row::keys).unwrap_or_default();
        let before = match row {
            Some(row) => self.rows.insert(id, row),
            None => self.rows.remove(&id),
        };
        let old = before.as_ref().map(Row::keys).unwrap_or_default();
        // Most changes leave the keys as they are.
        if old != new {
            old.iter().for_each(|key| self.forget(key, id));
            for key in new {
                self.index.entry(key).or_default().insert(id);
            }
        }
        before
    }

    fn forget(&mut self, key: &Key, id: i64) {
        if let Some(ids) = self.index.get_mut(key) {
            ids.remove(&id);
            if ids.is_empty() {
                self.index.remove(key);
            }
        }
    }
}

impl<T: Serialize> Serialize for Table<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.rows.serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Clone, Serialize)]
    struct Named(&'static str);

    impl Row for Named {
        fn keys(&self) -> Vec<Key> {
            vec![key("name", self.0)]
        }
    }

    #[test]
    fn what_is_undone_is_not_found_and_its_id_is_used_up() {
        let mut table = Table::default();
        assert_eq!(table.insert(|_| Named("a")), 1);
        table.commit();
        let mark = table.mark();
        table.insert(|_| Named("b"));
        table.change(1, |row| row.0 = "c");
        table.undo(mark);
        assert!(table.find(&key("name", "b")).is_empty());
        assert_eq!(table.find(&key("name", "a")), [1]);
        assert_eq!(table.insert(|_| Named("d")), 3);
    }
}
