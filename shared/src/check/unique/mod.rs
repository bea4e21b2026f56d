//! Which values were seen before, in constant memory per value.
//!
//! A value is kept as 94 bits of its hash: among ten million values the chance that two different ones meet is
//! below 10⁻¹⁴. Hashing is the same on 32 and 64 bits, so the browser and the server find the same duplicates.
//!
//! Nearly every value is new. A small filter knows so at once; the large table, each of whose places is a wait for the
//! memory, is told of new values in batches.

mod filter;
mod table;

use filter::Filter;
use table::Table;
use xxhash_rust::xxh3::xxh3_128;

/// How many new values wait for the table.
const BATCH: usize = 128;

/// The largest tag.
pub const TAG: u32 = 3;

/// What was kept of an earlier value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// Line of its row.
    pub line: u32,
    /// What the caller wants to know of it again, up to [`TAG`].
    pub tag: u32,
}

/// The hash of a value, ready to be looked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hash {
    high: u64,
    /// The lowest bits make room for the tag.
    low: u32,
}

impl Hash {
    /// Hashes a value.
    #[allow(clippy::cast_possible_truncation, reason = "the hash is cut on purpose")]
    pub fn of(value: &str) -> Self {
        let hash = xxh3_128(value.as_bytes());
        Self {
            high: (hash >> 64) as u64,
            low: hash as u32 & !TAG,
        }
    }
}

/// A line as it is kept: past four thousand million they are all one.
pub fn short(line: u64) -> u32 {
    u32::try_from(line).unwrap_or(u32::MAX).max(1)
}

/// 16 bytes.
#[derive(Debug, Clone, Copy, Default)]
struct Entry {
    high: u64,
    /// The low half, and the tag.
    low: u32,
    /// 0 marks a free place.
    line: u32,
}

impl Entry {
    fn seen(self) -> Seen {
        Seen {
            line: self.line,
            tag: self.low & TAG,
        }
    }

    fn hash(self) -> Hash {
        Hash {
            high: self.high,
            low: self.low & !TAG,
        }
    }

    fn is(self, hash: Hash) -> bool {
        self.high == hash.high && self.low & !TAG == hash.low
    }
}

/// A set of values, each with the line of its first row.
#[derive(Debug, Default)]
pub struct SeenValues {
    filter: Filter,
    table: Table,
    waiting: Vec<Entry>,
}

impl SeenValues {
    /// Looks a value up; when it is new, keeps it with this line and tag.
    pub fn insert(&mut self, hash: Hash, line: u64, tag: u32) -> Option<Seen> {
        if let Some(seen) = self.get(hash) {
            return Some(seen);
        }
        if self.waiting.len() >= BATCH {
            self.table.add(&self.waiting);
            self.waiting.clear();
        }
        if self.filter.is_small_for(self.table.len() + self.waiting.len() + 1) {
            self.widen();
        }
        self.filter.add(hash);
        self.waiting.push(Entry {
            high: hash.high,
            low: hash.low | (tag & TAG),
            line: short(line),
        });
        None
    }

    /// Looks a value up without keeping it.
    pub fn get(&self, hash: Hash) -> Option<Seen> {
        if !self.filter.may_hold(hash) {
            return None;
        }
        let waiting = self.waiting.iter().find(|entry| entry.is(hash)).copied();
        waiting.or_else(|| self.table.get(hash)).map(Entry::seen)
    }

    /// Begins to fetch what [`Self::get`] and [`Self::insert`] look at first, while other values are asked for.
    pub fn fetch(&self, hash: Hash) {
        std::hint::black_box(self.filter.may_hold(hash));
    }

    /// How many values are kept.
    #[cfg(test)]
    pub fn count(&self) -> usize {
        self.table.len() + self.waiting.len()
    }

    fn widen(&mut self) {
        self.filter = Filter::roomy(self.table.len() + self.waiting.len() + 1);
        for entry in self.table.entries().chain(&self.waiting) {
            self.filter.add(entry.hash());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_second_of_two_equal_values_names_the_line_of_the_first() {
        let mut seen = SeenValues::default();
        assert_eq!(seen.insert(Hash::of("22304518"), 3, 2), None);
        assert_eq!(seen.insert(Hash::of("22304519"), 4, 0), None);
        let first = Seen { line: 3, tag: 2 };
        assert_eq!(seen.insert(Hash::of("22304518"), 21, 1), Some(first));
        assert_eq!(seen.count(), 2);
    }

    #[test]
    fn many_values_are_all_found_again_and_none_is_invented() {
        let mut seen = SeenValues::default();
        for n in 0..10_000_u64 {
            assert_eq!(seen.insert(Hash::of(&format!("S{n}")), n + 1, n as u32 % 4), None);
        }
        for n in 0..10_000_u64 {
            let found = seen.get(Hash::of(&format!("S{n}")));
            assert_eq!(
                found.map(|seen| (u64::from(seen.line), seen.tag)),
                Some((n + 1, n as u32 % 4))
            );
            assert_eq!(seen.get(Hash::of(&format!("T{n}"))), None);
        }
    }

    proptest! {
        /// Few different high halves, many of them at the very end: entries crowd and are pushed over the last place.
        #[test]
        fn crowded_hashes_are_kept_as_others(hashes in prop::collection::vec((0_u64..4, 0_u32..200), 0..800)) {
            let mut seen = SeenValues::default();
            let mut model = std::collections::HashMap::new();
            for (at, (share, low)) in hashes.into_iter().enumerate() {
                let hash = Hash { high: u64::MAX - (share << 61), low: low << 2 };
                let line = at as u64 + 1;
                let first = *model.entry((hash.high, hash.low)).or_insert(line);
                let found = seen.insert(hash, line, 0).map_or(line, |seen| u64::from(seen.line));
                prop_assert_eq!(found, first);
            }
            for ((high, low), line) in &model {
                let found = seen.get(Hash { high: *high, low: *low });
                prop_assert_eq!(found.map(|seen| u64::from(seen.line)), Some(*line));
            }
        }
    }
}
