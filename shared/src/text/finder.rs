//! Finding the bytes that mean something, 64 at a time, in plain integers: as fast in WebAssembly as natively.

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGH: u64 = ONES * 0x80;
const WORD: usize = 8;

/// Finds separators, quotes, `&` and control characters.
#[derive(Debug, Clone, Copy)]
pub(super) struct Finder {
    separator: u64,
}

impl Finder {
    /// How many bytes [`Finder::marks`] looks at.
    pub(super) const BLOCK: usize = 64;

    pub(super) fn new(separator: u8) -> Self {
        Self {
            separator: splat(separator),
        }
    }

    /// A bit for each byte found in the block at `at`, the lowest for the first byte.
    #[inline]
    pub(super) fn marks(self, bytes: &[u8], at: usize) -> u64 {
        let rest = bytes.get(at..).unwrap_or_default();
        match rest.first_chunk() {
            Some(block) => self.block(block),
            None => self.short_block(rest),
        }
    }

    #[inline]
    fn block(self, block: &[u8; Self::BLOCK]) -> u64 {
        let (words, _) = block.as_chunks::<WORD>();
        let words = words.iter().enumerate();
        words.fold(0, |marks, (i, word)| {
            marks | pack(self.word(u64::from_le_bytes(*word))) << (WORD * i)
        })
    }

    #[cold]
    fn short_block(self, rest: &[u8]) -> u64 {
        let mut block = [b'x'; Self::BLOCK];
        block.iter_mut().zip(rest).for_each(|(b, r)| *b = *r);
        self.block(&block)
    }

    #[inline]
    fn word(self, word: u64) -> u64 {
        // `"` and `&` differ in one bit.
        let quotes = zeros((word & splat(!(b'"' ^ b'&'))) ^ splat(b'"'));
        let controls = !(((word & !HIGH) + splat(0x80 - b' ')) | word) & HIGH;
        zeros(word ^ self.separator) | quotes | controls
    }

    /// The next LF or CR from `from` on.
    pub(super) fn line_end(bytes: &[u8], from: usize) -> Option<usize> {
        let (words, tail) = bytes.get(from..)?.as_chunks::<WORD>();
        for (i, word) in words.iter().enumerate() {
            let word = u64::from_le_bytes(*word);
            let found = zeros(word ^ splat(b'\n')) | zeros(word ^ splat(b'\r'));
            if found != 0 {
                return Some(from + i * WORD + found.trailing_zeros() as usize / 8);
            }
        }
        let at = tail.iter().position(|b| matches!(b, b'\n' | b'\r'))?;
        Some(from + words.len() * WORD + at)
    }
}

const fn splat(byte: u8) -> u64 {
    ONES * byte as u64
}

/// The high bit of each byte that is zero; no carry passes from byte to byte.
#[inline]
fn zeros(word: u64) -> u64 {
    !(((word & !HIGH) + !HIGH) | word) & HIGH
}

/// The high bits of the eight bytes, side by side.
#[inline]
fn pack(high_bits: u64) -> u64 {
    (high_bits >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_is_sorted_right_beside_every_other() {
        for separator in [b';', b',', b'\t', b'|'] {
            let finder = Finder::new(separator);
            for (a, b) in (0..=255).flat_map(|a| (0..=255).map(move |b| (a, b))) {
                let block = [a, b, a, a, b, b, b, a].repeat(8);
                let marks = finder.marks(&block, 0);
                for (i, byte) in block.into_iter().enumerate() {
                    let expect = byte == separator || byte < b' ' || b"\"&".contains(&byte);
                    assert_eq!(marks >> i & 1 == 1, expect, "{byte}");
                }
            }
        }
    }

    #[test]
    fn nothing_is_found_behind_the_end() {
        let finder = Finder::new(b';');
        for len in 0..130 {
            let text = vec![b';'; len];
            for at in (0..len).step_by(Finder::BLOCK) {
                let inside = (len - at).min(Finder::BLOCK) as u32;
                assert_eq!(finder.marks(&text, at).count_ones(), inside);
            }
        }
    }

    #[test]
    fn line_ends_are_found_anywhere() {
        let text = b"0123456789\r\n456789012\n";
        for (from, expect) in [(0, 10), (10, 10), (11, 11), (12, 21), (21, 21)] {
            assert_eq!(Finder::line_end(text, from), Some(expect));
        }
        assert_eq!(Finder::line_end(text, 22), None);
        assert_eq!(Finder::line_end(b"cid;uid", 0), None);
    }
}
