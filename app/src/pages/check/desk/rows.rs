//! Rows of the grid that are at hand. They come from the worker by blocks: what is visible first, then its neighbours.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
    sync::Arc,
};

use shared::wire::{GridRow, View};

/// Rows are asked for so many at a time.
pub const BLOCK: u64 = 64;

/// So many blocks are kept: some screens to both sides.
const KEPT: usize = 48;

/// So many questions may be open, so that a fast scroll doesn't leave a queue behind.
const OPEN: usize = 2;

/// The rows of one file that are at hand.
#[derive(Debug, Default)]
pub struct Rows {
    blocks: BTreeMap<Key, Block>,
    asked: BTreeSet<Key>,
    /// Where the cursor is; it stays at hand wherever the grid is scrolled.
    cursor: Option<Key>,
    /// What is in sight; what is far from it is forgotten first.
    seen: Key,
}

/// A block: its view, as a number that has an order, and which it is.
type Key = (u8, u64);

#[derive(Debug)]
struct Block {
    rows: Vec<Arc<GridRow>>,
    /// Whether nothing has changed in the file since it came.
    fresh: bool,
}

const fn key(view: View) -> u8 {
    match view {
        View::All => 0,
        View::Problems => 1,
        View::Changed => 2,
    }
}

impl Rows {
    /// A row, by its place in the view.
    pub fn get(&self, view: View, at: u64) -> Option<Arc<GridRow>> {
        let block = self.blocks.get(&(key(view), at / BLOCK))?;
        block.rows.get(usize::try_from(at % BLOCK).ok()?).cloned()
    }

    /// The place of a line in the view, if it is at hand.
    pub fn place_of(&self, view: View, line: u64) -> Option<u64> {
        let view = key(view);
        self.blocks
            .range((view, 0)..(view + 1, 0))
            .find_map(|((_, block), rows)| {
                let at = rows.rows.iter().position(|row| row.line == line)?;
                Some(block * BLOCK + at as u64)
            })
    }

    /// The block to ask for next, so that these rows of a view of `total` are at hand, and the row of the cursor:
    /// its first row and how many.
    pub fn ask(&mut self, view: View, visible: &Range<u64>, cursor: Option<u64>, total: u64) -> Option<(u64, u32)> {
        self.cursor = cursor.map(|row| (key(view), row / BLOCK));
        self.seen = (key(view), visible.start / BLOCK);
        if self.asked.len() >= OPEN || total == 0 {
            return None;
        }
        let last = (total - 1) / BLOCK;
        let (from, to) = (visible.start / BLOCK, visible.end.saturating_sub(1) / BLOCK);
        let near = [cursor.map(|row| row / BLOCK), Some(to + 1), from.checked_sub(1)]
            .into_iter()
            .flatten();
        let wanted = (from..=to).chain(near).filter(|block| *block <= last);
        let block = wanted.into_iter().find(|block| self.lacks(view, *block, total))?;
        self.asked.insert((key(view), block));
        let first = block * BLOCK;
        Some((first, u32::try_from((total - first).min(BLOCK)).unwrap_or(0)))
    }

    fn lacks(&self, view: View, block: u64, total: u64) -> bool {
        let key = (key(view), block);
        let whole = (total - block * BLOCK).min(BLOCK);
        let there = self
            .blocks
            .get(&key)
            .is_some_and(|its| its.fresh && its.rows.len() as u64 >= whole);
        !there && !self.asked.contains(&key)
    }

    /// Takes rows that came.
    pub fn take(&mut self, view: View, from: u64, rows: Vec<GridRow>) {
        let at = (key(view), from / BLOCK);
        // What was asked before the last change is out of date already.
        let fresh = self.asked.remove(&at);
        self.blocks.insert(
            at,
            Block {
                rows: rows.into_iter().map(Arc::new).collect(),
                fresh,
            },
        );
        let (cursor, (view, middle)) = (self.cursor, self.seen);
        let far = |key: &&Key| (key.0 != view, key.1.abs_diff(middle));
        while self.blocks.len() > KEPT {
            let Some(key) = self
                .blocks
                .keys()
                .filter(|key| Some(**key) != cursor)
                .max_by_key(far)
                .copied()
            else {
                return;
            };
            self.blocks.remove(&key);
        }
    }

