//! The entities of one kind in a snapshot, found by id or by the texts they are indexed by.
//!
//! The overlay of a simulation holds what a whole package changes. Between two chunks of rows its entities rest: each
//! is packed into a few bytes, and unpacked again by who asks for it.

use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;

use super::entity::{Entity, Id};
use super::marks::Marks;
use super::packed::{pack, unpack};

/// Entities of one kind.
#[derive(Debug, Clone)]
pub struct Table<T> {
    rows: HashMap<Id, Row<T>>,
    index: Marks,
    /// Those that don't rest; some may be named twice, or be gone.
    awake: RefCell<Vec<Id>>,
    /// Bytes of resting entities, a block for each rest.
    blocks: Vec<Box<[u8]>>,
}

/// An entity: awake, resting, or both.
#[derive(Debug, Clone)]
struct Row<T> {
    stands: Stands,
    awake: OnceCell<Box<T>>,
}

/// Where an entity is from, or where it rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stands {
    /// The platform has it as it is.
    Fetched,
    /// It was put in since the last rest.
    Changed,
    /// It rests in a block, from a byte on.
    Packed(u32, u32),
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self {
            rows: HashMap::new(),
            index: Marks::default(),
            awake: RefCell::default(),
            blocks: Vec::new(),
        }
    }
}

impl<T: Entity> Table<T> {
    /// The entity of this id.
    pub fn get(&self, id: Id) -> Option<&T> {
        let row = self.rows.get(&id)?;
        Some(row.awake.get_or_init(|| {
            self.awake.borrow_mut().push(id);
            Box::new(unpacked(id, row.stands, &self.blocks))
        }))
    }

    /// Whether there is an entity of this id.
    pub fn has(&self, id: Id) -> bool {
        self.rows.contains_key(&id)
    }

    /// All entities, in no order.
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        self.rows.keys().filter_map(|id| self.get(*id))
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
        let ids = self.index.of(index, text).iter();
        let found = ids.filter_map(|id| self.get(*id));
        found.filter(|entity| is_found_by(*entity, index, text)).collect()
    }

    /// The first entity found, where several are impossible or the first is wanted.
    pub fn first(&self, index: &'static str, text: &str) -> Option<&T> {
        self.find(index, text).into_iter().next()
    }

    /// Puts an entity in, in place of that of the same id; returns that one.
    pub fn put(&mut self, entity: T) -> Option<T> {
        self.place(entity, Stands::Changed)
    }

    /// Takes an entity out.
    pub fn remove(&mut self, id: Id) -> Option<T> {
        let mut row = self.rows.remove(&id)?;
        let entity = match row.awake.take() {
            Some(entity) => *entity,
            None => unpacked(id, row.stands, &self.blocks),
        };
        entity.index(&mut |name, text| self.index.remove(name, text, id));
        Some(entity)
    }

    /// Puts an entity in that the platform has so. It is forgotten at the next [rest](Self::rest) unless it is changed
    /// until then: who names it fetches it again.
    pub(super) fn put_fetched(&mut self, entity: T) {
        self.place(entity, Stands::Fetched);
    }

    /// All entities, leaving nothing.
    pub(super) fn take_all(&mut self) -> Vec<T> {
        let table = std::mem::take(self);
        let blocks = table.blocks;
        let rows = table.rows.into_iter();
        rows.map(|(id, mut row)| match row.awake.take() {
            Some(entity) => *entity,
            None => unpacked(id, row.stands, &blocks),
        })
        .collect()
    }

    /// Packs what is awake, and forgets what the platform has as it is.
    pub(super) fn rest(&mut self) {
        let mut block = Vec::new();
        let number = u32::try_from(self.blocks.len()).unwrap_or(u32::MAX);
        for id in self.awake.take() {
            let Some(row) = self.rows.get_mut(&id) else { continue };
            match row.stands {
                Stands::Fetched => {
                    self.remove(id);
                }
                Stands::Changed => {
                    let start = u32::try_from(block.len());
                    if let (Some(entity), Ok(start)) = (row.awake.get(), start) {
                        pack(entity.as_ref(), &mut block);
                        *row = Row {
                            stands: Stands::Packed(number, start),
                            awake: OnceCell::new(),
                        };
                    }
                }
                Stands::Packed(..) => {
                    row.awake.take();
                }
            }
        }
        if !block.is_empty() {
            self.blocks.push(block.into_boxed_slice());
        }
    }

    fn place(&mut self, entity: T, stands: Stands) -> Option<T> {
        let before = self.remove(entity.id());
        let id = entity.id();
        entity.index(&mut |name, text| self.index.add(name, text, id));
        let awake = OnceCell::from(Box::new(entity));
        self.rows.insert(id, Row { stands, awake });
        self.awake.get_mut().push(id);
        before
    }
}

fn unpacked<T: Entity>(id: Id, stands: Stands, blocks: &[Box<[u8]>]) -> T {
    let bytes = match stands {
        Stands::Packed(block, start) => blocks.get(block as usize).and_then(|block| block.get(start as usize..)),
        Stands::Fetched | Stands::Changed => None,
    };
    unpack(id, bytes.unwrap_or_default())
}

/// Whether it is found so: two texts may have the same mark.
fn is_found_by<T: Entity>(entity: &T, index: &'static str, text: &str) -> bool {
    let mut is_found = false;
    entity.index(&mut |name, its| is_found |= name == index && its == text);
    is_found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::directory::User;

    fn user(id: i64, username: &str, city: &str) -> User {
        User {
            id: Id(id),
            username: username.into(),
            firstname: "Nora".into(),
            lastname: "Lind".into(),
            city: city.into(),
            ..User::default()
        }
    }

    #[test]
    fn what_rests_is_found_as_before_and_is_whole() {
        let mut table = Table::default();
        for n in 1..=300 {
            table.put(user(-n, &format!("u{n}"), "Malmö"));
            if n % 100 == 0 {
                table.rest();
            }
        }
        assert_eq!(table.len(), 300);
        assert_eq!(table.first("username", "u250"), Some(&user(-250, "u250", "Malmö")));
        assert_eq!(table.get(Id(-7)), Some(&user(-7, "u7", "Malmö")));
        let of_a_name: Vec<Id> = table.find("fullname", "Nora Lind").into_iter().map(User::id).collect();
        assert_eq!(of_a_name, (1..=300).map(|n| Id(-n)).collect::<Vec<_>>());
    }

    #[test]
    fn what_changes_after_a_rest_is_found_by_its_new_texts_only() {
        let mut table = Table::default();
        table.put(user(-1, "nlind", "Malmö"));
        table.rest();
        assert_eq!(table.put(user(-1, "nora", "Lund")), Some(user(-1, "nlind", "Malmö")));
        table.rest();
        assert_eq!(table.first("username", "nlind"), None);
        assert_eq!(
            table.first("username", "nora").map(|user| user.city.as_str()),
            Some("Lund")
        );
        assert_eq!(table.remove(Id(-1)), Some(user(-1, "nora", "Lund")));
        assert!(table.find("fullname", "Nora Lind").is_empty() && table.is_empty());
    }

    #[test]
    fn what_the_platform_has_as_it_is_is_forgotten_at_a_rest() {
        let mut table = Table::default();
        table.put_fetched(user(1, "stays", ""));
        table.put_fetched(user(2, "changes", ""));
        table.put(user(2, "changes", "Lund"));
        table.rest();
        assert!(!table.has(Id(1)));
        assert_eq!(table.first("username", "stays"), None);
        assert_eq!(table.first("username", "changes"), Some(&user(2, "changes", "Lund")));
    }
}
