//! Cells that have fewer digits than the habit of their column: their leading zeros may be lost (D44).

use crate::diagnostic::{Diagnostic, Fix};
use crate::layout::Layout;
use crate::record::{Record, Slot};
use crate::value::number::ZeroHabit;

use super::rules;

/// At most so many suspects of a column are kept and told.
const KEPT: usize = 1000;

/// The habit of one column, and the cells that may turn out to break it.
#[derive(Debug)]
pub struct Habit {
    slot: Slot,
    habit: ZeroHabit,
    widest: usize,
    suspects: Vec<(u64, String)>,
}

impl Habit {
    /// The habit of a column of which nothing is known yet.
    pub fn new(slot: Slot) -> Self {
        Self {
            slot,
            habit: ZeroHabit::new(),
            widest: 0,
            suspects: Vec::new(),
        }
    }

    /// Takes the cell of a row into account.
    pub fn feed(&mut self, row: &Record) {
        let Some(text) = row.said(Some(self.slot)) else { return };
        if !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return;
        }
        self.habit.feed(text);
        let narrower = text.len() < self.widest || self.suspects.len() < KEPT / 10;
        self.widest = self.widest.max(text.len());
        if narrower && !text.starts_with('0') && self.suspects.len() < KEPT {
            self.suspects.push((row.line, text.to_owned()));
        }
    }

    /// The cells that break the habit, once all rows are known.
    pub fn findings<'a>(&'a self, layout: &'a Layout) -> impl Iterator<Item = Diagnostic> + 'a {
        let width = self.habit.width().unwrap_or(0) as i64;
        self.suspects.iter().filter_map(move |(line, value)| {
            let restored = self.habit.lost(value)?;
            let mut diagnostic = Diagnostic::new(&rules::ZEROS_LOST, *line).fix(Some(Fix::guess(restored)));
            diagnostic.cell = Some(usize::from(self.slot.0));
            diagnostic.column = layout.name(self.slot).map(str::to_owned);
            diagnostic.value = Some(value.clone());
            Some(diagnostic.with("width", width))
        })
    }
}
