//! Which values were seen before, in constant memory per value.
//!
//! A value is kept as 96 bits of its hash: among ten million values the chance that two different ones meet is
//! below 10⁻¹⁴. Hashing is the same on 32 and 64 bits, so the browser and the server find the same duplicates.

use xxhash_rust::xxh3::xxh3_128;

/// What was kept of an earlier value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// Line of its row.
    pub line: u32,
    /// What the caller wants to know of it again.
    pub tag: u32,
}

#[derive(Debug, Clone, Copy, Default)]
struct Entry {
    high: u64,
    low: u32,
    line: u32,
    tag: u32,
}

/// A set of values, each with the line of its first row. Line 0 marks a free place.
#[derive(Debug, Default)]
pub struct SeenValues {
    entries: Vec<Entry>,
    len: usize,
}

impl SeenValues {
    /// Looks a value up; when it is new, keeps it with this line and tag.
    pub fn insert(&mut self, value: &str, line: u64, tag: u32) -> Option<Seen> {
        if (self.len + 1) * 5 > self.entries.len() * 4 {
            self.grow();
        }
        let hash = xxh3_128(value.as_bytes());
        #[allow(clippy::cast_possible_truncation, reason = "the hash is cut on purpose")]
        let new = Entry {
            high: (hash >> 64) as u64,
            low: hash as u32,
            line: u32::try_from(line).unwrap_or(u32::MAX).max(1),
            tag,
        };
        let seen = place(&mut self.entries, new);
        if seen.is_none() {
            self.len += 1;
        }
        seen
    }

    /// How many values are kept.
    #[cfg(test)]
    pub fn count(&self) -> usize {
        self.len
    }

    /// Looks a value up without keeping it.
    pub fn get(&self, value: &str) -> Option<Seen> {
        if self.entries.is_empty() {
            return None;
        }
        let hash = xxh3_128(value.as_bytes());
        #[allow(clippy::cast_possible_truncation, reason = "the hash is cut on purpose")]
        let (high, low) = ((hash >> 64) as u64, hash as u32);
        let len = self.entries.len();
        let mut at = start(high, len);
        for _ in 0..len {
            let entry = self.entries.get(at)?;
            if entry.line == 0 {
                return None;
            }
            if entry.high == high && entry.low == low {
                return Some(Seen {
                    line: entry.line,
                    tag: entry.tag,
                });
            }
            at = (at + 1) % len;
        }
        None
    }

    fn grow(&mut self) {
        let larger = (self.entries.len() + self.entries.len() / 2).max(64);
        let old = std::mem::replace(&mut self.entries, vec![Entry::default(); larger]);
        for entry in old.into_iter().filter(|entry| entry.line != 0) {
            place(&mut self.entries, entry);
        }
    }
}

/// Puts an entry at its place, or says what stands there for the same value.
fn place(entries: &mut [Entry], new: Entry) -> Option<Seen> {
    let len = entries.len();
    let mut at = start(new.high, len);
    for _ in 0..len {
        let entry = entries.get_mut(at)?;
        if entry.line == 0 {
            *entry = new;
            return None;
        }
        if entry.high == new.high && entry.low == new.low {
            return Some(Seen {
                line: entry.line,
                tag: entry.tag,
            });
        }
        at += 1;
        if at == len {
            at = 0;
        }
    }
    None
}

/// Where the search for a hash begins: its share of the table, without a division.
#[allow(clippy::cast_possible_truncation, reason = "the result is below `len`")]
fn start(high: u64, len: usize) -> usize {
    ((u128::from(high) * len as u128) >> 64) as usize
}

/// A 32-bit mark of a text, to compare keys.
#[allow(clippy::cast_possible_truncation, reason = "the hash is cut on purpose")]
pub fn mark(text: &str) -> u32 {
    (xxh3_128(text.as_bytes()) >> 32) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_of_two_equal_values_names_the_line_of_the_first() {
        let mut seen = SeenValues::default();
        assert_eq!(seen.insert("22304518", 3, 7), None);
        assert_eq!(seen.insert("22304519", 4, 8), None);
        assert_eq!(seen.insert("22304518", 21, 9), Some(Seen { line: 3, tag: 7 }));
        assert_eq!(seen.len, 2);
    }

    #[test]
    fn many_values_are_all_found_again_and_none_is_invented() {
        let mut seen = SeenValues::default();
        for n in 0..10_000_u64 {
            assert_eq!(seen.insert(&format!("S{n}"), n + 1, 0), None);
        }
        for n in 0..10_000_u64 {
            assert_eq!(seen.get(&format!("S{n}")).map(|seen| u64::from(seen.line)), Some(n + 1));
            assert_eq!(seen.get(&format!("T{n}")), None);
        }
    }
}
