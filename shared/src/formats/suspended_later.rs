//! What later rows of a file suspend.
//!
//! A file says of something that it is there, but suspended, by two rows: one that makes it and one that suspends it
//! (D94). Where it is so already, the first of them would make it active for the time until the second: it is left as it
//! is, and neither row changes anything.

use std::collections::HashMap;

use xxhash_rust::xxh3::xxh3_128;

/// What rows suspend, each with the line of the last that does. Things are kept as hashes, 24 bytes each.
#[derive(Debug, Default)]
pub(super) struct SuspendedLater {
    last: HashMap<u128, u64>,
}

impl SuspendedLater {
    /// A row suspends this. Rows come in file order.
    pub fn note(&mut self, key: &str, line: u64) {
        self.last.insert(xxh3_128(key.as_bytes()), line);
    }

    /// Whether a row after this line suspends it.
    pub fn after(&self, key: &str, line: u64) -> bool {
        let last = self.last.get(&xxh3_128(key.as_bytes()));
        last.is_some_and(|last| *last > line)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_rows_after_a_line_count() {
        let mut later = SuspendedLater::default();
        later.note("BIO-101, ajones", 3);
        later.note("BIO-101, ajones", 7);
        assert!(later.after("BIO-101, ajones", 2));
        assert!(later.after("BIO-101, ajones", 6));
        assert!(!later.after("BIO-101, ajones", 7));
        assert!(!later.after("BIO-101, bkaur", 2));
    }
}
