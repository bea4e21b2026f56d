//! From the scroll bar to rows and back. Pure.
//!
//! Browsers cap the height of an element (Firefox at about 17 million pixels, which is 745,000 rows). Beyond a height
//! that all of them bear, the scroll bar is a scale: the ends are one to one, so that the first and the last rows are
//! reached step by step, and what lies between is pressed together.

/// Height of a row.
pub const ROW: f64 = 24.0;

/// The greatest height of what is scrolled.
const MOST: f64 = 8_000_000.0;

/// So much at each end is one to one.
const END: f64 = 240_000.0;

/// A scroll by less than this is a wheel, a finger or a key: rows move with it one to one. More is the scroll bar.
const STEP: f64 = 2_400.0;

/// The scale of a view: heights in pixels of the rows and of the window onto them.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Scale {
    rows: f64,
    window: f64,
}

impl Scale {
    /// The scale of so many rows behind a window of this height.
    #[expect(clippy::cast_precision_loss, reason = "files have fewer than 2^52 lines")]
    pub fn new(rows: u64, window: f64) -> Self {
        Self {
            rows: rows as f64 * ROW,
            window,
        }
    }

    /// How tall the scrolled element is.
    pub fn height(&self) -> f64 {
        self.rows.min(MOST)
    }

    /// How far rows can be scrolled.
    pub fn end(&self) -> f64 {
        (self.rows - self.window).max(0.0)
    }

    /// How far the scroll bar can be moved.
    fn bar_end(&self) -> f64 {
        (self.height() - self.window).max(0.0)
    }

    /// Where the scroll bar stands when the rows are scrolled so far.
    pub fn bar(&self, top: f64) -> f64 {
        let (end, bar_end) = (self.end(), self.bar_end());
        if self.rows <= MOST || top <= END {
            top
        } else if top >= end - END {
            bar_end - (end - top)
        } else {
            END + (top - END) * (bar_end - 2.0 * END) / (end - 2.0 * END)
        }
    }

    /// How far the rows are scrolled when the scroll bar stands there.
    fn top(&self, bar: f64) -> f64 {
        let (end, bar_end) = (self.end(), self.bar_end());
        if self.rows <= MOST || bar <= END {
            bar
        } else if bar >= bar_end - END {
            end - (bar_end - bar)
        } else {
            END + (bar - END) * (end - 2.0 * END) / (bar_end - 2.0 * END)
        }
    }

    /// How far the rows are scrolled after the bar has moved from `before` to `now`, when it was `top` before.
    pub fn moved(&self, top: f64, before: f64, now: f64) -> f64 {
        let by = now - before;
        let at_end = now <= 0.0 || now >= self.bar_end() - 0.5;
        let next = if by.abs() > STEP || at_end {
            self.top(now)
        } else {
            top + by
        };
        next.clamp(0.0, self.end())
    }

    /// How far to scroll so that a row is seen: not at all where it is, a third down where it is far away.
    #[expect(clippy::cast_precision_loss, reason = "files have fewer than 2^52 lines")]
    pub fn showing(&self, row: u64, top: f64) -> f64 {
        let at = row as f64 * ROW;
        let next = if at >= top && at + ROW <= top + self.window {
            top
        } else if at < top && at + self.window >= top {
            at
        } else if at > top && at <= top + 2.0 * self.window {
            at + ROW - self.window
        } else {
            at - (self.window / 3.0 / ROW).floor() * ROW
        };
        next.clamp(0.0, self.end())
    }

    /// The first visible row, and one behind the last.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the rows")]
    pub fn visible(&self, top: f64) -> std::ops::Range<u64> {
        let rows = (self.rows / ROW) as u64;
        let from = (top / ROW) as u64;
        let to = ((top + self.window) / ROW).ceil() as u64;
        from.min(rows)..to.min(rows)
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test(unsupported = test)]
    fn a_small_file_is_scrolled_one_to_one() {
        let scale = Scale::new(10_000, 600.0);
        assert_eq!(scale.height(), 240_000.0);
        assert_eq!(scale.moved(0.0, 0.0, 1_000.0), 1_000.0);
        assert_eq!(scale.moved(0.0, 0.0, 200_000.0), 200_000.0);
        assert_eq!(scale.visible(1_000.0), 41..67);
    }

    #[wasm_bindgen_test(unsupported = test)]
    fn a_large_file_is_reached_whole_and_steps_are_one_to_one() {
        let scale = Scale::new(1_000_000, 600.0);
        assert_eq!(scale.height(), MOST);
        let end = scale.end();
        assert_eq!(end, 24_000_000.0 - 600.0);
        for top in [
            0.0,
            12.0,
            END,
            END + 1.0,
            9_999_999.0,
            end - END - 1.0,
            end - 100.0,
            end,
        ] {
            let bar = scale.bar(top);
            assert!((scale.top(bar) - top).abs() < 1e-3, "{top}");
            assert!((0.0..=MOST - 600.0).contains(&bar));
        }
        // A wheel in the middle moves rows as in a small file.
        let top = 12_000_000.0;
        assert_eq!(scale.moved(top, scale.bar(top), scale.bar(top) + 120.0), top + 120.0);
        // The end of the bar is the end of the rows.
        assert_eq!(scale.moved(end - 500.0, MOST - 1_100.0, MOST - 600.0), end);
        assert_eq!(scale.visible(end).end, 1_000_000);
    }

    #[wasm_bindgen_test(unsupported = test)]
    fn showing_a_row_scrolls_no_more_than_needed() {
        let scale = Scale::new(10_000, 240.0);
        for (row, top, then) in [
            (5, 0.0, 0.0),
            (10, 0.0, 24.0),
            (3, 96.0, 72.0),
            (5_000, 0.0, 120_000.0 - 72.0),
            (0, 120_000.0, 0.0),
            (9_999, 0.0, 240_000.0 - 240.0),
        ] {
            assert_eq!(scale.showing(row, top), then, "row {row} from {top}");
        }
    }

    #[wasm_bindgen_test(unsupported = test)]
    fn nothing_is_scrolled_where_nothing_is() {
        let scale = Scale::new(0, 600.0);
        assert_eq!((scale.height(), scale.end(), scale.visible(0.0)), (0.0, 0.0, 0..0));
    }
}
