//! A table of hashes that takes little more room than they do.
//!
//! The entries are in the order of the hashes, each at the place of its share or close behind. So a value that isn't
//! there is known to be new after a few entries, and the table grows in one pass over itself, in place.

use super::{Entry, Hash};

/// Hashes of values, each with the line of its first row.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// So many shares of the hashes as `places` says, and behind the last one what it pushed on.
    entries: Vec<Entry>,
    places: usize,
    len: usize,
}

impl Table {
    /// How many values are kept.
    pub(super) fn len(&self) -> usize {
        self.len
    }

    /// All of them, in the order of their hashes.
    pub(super) fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|entry| entry.line != 0)
    }

    /// The entry of a hash.
    pub(super) fn get(&self, hash: Hash) -> Option<Entry> {
        let ahead = self.entries.iter().skip(self.start(hash.high));
        let mut near = ahead.take_while(|entry| entry.line != 0 && entry.high <= hash.high);
        near.find(|entry| entry.is(hash)).copied()
    }

    /// Adds entries whose hashes aren't there yet.
    pub(super) fn add(&mut self, entries: &[Entry]) {
        // Fuller, and a new value pushes dozens of others on.
        while (self.len + entries.len()) * 8 > self.places * 7 {
            self.grow();
        }
        // Looking at all the places first lets the processor fetch them at the same time.
        let lines = entries.iter().filter_map(|new| self.entries.get(self.start(new.high)));
        std::hint::black_box(lines.fold(0, |seen, entry| seen ^ entry.line));
        for new in entries {
            self.put(*new);
        }
        self.len += entries.len();
    }

    /// Where the entries of a hash begin: its share of the table, without a division.
    #[allow(clippy::cast_possible_truncation, reason = "the result is below `places`")]
    fn start(&self, high: u64) -> usize {
        (((high >> 32) * self.places as u64) >> 32) as usize
    }

    /// Puts an entry at its place and pushes what stands there on, as far as the next free place.
    fn put(&mut self, mut entry: Entry) {
        let start = self.start(entry.high);
        for place in self.entries.iter_mut().skip(start) {
            if place.line == 0 {
                *place = entry;
                return;
            }
            if place.high > entry.high {
                std::mem::swap(place, &mut entry);
            }
        }
        self.entries.push(entry);
    }

    /// Makes room: all entries go to the end, and from there, in their order, to their new places.
    fn grow(&mut self) {
        let before = self.entries.len();
        // With more places no more entries are pushed over the last one than are now.
        let beyond = before - self.places;
        self.places = (self.places + self.places / 4).max(64);
        let size = self.places + beyond;
        // What is reserved beyond isn't written to, so that it costs no memory.
        self.entries.resize(size, Entry::default());
        let mut to = size;
        for from in (0..before).rev() {
            if self.entries.get(from).is_some_and(|entry| entry.line != 0) {
                to -= 1;
                self.entries.swap(from, to);
            }
        }
        let mut free = 0;
        for from in to..size {
            let Some(entry) = self.entries.get_mut(from).map(std::mem::take) else {
                break;
            };
            free = self.start(entry.high).max(free);
            if let Some(place) = self.entries.get_mut(free) {
                *place = entry;
            }
            free += 1;
        }
    }
}
