//! Leading zeros that a column once had: `00123` among cells of five digits, now `123`.

/// The widest cell that counts; longer runs of digits are no identifiers.
const WIDEST: usize = 32;
/// Fewer digit-only cells than this show no habit.
const FEWEST: u64 = 3;

/// What the digit-only cells of one column have in common. Feed it each cell, then ask.
#[derive(Clone, Debug, Default)]
pub struct ZeroHabit {
    total: u64,
    widths: [Width; WIDEST],
}

#[derive(Clone, Copy, Debug, Default)]
struct Width {
    cells: u64,
    zero_first: u64,
}

impl ZeroHabit {
    /// A column of which nothing is known yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes a cell of the column into account.
    pub fn feed(&mut self, cell: &str) {
        let text = cell.trim();
        if !only_digits(text) {
            return;
        }
        self.total += 1;
        if let Some(width) = self.widths.get_mut(text.len()) {
            width.cells += 1;
            width.zero_first += u64::from(text.starts_with('0'));
        }
    }

    /// The width to which the cells of this column are filled with zeros: most digit-only cells
    /// have it, and some of those begin with `0`. Fewer than three cells show no habit.
    #[must_use]
    pub fn width(&self) -> Option<usize> {
        if self.total < FEWEST {
            return None;
        }
        self.widths
            .iter()
            .position(|width| width.cells * 2 > self.total && width.zero_first > 0)
    }

    /// The cell with its zeros back, when it is shorter than the habit of the column.
    #[must_use]
    pub fn lost(&self, cell: &str) -> Option<String> {
        let text = cell.trim();
        // A number that still has a leading zero has lost none.
        if !only_digits(text) || text.starts_with('0') {
            return None;
        }
        let width = self.width()?;
        (text.len() < width).then(|| format!("{text:0>width$}"))
    }
}

fn only_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn habit(cells: &[&str]) -> ZeroHabit {
        let mut habit = ZeroHabit::new();
        for cell in cells {
            habit.feed(cell);
        }
        habit
    }

    #[test]
    fn a_shorter_number_among_padded_ones() {
        let column = habit(&["00123", "10456", "00789", "912", "", "guest"]);
        assert_eq!(column.width(), Some(5));
        assert_eq!(column.lost("912").as_deref(), Some("00912"));
        assert_eq!(column.lost("00123"), None);
        assert_eq!(column.lost("0912"), None);
        assert_eq!(column.lost("123456"), None);
        assert_eq!(column.lost("guest"), None);
        assert_eq!(column.lost(""), None);
    }

    #[test]
    fn no_habit_no_suspicion() {
        for cells in [
            &["1", "2", "10", "11", "100"][..],
            &["00123", "9"],
            &["01", "002", "0003", "7"],
            &[],
        ] {
            assert_eq!(habit(cells).lost("7"), None, "{cells:?}");
        }
    }
}
