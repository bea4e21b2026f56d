//! One file on the desk, as the page sees it.

use std::{collections::BTreeMap, sync::Arc};

use leptos::prelude::*;
use shared::{
    i18n::Args,
    wire::{ColumnState, Command, FileId, FileState, GridRow, GroupKey, Place, Problem, View},
};

use super::{Doing, Pictures, Rows, Seek, send};

/// Where a file is in its life.
#[derive(Clone, Debug, PartialEq)]
pub enum Phase {
    /// It is being read: so many bytes of so many.
    Reading {
        /// Read.
        read: u64,
        /// In all.
        size: u64,
    },
    /// It is read and checked.
    Checked,
    /// It can't be read.
    Failed {
        /// Id of the message.
        message: String,
        /// What the message needs.
        args: Args,
    },
}

/// A place in the grid. `row` counts in the view, `None` is the header; `col` is `None` for the line number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// The row.
    pub row: Option<u64>,
    /// The cell.
    pub col: Option<u16>,
}

/// A cell that is being edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Editing {
    /// Row of the view.
    pub row: u64,
    /// Line of the file.
    pub line: u64,
    /// Which cell.
    pub slot: u16,
    /// What it held.
    pub was: String,
}

/// One file on the desk. A handle: copies are the same file.
#[derive(Clone, Copy)]
pub struct DeskFile {
    /// Its number.
    pub id: FileId,
    /// Its name, unlike that of all others on the desk.
    pub name: StoredValue<String>,
    /// The browser's file, to open it again.
    pub source: StoredValue<web_sys::File, LocalStorage>,
    /// Where it is in its life.
    pub phase: RwSignal<Phase>,
    /// What is known of it.
    pub state: RwSignal<FileState>,
    /// The columns of its header; changes only when they do.
    pub columns: Memo<Arc<Vec<ColumnState>>>,
    /// Which rows the grid shows.
    pub view: RwSignal<View>,
    /// The rows at hand.
    pub rows: RwSignal<Rows>,
    /// Images of rows, where the file is an archive of them.
    pub pictures: RwSignal<Pictures>,
    /// Where the cursor of the grid is.
    pub spot: RwSignal<Spot>,
    /// Whether the problem at the cursor is explained below it.
    pub noted: RwSignal<bool>,
    /// Whether the panel is open that says how it is read.
    pub options: RwSignal<bool>,
    /// Raised when the grid is to show the cursor.
    pub reveal: RwSignal<bool>,
    /// The cell that is being edited.
    pub editing: RwSignal<Option<Editing>>,
    /// How far the grid is scrolled, in pixels of unscaled rows: down, and to the right.
    pub scrolled: StoredValue<(f64, f64)>,
    /// What is being looked for.
    pub seek: RwSignal<Option<Seek>>,
    /// The cell to stand in once a line is found.
    pub landing: StoredValue<Option<u16>>,
    /// Whether the last search of a text came to nothing.
    pub missed: RwSignal<bool>,
    /// The group of problems that is open.
    pub opened: RwSignal<Option<GroupKey>>,
    /// Whether the next problem at the cursor opens its group.
    pub opens: StoredValue<bool>,
    /// The places of groups that were opened.
    pub places: RwSignal<BTreeMap<GroupKey, Vec<Place>>>,
    /// What was asked for last, to be said once it is done.
    pub doing: StoredValue<Option<Doing>>,
}

impl PartialEq for DeskFile {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl DeskFile {
    /// A file of which nothing is known yet.
    pub(super) fn new(id: FileId, name: String, source: web_sys::File) -> Self {
        let state = RwSignal::new(FileState {
            name: name.clone(),
            ..FileState::default()
        });
        Self {
            id,
            name: StoredValue::new(name),
            phase: RwSignal::new(Phase::Reading {
                read: 0,
                size: source.size() as u64,
            }),
            source: StoredValue::new_local(source),
            state,
            columns: Memo::new_with_compare(
                move |_| Arc::new(state.with(|state| state.columns.clone())),
                |before, now| before != now,
            ),
            view: RwSignal::new(View::All),
            rows: RwSignal::new(Rows::default()),
            pictures: RwSignal::new(Pictures::default()),
            spot: RwSignal::new(Spot {
                row: Some(0),
                col: None,
            }),
            noted: RwSignal::new(false),
            options: RwSignal::new(false),
            reveal: RwSignal::new(false),
            editing: RwSignal::new(None),
            scrolled: StoredValue::new((0.0, 0.0)),
            seek: RwSignal::new(None),
            landing: StoredValue::new(None),
            missed: RwSignal::new(false),
            opened: RwSignal::new(None),
            opens: StoredValue::new(false),
            places: RwSignal::new(BTreeMap::new()),
            doing: StoredValue::new(None),
        }
    }

    /// How many rows a view has. Reactive.
    pub fn total(&self, view: View) -> u64 {
        self.state.with(|state| match view {
            View::All => state.lines,
            View::Problems => state.problem_lines,
            View::Changed => state.changed_rows,
        })
    }

    /// The row at the cursor, if it is at hand. Reactive.
    pub fn row_at_spot(&self) -> Option<Arc<GridRow>> {
        let at = self.spot.get().row?;
        self.rows.with(|rows| rows.get(self.view.get(), at))
    }

    /// The problems at the cursor, errors first. Reactive.
    pub fn problems_at_spot(&self) -> Vec<Problem> {
        let col = self.spot.get().col;
        let row = self.row_at_spot();
        let mut problems: Vec<Problem> = row
            .iter()
            .flat_map(|row| &row.problems)
            .filter(|problem| problem.slot == col)
            .cloned()
            .collect();
        problems.sort_by_key(|problem| problem.severity);
        problems
    }

    /// The name of a column as the header writes it. Reactive.
    pub fn column_name(&self, slot: u16) -> String {
        self.columns.with(|columns| {
            columns
                .get(usize::from(slot))
                .map(|column| column.name.clone())
                .unwrap_or_default()
        })
    }

    /// Writes a cell.
    pub fn write(&self, line: u64, slot: u16, to: String) {
        self.rows.update(|rows| rows.write(line, slot, &to));
        self.doing.set_value(Some(Doing::Cell));
        send(Command::Edit {
            file: self.id,
            line,
            slot,
            to,
        });
    }

    /// Takes the last change back, or does it again.
    pub fn undo(&self, redo: bool) {
        let file = self.id;
        let may = self
            .state
            .with_untracked(|state| if redo { state.redo } else { state.undo });
        if may {
            self.doing.set_value(Some(if redo { Doing::Redo } else { Doing::Undo }));
            send(if redo {
                Command::Redo { file }
            } else {
                Command::Undo { file }
            });
        }
    }

    /// Reads it otherwise.
    pub fn reread(&self, change: impl FnOnce(&mut shared::api::FileOptions)) {
        let mut options = self.state.with_untracked(|state| state.options.clone());
        change(&mut options);
        send(Command::Reread { file: self.id, options });
    }
}
