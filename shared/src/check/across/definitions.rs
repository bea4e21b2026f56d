//! What each file of a package makes, links and takes away.

use std::collections::HashMap;

use crate::check::unique::{Hash, SeenValues};
use crate::column::Refers;
use crate::formats::CrossKey;

/// A row of a package.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    /// Its file, by its place in the package.
    pub(super) file: usize,
    pub(super) line: u32,
}

/// By kind, and by the identifier that is meant.
#[derive(Debug, Default)]
pub(super) struct Definitions {
    made: HashMap<(Refers, &'static str), Values>,
    gone: HashMap<(Refers, &'static str), Values>,
    /// What rows are about, by the format of their file.
    added: HashMap<&'static str, Values>,
    removed: HashMap<&'static str, Values>,
    /// The last file was begun: after it nobody asks, and nothing of it is kept.
    pub(super) last: bool,
}

impl Definitions {
    /// Keeps what a row makes or takes away. Says the row of an earlier file that does the opposite.
    pub(super) fn define(&mut self, key: &CrossKey<'_>, gone: bool, place: Place) -> Option<Place> {
        let (kind, hash) = ((key.refers, key.by), Hash::of(&key.value));
        let (own, other) = sides(&mut self.made, &mut self.gone, gone);
        if !self.last {
            own.entry(kind).or_default().insert(hash, place);
        }
        other.get(&kind)?.before(hash, place.file)
    }

    /// Keeps what a row is about. Says the row of an earlier file of the format that does the opposite.
    pub(super) fn link(&mut self, format: &'static str, key: &str, removes: bool, place: Place) -> Option<Place> {
        let hash = Hash::of(key);
        let (own, other) = sides(&mut self.added, &mut self.removed, removes);
        if !self.last {
            own.entry(format).or_default().insert(hash, place);
        }
        other.get(format)?.before(hash, place.file)
    }

    /// Whether a row makes it.
    pub(super) fn made(&self, key: &CrossKey<'_>) -> bool {
        let made = self.made.get(&(key.refers, key.by));
        made.is_some_and(|made| made.first(Hash::of(&key.value)).is_some())
    }

    /// The first row that takes it away.
    pub(super) fn gone(&self, key: &CrossKey<'_>) -> Option<Place> {
        self.gone.get(&(key.refers, key.by))?.first(Hash::of(&key.value))
    }

    /// The last file that makes things of this kind.
    pub(super) fn maker(&self, key: &CrossKey<'_>) -> Option<usize> {
        Some(self.made.get(&(key.refers, key.by))?.files.last()?.0)
    }
}

impl Definitions {
    /// How many values are kept of what is made.
    #[cfg(test)]
    pub(super) fn count(&self) -> usize {
        let files = self.made.values().flat_map(|made| &made.files);
        files.map(|(_, values)| values.count()).sum()
    }
}

fn sides<'a, T>(one: &'a mut T, two: &'a mut T, swapped: bool) -> (&'a mut T, &'a mut T) {
    if swapped { (two, one) } else { (one, two) }
}

/// The values of one kind, file by file.
#[derive(Debug, Default)]
struct Values {
    files: Vec<(usize, SeenValues)>,
}

impl Values {
    fn insert(&mut self, hash: Hash, place: Place) {
        if self.files.last().is_none_or(|(file, _)| *file != place.file) {
            self.files.push((place.file, SeenValues::default()));
        }
        if let Some((_, values)) = self.files.last_mut() {
            values.insert(hash, u64::from(place.line), 0);
        }
    }

    fn first(&self, hash: Hash) -> Option<Place> {
        self.before(hash, usize::MAX)
    }

    /// The first row of the files before this one.
    fn before(&self, hash: Hash, file: usize) -> Option<Place> {
        let mut files = self.files.iter().take_while(|(earlier, _)| *earlier < file);
        files.find_map(|(file, values)| {
            let line = values.get(hash)?.line;
            Some(Place { file: *file, line })
        })
    }
}
