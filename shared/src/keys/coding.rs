//! Sorted numbers that are spread evenly, in little more bits than they carry (Golomb and Rice): the distance to the
//! number before, its high part as so many ones and a zero, its low part as it is.

/// Bits of a distance that are written as they are.
const LOW: u32 = 21;

/// A number among so many stands, on the average, so far from the one before. The chance to meet one by accident is the
/// inverse: less than one in two million.
pub(super) const SPREAD: u32 = LOW;

/// Writes sorted numbers.
pub(super) fn encode(numbers: &[u64]) -> Vec<u8> {
    let mut bits = Writer::default();
    let mut before = 0;
    for number in numbers {
        let distance = number.saturating_sub(before);
        before = *number;
        for _ in 0..distance >> LOW {
            bits.push(true);
        }
        bits.push(false);
        for place in (0..LOW).rev() {
            bits.push((distance >> place) & 1 == 1);
        }
    }
    bits.bytes
}

/// Reads so many numbers; `None` where there aren't as many.
pub(super) fn decode(bytes: &[u8], count: usize) -> Option<Vec<u64>> {
    // Each takes more than two bytes: no memory is asked for that the bytes don't fill.
    if count > bytes.len() {
        return None;
    }
    let mut bits = Reader { bytes, at: 0 };
    let mut before = 0_u64;
    let mut numbers = Vec::with_capacity(count);
    for _ in 0..count {
        let high = bits.ones()?;
        let low = bits.low()?;
        before = before.checked_add((high << LOW) | low)?;
        numbers.push(before);
    }
    Some(numbers)
}

#[derive(Default)]
struct Writer {
    bytes: Vec<u8>,
    used: u32,
}

impl Writer {
    fn push(&mut self, bit: bool) {
        if self.used.is_multiple_of(8) {
            self.bytes.push(0);
        }
        if let Some(last) = self.bytes.last_mut() {
            *last |= u8::from(bit) << (7 - self.used % 8);
        }
        self.used = (self.used + 1) % 8;
    }
}

struct Reader<'a> {
    bytes: &'a [u8],
    /// The next bit.
    at: usize,
}

impl Reader<'_> {
    /// The next four bytes from the next bit on, as far as there are any.
    fn window(&self) -> Option<u32> {
        let rest = self.bytes.get(self.at / 8..).filter(|rest| !rest.is_empty())?;
        let window = (0..5).fold(0_u64, |window, at| {
            (window << 8) | u64::from(rest.get(at).copied().unwrap_or(0))
        });
        #[allow(clippy::cast_possible_truncation, reason = "the highest bits were read before")]
        let window = ((window << (self.at % 8)) >> 8) as u32;
        Some(window)
    }

    /// How many ones there are before the next zero.
    fn ones(&mut self) -> Option<u64> {
        let mut count = 0;
        loop {
            let ones = self.window()?.leading_ones();
            self.at += ones as usize;
            count += u64::from(ones);
            if ones < 32 {
                self.at += 1;
                return Some(count);
            }
        }
    }

    fn low(&mut self) -> Option<u64> {
        let low = self.window()? >> (32 - LOW);
        self.at += LOW as usize;
        (self.at <= self.bytes.len() * 8).then_some(u64::from(low))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn numbers_are_read_as_they_were_written(mut numbers in prop::collection::vec(0_u64..1 << 34, 0..200)) {
            numbers.sort_unstable();
            prop_assert_eq!(decode(&encode(&numbers), numbers.len()), Some(numbers));
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..99), count in 0_usize..99) {
            let read = decode(&bytes, count);
            prop_assert!(read.is_none_or(|numbers| numbers.len() == count && numbers.is_sorted()));
        }
    }
}
