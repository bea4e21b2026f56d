//! What a person has changed since the file was read, and the way back.

use std::collections::BTreeMap;
use std::rc::Rc;

use shared::api::FileOptions;
use shared::check::Edits;
use shared::record::Slot;

/// So many changes can be taken back.
const ENTRIES: usize = 1_000;

/// But no more cells than these; the oldest changes stay for good then.
const CELLS: usize = 2_000_000;

/// One cell written: what it held before and holds now; `None` is what the file says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Write {
    /// The line.
    pub line: u64,
    /// The cell.
    pub slot: u16,
    /// Before.
    pub before: Option<String>,
    /// After.
    pub after: Option<String>,
}

/// One thing that can be taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// Cells were written: one by hand, or all of a group.
    Cells(Vec<Write>),
    /// The header is read otherwise.
    Options {
        /// Before.
        before: Box<FileOptions>,
        /// After.
        after: Box<FileOptions>,
    },
}

/// The cells that are changed, by line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changed {
    cells: BTreeMap<u64, Vec<(u16, String)>>,
}

impl Changed {
    /// The changed cells of a line.
    pub fn of(&self, line: u64) -> &[(u16, String)] {
        self.cells.get(&line).map_or(&[], Vec::as_slice)
    }

    /// What a cell was changed to.
    pub fn cell(&self, line: u64, slot: u16) -> Option<&str> {
        self.of(line)
            .iter()
            .find(|(its, _)| *its == slot)
            .map(|(_, text)| text.as_str())
    }

    /// The lines with changed cells, in order.
    pub fn lines(&self) -> impl Iterator<Item = u64> + '_ {
        self.cells.keys().copied()
    }

    /// How many lines have changed cells.
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// Whether no cell is changed.
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// The changed cells as a check wants them.
    pub fn edits(&self) -> Edits {
        let mut edits = Edits::default();
        for (line, cells) in &self.cells {
            for (slot, text) in cells {
                edits.set(*line, Slot(*slot), text.clone());
            }
        }
        edits
    }

    fn write(&mut self, line: u64, slot: u16, text: Option<&String>) {
        let cells = self.cells.entry(line).or_default();
        cells.retain(|(its, _)| *its != slot);
        if let Some(text) = text {
            cells.push((slot, text.clone()));
            cells.sort_unstable_by_key(|(slot, _)| *slot);
        }
        if cells.is_empty() {
            self.cells.remove(&line);
        }
    }
}

/// The changes of one file.
#[derive(Debug, Clone, Default)]
pub struct Changes {
    now: Rc<Changed>,
    done: Vec<Entry>,
    undone: Vec<Entry>,
}

impl Changes {
    /// The cells that are changed now. Who goes on working with them keeps them as they are.
    pub fn now(&self) -> &Rc<Changed> {
        &self.now
    }

    /// Whether something can be taken back, and whether something can be done again.
    pub fn ways(&self) -> (bool, bool) {
        (!self.done.is_empty(), !self.undone.is_empty())
    }

    /// Does something, so that it can be taken back.
    pub fn act(&mut self, entry: Entry) {
        self.undone.clear();
        self.apply(&entry, true);
        self.done.push(entry);
        let mut left: usize = self.done.iter().map(Entry::size).sum();
        let mut gone = 0;
        for entry in &self.done {
            if self.done.len() - gone <= 1 || (left <= CELLS && self.done.len() - gone <= ENTRIES) {
                break;
            }
            left -= entry.size();
            gone += 1;
        }
        self.done.drain(..gone);
    }

    /// Takes the last thing back, and says what it was.
    pub fn undo(&mut self) -> Option<Entry> {
        let entry = self.done.pop()?;
        self.apply(&entry, false);
        self.undone.push(entry.clone());
        Some(entry)
    }

    /// Does again what was taken back last, and says what it was.
    pub fn redo(&mut self) -> Option<Entry> {
        let entry = self.undone.pop()?;
        self.apply(&entry, true);
        self.done.push(entry.clone());
        Some(entry)
    }

    /// The thing that would be taken back, or done again, next.
    pub fn next(&self, back: bool) -> Option<&Entry> {
        if back { self.done.last() } else { self.undone.last() }
    }

    fn apply(&mut self, entry: &Entry, forward: bool) {
        let Entry::Cells(writes) = entry else { return };
        let now = Rc::make_mut(&mut self.now);
        for Write {
            line,
            slot,
            before,
            after,
        } in writes
        {
            now.write(*line, *slot, if forward { after.as_ref() } else { before.as_ref() });
        }
    }
}

impl Entry {
    /// The lines whose cells it writes.
    pub fn lines(&self) -> Vec<u64> {
        let Self::Cells(writes) = self else { return Vec::new() };
        let mut lines: Vec<u64> = writes.iter().map(|write| write.line).collect();
        lines.sort_unstable();
        lines.dedup();
        lines
    }

    fn size(&self) -> usize {
        match self {
            Self::Cells(writes) => writes.len(),
            Self::Options { .. } => 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(line: u64, before: Option<&str>, after: Option<&str>) -> Entry {
        Entry::Cells(vec![Write {
            line,
            slot: 3,
            before: before.map(Into::into),
            after: after.map(Into::into),
        }])
    }

    #[test]
    fn a_change_is_taken_back_and_done_again() {
        let mut changes = Changes::default();
        changes.act(write(7, None, Some("zoe@rivage.example")));
        changes.act(write(7, Some("zoe@rivage.example"), Some("zoe.p@rivage.example")));
        assert_eq!(changes.now().cell(7, 3), Some("zoe.p@rivage.example"));
        changes.undo();
        assert_eq!(changes.now().cell(7, 3), Some("zoe@rivage.example"));
        changes.undo();
        assert!(changes.now().is_empty());
        assert_eq!(changes.undo(), None);
        changes.redo();
        assert_eq!(changes.now().cell(7, 3), Some("zoe@rivage.example"));
        changes.act(write(8, None, Some("x")));
        assert_eq!(changes.ways(), (true, false));
    }

    #[test]
    fn a_cell_that_says_again_what_the_file_says_is_no_change() {
        let mut changes = Changes::default();
        changes.act(write(7, None, Some("a")));
        changes.act(write(7, Some("a"), None));
        assert_eq!(changes.now().len(), 0);
    }

    #[test]
    fn the_way_back_has_an_end() {
        let mut changes = Changes::default();
        for line in 0..1_500 {
            changes.act(write(line, None, Some("a")));
        }
        assert_eq!(changes.done.len(), ENTRIES);
        while changes.undo().is_some() {}
        assert_eq!(changes.now().len(), 500);
    }
}
