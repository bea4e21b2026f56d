//! Tells most new values from those that may have been seen before, in a tenth of the room that they take.

use super::Hash;

/// How many values share a word at the most, on average: then one new value in a hundred looks as if it were known.
const CROWDED: usize = 5;

/// A Bloom filter of four bits a value, all in one word.
#[derive(Debug, Default)]
pub(super) struct Filter {
    words: Vec<u64>,
}

impl Filter {
    /// Whether it should be larger for so many values.
    pub(super) fn is_small_for(&self, len: usize) -> bool {
        len > self.words.len() * CROWDED
    }

    /// An empty one for twice so many values.
    pub(super) fn roomy(len: usize) -> Self {
        let words = (2 * len / CROWDED).next_power_of_two().max(64);
        Self { words: vec![0; words] }
    }

    /// Whether the value may have been added; if not, it surely wasn't.
    pub(super) fn may_hold(&self, hash: Hash) -> bool {
        let bits = bits(hash);
        self.words.get(self.place(hash)).is_some_and(|word| word & bits == bits)
    }

    /// Adds a value.
    pub(super) fn add(&mut self, hash: Hash) {
        let at = self.place(hash);
        if let Some(word) = self.words.get_mut(at) {
            *word |= bits(hash);
        }
    }

    /// The table goes by the upper half of the hash, this by the lower one.
    #[allow(clippy::cast_possible_truncation, reason = "the lower half is what is wanted")]
    fn place(&self, hash: Hash) -> usize {
        hash.high as u32 as usize & self.words.len().saturating_sub(1)
    }
}

fn bits(hash: Hash) -> u64 {
    let bit = |at: u32| 1_u64 << (hash.low >> at & 63);
    bit(2) | bit(8) | bit(14) | bit(20)
}