    /// Something has changed: rows are shown until they come anew.
    pub fn stale(&mut self) {
        self.asked.clear();
        self.blocks.values_mut().for_each(|block| block.fresh = false);
    }

    /// Nothing of what is at hand holds any more.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Shows a cell as it was just written, until the worker says what became of it.
    pub fn write(&mut self, line: u64, slot: u16, text: &str) {
        for row in self
            .blocks
            .values_mut()
            .flat_map(|block| &mut block.rows)
            .filter(|row| row.line == line)
        {
            let row = Arc::make_mut(row);
            let at = usize::from(slot);
            if row.cells.len() <= at {
                row.cells.resize(at + 1, String::new());
            }
            if let Some(cell) = row.cells.get_mut(at) {
                text.clone_into(cell);
            }
            if !row.changed.contains(&slot) {
                row.changed.push(slot);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    fn rows(from: u64, count: u64) -> Vec<GridRow> {
        let row = |at| GridRow {
            line: at + 2,
            aside: None,
            cells: vec![format!("c{at}")],
            changed: vec![],
            problems: vec![],
        };
        (from..from + count).map(row).collect()
    }

    #[wasm_bindgen_test(unsupported = test)]
    fn what_is_visible_is_asked_first_and_then_its_neighbours() {
        let mut all = Rows::default();
        assert_eq!(all.ask(View::All, &(100..140), None, 1_000), Some((64, 64)));
        assert_eq!(all.ask(View::All, &(100..140), None, 1_000), Some((128, 64)));
        assert_eq!(
            all.ask(View::All, &(100..140), None, 1_000),
            None,
            "two questions are open"
        );
        all.take(View::All, 64, rows(64, 64));
        assert_eq!(all.ask(View::All, &(100..140), None, 1_000), Some((192, 64)));
        all.take(View::All, 128, rows(128, 64));
        assert_eq!(all.ask(View::All, &(100..140), None, 1_000), Some((0, 64)));
        assert_eq!(all.get(View::All, 70).map(|row| row.line), Some(72));
        assert_eq!(all.place_of(View::All, 130), Some(128));
        assert_eq!(all.get(View::Problems, 70), None);
    }

    #[wasm_bindgen_test(unsupported = test)]
    fn after_a_change_rows_are_asked_again_and_shown_meanwhile() {
        let mut all = Rows::default();
        all.ask(View::All, &(0..3), None, 3);
        all.take(View::All, 0, rows(0, 3));
        assert_eq!(all.ask(View::All, &(0..3), None, 3), None);
        all.write(3, 0, "new");
        assert_eq!(
            all.get(View::All, 1).map(|row| row.cells.clone()),
            Some(vec!["new".to_owned()])
        );
        all.stale();
        assert!(all.get(View::All, 1).is_some());
        assert_eq!(all.ask(View::All, &(0..3), None, 3), Some((0, 3)));
    }

    #[wasm_bindgen_test(unsupported = test)]
    fn a_block_that_was_cut_short_while_reading_is_asked_again() {
        let mut all = Rows::default();
        assert_eq!(all.ask(View::All, &(0..30), None, 40), Some((0, 40)));
        all.take(View::All, 0, rows(0, 40));
        assert_eq!(all.ask(View::All, &(0..30), None, 64), Some((0, 64)));
    }

    #[wasm_bindgen_test(unsupported = test)]
    fn far_rows_are_forgotten() {
        let mut all = Rows::default();
        for block in 0..100 {
            all.ask(View::All, &(block * BLOCK..block * BLOCK + 30), Some(70), 6_400);
            all.take(View::All, block * BLOCK, rows(block * BLOCK, BLOCK));
        }
        assert_eq!(all.blocks.len(), KEPT);
        assert!(all.get(View::All, 99 * BLOCK).is_some());
        assert!(all.get(View::All, 0).is_none());
        assert!(all.get(View::All, 70).is_some(), "the row of the cursor stays");
    }
}
