//! A buffer as text: checked for valid UTF-8 once, by windows that stay in the cache.

use std::str::from_utf8;

const WINDOW: usize = 16 << 10;

/// The bytes of a buffer, and as much of them as is known to be text.
#[derive(Debug)]
pub(super) struct Validated<'a> {
    bytes: &'a [u8],
    text: &'a str,
    /// Where the text begins.
    start: usize,
}

/// A part of the buffer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part<'a> {
    Text(&'a str),
    /// Not valid UTF-8.
    Invalid(&'a [u8]),
}

impl<'a> Validated<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self {
            bytes,
            text: "",
            start: 0,
        }
    }

    /// The part from `start` to `end`. Asked for in the order of the buffer, each byte is checked about once.
    #[inline]
    pub(super) fn get(&mut self, start: usize, end: usize) -> Part<'a> {
        if start < self.start || end > self.start + self.text.len() {
            self.check(start, end);
        }
        match self.text.get(start - self.start..end - self.start) {
            Some(text) => Part::Text(text),
            None => Part::Invalid(self.bytes.get(start..end).unwrap_or_default()),
        }
    }

    /// Checks a window that holds at least the part asked for.
    fn check(&mut self, start: usize, end: usize) {
        let mut to = end.max(start + WINDOW).min(self.bytes.len());
        // The end of a window must cut no character.
        while to > end && self.bytes.get(to).is_some_and(|b| b & 0xC0 == 0x80) {
            to -= 1;
        }
        let window = self.bytes.get(start..to).unwrap_or_default();
        self.start = start;
        self.text = from_utf8(window).unwrap_or_else(|error| {
            let valid = window.get(..error.valid_up_to()).unwrap_or_default();
            from_utf8(valid).unwrap_or_default()
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invalid_lines_spoil_no_other() {
        let line = "Zoé;Lefèvre;Κώστας\n";
        let mut bytes = line.repeat(2000).into_bytes();
        let invalid = [7, 8, 900, 1999];
        for i in invalid {
            bytes[i * line.len() + 5] = 0xE9;
        }
        let mut text = Validated::new(&bytes);
        for i in 0..2000 {
            let (start, end) = (i * line.len(), (i + 1) * line.len() - 1);
            match text.get(start, end) {
                Part::Text(text) => assert_eq!(text, line.trim_end()),
                Part::Invalid(bytes) => assert_eq!((bytes.len(), bytes[5]), (end - start, 0xE9)),
            }
            let known = matches!(text.get(start, end), Part::Invalid(_));
            assert_eq!(known, invalid.contains(&i), "{i}");
        }
    }
}
