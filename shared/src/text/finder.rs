//! Finding the bytes that mean something, eight at a time.

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGH: u64 = ONES * 0x80;

/// Finds separators, quotes, `&` and control characters in words of eight bytes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Finder {
    separator: u64,
}

/// What a word holds: the high bit of each byte found. The first byte is the lowest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) separators: u64,
    /// Quotes, `&` and everything below the blank.
    pub(super) others: u64,
}

impl Finder {
    pub(super) const WIDTH: usize = 8;

    pub(super) fn new(separator: u8) -> Self {
        Self {
            separator: splat(separator),
        }
    }

    #[inline]
    pub(super) fn find(self, word: u64) -> Found {
        // `"` and `&` differ in one bit.
        let quotes = zeros((word & splat(!(b'"' ^ b'&'))) ^ splat(b'"'));
        let controls = !(((word & !HIGH) + splat(0x80 - b' ')) | word) & HIGH;
        Found {
            separators: zeros(word ^ self.separator),
            others: quotes | controls,
        }
    }

    pub(super) fn is_separator(self, byte: u8) -> bool {
        splat(byte) == self.separator
    }

    /// The next LF or CR from `from` on.
    pub(super) fn line_end(bytes: &[u8], from: usize) -> Option<usize> {
        let mut base = from;
        while base < bytes.len() {
            let word = word_at(bytes, base);
            let found = zeros(word ^ splat(b'\n')) | zeros(word ^ splat(b'\r'));
            if found != 0 {
                return Some(base + first(found));
            }
            base += Self::WIDTH;
        }
        None
    }
}

/// The eight bytes from `at` on; behind the end stands something that is never found.
#[inline]
pub(super) fn word_at(bytes: &[u8], at: usize) -> u64 {
    let rest = bytes.get(at..).unwrap_or_default();
    if let Some(word) = rest.first_chunk() {
        return u64::from_le_bytes(*word);
    }
    let mut word = [b'x'; Finder::WIDTH];
    word.iter_mut().zip(rest).for_each(|(w, b)| *w = *b);
    u64::from_le_bytes(word)
}

/// Which byte of the word is the first found.
#[inline]
pub(super) fn first(found: u64) -> usize {
    (found.trailing_zeros() / 8) as usize
}

const fn splat(byte: u8) -> u64 {
    ONES * byte as u64
}

/// The high bit of each byte that is zero; no carry passes from byte to byte.
#[inline]
fn zeros(word: u64) -> u64 {
    !(((word & !HIGH) + !HIGH) | word) & HIGH
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_is_sorted_right_beside_every_other() {
        for separator in [b';', b',', b'\t', b'|'] {
            let finder = Finder::new(separator);
            for (a, b) in (0..=255).flat_map(|a| (0..=255).map(move |b| (a, b))) {
                let bytes: [u8; 8] = [a, b, a, a, b, b, a, b];
                let found = finder.find(u64::from_le_bytes(bytes));
                for (i, byte) in bytes.into_iter().enumerate() {
                    let bit = 0x80 << (8 * i);
                    assert_eq!(found.separators & bit != 0, byte == separator);
                    let other = byte == b'"' || byte == b'&' || byte < b' ';
                    assert_eq!(found.others & bit != 0, other, "{byte}");
                }
            }
        }
    }

    #[test]
    fn line_ends_are_found_anywhere() {
        let text = b"0123456789\r\n456789012\n";
        assert_eq!(Finder::line_end(text, 0), Some(10));
        assert_eq!(Finder::line_end(text, 11), Some(11));
        assert_eq!(Finder::line_end(text, 12), Some(21));
        assert_eq!(Finder::line_end(text, 22), None);
    }
}
