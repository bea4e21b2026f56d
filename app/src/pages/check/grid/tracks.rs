//! How wide the columns of the grid are, and which of them are in sight. Pure.

use std::ops::Range;

use shared::wire::ColumnState;

/// Width of the column of line numbers without its digits: the sign of the margin, and the gaps.
const MARGIN: f64 = 34.0;

/// And of a digit.
const DIGIT: f64 = 7.4;

/// Files of so many columns are drawn whole; of wider ones only what is in sight.
const WHOLE: usize = 16;

/// The left edges of the columns, and the right edge of the last one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tracks(Vec<f64>);

impl Tracks {
    /// The tracks of a header; `kind` is the second line of a column's head, `letter` the width of a letter.
    pub fn new(columns: &[ColumnState], kind: impl Fn(&ColumnState) -> String, letter: f64, last_line: u64) -> Self {
        let mut at = lines(last_line);
        let mut edges = vec![at];
        for column in columns {
            at += width(column, &kind(column), letter);
            edges.push(at);
        }
        Self(edges)
    }

    /// How wide all of it is.
    pub fn width(&self) -> f64 {
        self.0.last().copied().unwrap_or_default()
    }

    /// How wide the line numbers are.
    pub fn lines(&self) -> f64 {
        self.0.first().copied().unwrap_or_default()
    }

    /// The left edge of a column and its width.
    pub fn of(&self, slot: usize) -> (f64, f64) {
        match (self.0.get(slot), self.0.get(slot + 1)) {
            (Some(left), Some(right)) => (*left, right - left),
            _ => (self.lines(), 0.0),
        }
    }

    /// The widths, of the line numbers first.
    pub fn widths(&self) -> impl Iterator<Item = f64> {
        let columns = self
            .0
            .iter()
            .zip(self.0.iter().skip(1))
            .map(|(left, right)| right - left);
        std::iter::once(self.lines()).chain(columns)
    }

    /// The columns that are in sight when the grid is scrolled so far to the right.
    pub fn visible(&self, left: f64, window: f64) -> Range<usize> {
        let count = self.0.len().saturating_sub(1);
        if count <= WHOLE {
            return 0..count;
        }
        let first = self
            .0
            .iter()
            .skip(1)
            .take_while(|edge| **edge <= left + self.lines())
            .count();
        let last = self
            .0
            .iter()
            .take(count)
            .take_while(|edge| **edge < left + window)
            .count();
        // One more at each side, and pairs, so that a small scroll draws nothing anew.
        (first.saturating_sub(1) / 2 * 2)..((last + 2) / 2 * 2).min(count)
    }

    /// How far to scroll so that a column is in sight behind the line numbers.
    pub fn showing(&self, slot: usize, left: f64, window: f64) -> f64 {
        let (at, width) = self.of(slot);
        if at < left + self.lines() {
            at - self.lines()
        } else if at + width > left + window {
            (at + width - window).min(at - self.lines())
        } else {
            left
        }
        .max(0.0)
    }
}

/// The width of the line numbers up to this one.
fn lines(last: u64) -> f64 {
    let digits = last.max(100).ilog10() + 1;
    // Groups of three are set apart.
    (MARGIN + f64::from(digits) * DIGIT + f64::from((digits - 1) / 3) * 4.0).round()
}

/// The width of a column: that of its widest cell so far, its name and its kind, within bounds.
fn width(column: &ColumnState, kind: &str, letter: f64) -> f64 {
    let letters = |text: &str| f64::from(u32::try_from(text.chars().count()).unwrap_or(u32::MAX));
    // Digits and capitals are wider than the average letter.
    let cells = f64::from(column.width) * letter * 1.06 + 6.0;
    // Names are set in mono, kinds in a smaller size.
    let name = letters(&column.name) * 7.3;
    let kind = match column
        .column
        .as_ref()
        .is_some_and(|stands| stands.eq_ignore_ascii_case(&column.name))
    {
        true => letters(kind) * letter * 0.88,
        // A menu in mono, with its sign.
        false => letters(kind) * 6.7 + 18.0,
    };
    (cells.max(name).max(kind) + 18.0).clamp(68.0, 320.0).round()
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    fn tracks(count: usize) -> Tracks {
        let column = ColumnState {
            name: "uid".into(),
            column: None,
            proposal: None,
            ignored: false,
            secret: false,
            width: 12,
        };
        Tracks::new(&vec![column; count], |_| "User".into(), 6.9, 900)
    }

    #[wasm_bindgen_test(unsupported = test)]
    fn a_narrow_file_is_drawn_whole_and_a_wide_one_in_parts() {
        assert_eq!(tracks(12).visible(400.0, 600.0), 0..12);
        let wide = tracks(100);
        assert_eq!(wide.of(0), (56.0, 112.0));
        assert_eq!(wide.visible(0.0, 600.0), 0..6);
        assert_eq!(wide.visible(5_000.0, 600.0), 42..52);
        assert_eq!(wide.visible(99_999.0, 600.0).end, 100);
    }

    #[wasm_bindgen_test(unsupported = test)]
    fn a_column_is_shown_behind_the_line_numbers() {
        let wide = tracks(100);
        assert_eq!(wide.showing(2, 0.0, 600.0), 0.0);
        assert_eq!(wide.showing(2, 1_000.0, 600.0), 224.0);
        assert_eq!(wide.showing(20, 0.0, 600.0), 56.0 + 21.0 * 112.0 - 600.0);
    }
}
