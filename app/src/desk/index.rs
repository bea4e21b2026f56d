//! Where the lines of a file are: the place of every 128th one.
//!
//! A line here is one of the reader's: a record with line breaks in its quotes is one line, with the number of the
//! physical line on which it starts. Its ordinal counts such lines from 0.

use std::ops::Range;

/// The place of one line out of so many is kept: 16 bytes.
pub const EVERY: u64 = 128;

/// The place of a line, from which reading can be taken up.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Mark {
    /// Where its bytes begin.
    pub offset: u64,
    /// Its number.
    pub number: u64,
}

/// Where the lines of a file are.
#[derive(Debug, Clone, Default)]
pub struct LineIndex {
    marks: Vec<Mark>,
    lines: u64,
    end: u64,
}

impl LineIndex {
    /// Takes the next line.
    pub fn push(&mut self, number: u64, span: &Range<u64>) {
        if self.lines.is_multiple_of(EVERY) {
            self.marks.push(Mark {
                offset: span.start,
                number,
            });
        }
        self.lines += 1;
        self.end = span.end;
    }

    /// How many lines are known.
    pub fn lines(&self) -> u64 {
        self.lines
    }

    /// The block of a line of this ordinal.
    pub fn block(ordinal: u64) -> u64 {
        ordinal / EVERY
    }

    /// The block that holds the line of this number, if any line does.
    pub fn block_of_number(&self, number: u64) -> u64 {
        (self.marks.partition_point(|mark| mark.number <= number) as u64).saturating_sub(1)
    }

    /// The ordinals of the lines of some blocks.
    pub fn ordinals(&self, blocks: Range<u64>) -> Range<u64> {
        let end = blocks.end.saturating_mul(EVERY).min(self.lines);
        (blocks.start * EVERY).min(end)..end
    }

    /// How many blocks there are.
    pub fn blocks(&self) -> u64 {
        self.marks.len() as u64
    }

    /// The place of the first line of a block; `None` beyond the last one.
    pub fn mark(&self, block: u64) -> Option<Mark> {
        self.marks.get(usize::try_from(block).ok()?).copied()
    }

    /// Where a block begins, or the last known line ends.
    pub fn offset(&self, block: u64) -> u64 {
        self.mark(block).map_or(self.end, |mark| mark.offset)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_128th_line_is_a_place_to_begin_at() {
        let mut index = LineIndex::default();
        for line in 0..300 {
            index.push(line + 1, &(line * 10..line * 10 + 10));
        }
        assert_eq!((index.lines(), index.blocks()), (300, 3));
        assert_eq!(
            index.mark(1),
            Some(Mark {
                offset: 1280,
                number: 129
            })
        );
        assert_eq!(index.block_of_number(128), 0);
        assert_eq!(index.block_of_number(129), 1);
        assert_eq!(index.block_of_number(9999), 2);
        assert_eq!(index.ordinals(1..9), 128..300);
        assert_eq!((index.offset(2), index.offset(3)), (2560, 3000));
    }
}
