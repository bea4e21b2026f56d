//! Rows as the grid shows them: changed cells in place, secret ones as dots, long ones cut.

use shared::check::SheetRow;
use shared::column::Column;
use shared::formats::FORMATS;
use shared::layout::{Bound, Layout};
use shared::record::Slot;
use shared::text::{Dialect, Fault, LineKind, RowCells};
use shared::wire::GridRow;

use super::changes::Changed;
use super::walk::Seen;

/// A cell is cut to so many characters.
pub const SHOWN: usize = 200;

/// What stands for a filled secret cell, whatever its length.
pub const DOTS: &str = "••••••";

/// Which cells of a file may be shown.
#[derive(Debug, Clone, Default)]
pub struct Secrets {
    slots: Vec<u16>,
    width: usize,
}

impl Secrets {
    /// The secret cells of a header. A name that stands for a secret column in any command file is secret, even where
    /// the column is left out or the file isn't recognised; so is one that is nearly such a name.
    pub fn new(names: &[String], layout: Option<&Layout>) -> Self {
        let secret = |at: usize, name: &str| {
            let slot = u16::try_from(at).map(Slot).ok();
            let bound = slot
                .and_then(|slot| layout?.column(slot))
                .is_some_and(Column::is_secret);
            let meant = match layout.and_then(|layout| layout.bound().get(at)) {
                Some(Bound::Unknown {
                    proposal: Some(proposal),
                }) => is_secret_name(proposal),
                _ => false,
            };
            bound || meant || is_secret_name(name)
        };
        let slots = names.iter().enumerate().filter(|(at, name)| secret(*at, name));
        Self {
            slots: slots.filter_map(|(at, _)| u16::try_from(at).ok()).collect(),
            width: names.len(),
        }
    }

    /// Whether a column is secret.
    pub fn is(&self, slot: u16) -> bool {
        self.slots.contains(&slot)
    }

    /// Whether a cell of a row with so many cells is secret: where an unquoted separator has pushed the cells to the
    /// right, what belongs into a secret column stands beside it.
    pub fn covers(&self, at: usize, cells: usize) -> bool {
        let pushed = cells.saturating_sub(self.width);
        self.slots
            .iter()
            .any(|slot| (usize::from(*slot)..=usize::from(*slot) + pushed).contains(&at))
    }

    /// Whether a secret column stands behind this cell, so that a broken quote may have swallowed it.
    fn behind(&self, at: usize) -> bool {
        self.slots.iter().any(|slot| usize::from(*slot) > at)
    }
}

fn is_secret_name(name: &str) -> bool {
    let is = |column: &Column| column.is_secret() && column.name.eq_ignore_ascii_case(name);
    FORMATS.iter().any(|format| format.columns().iter().any(is))
}

/// The cells of a line as they are now; `None` where it isn't a row.
pub fn current(seen: &Seen<'_>, changes: &Changed) -> Option<Vec<String>> {
    let LineKind::Row(row) = &seen.line.kind else {
        return None;
    };
    let mut cells: Vec<String> = row.iter().map(str::to_owned).collect();
    for (slot, text) in changes.of(seen.line.number) {
        let at = usize::from(*slot);
        if cells.len() <= at {
            cells.resize(at + 1, String::new());
        }
        if let Some(cell) = cells.get_mut(at) {
            cell.clone_from(text);
        }
    }
    Some(cells)
}

/// A row of a sheet as it is now.
pub fn current_sheet_row(row: &SheetRow, changes: &[(u16, String)]) -> SheetRow {
    let mut row = row.clone();
    for (slot, text) in changes {
        let at = usize::from(*slot);
        if row.cells.len() <= at {
            row.cells.resize(at + 1, String::new());
        }
        if let Some(cell) = row.cells.get_mut(at) {
            cell.clone_from(text);
        }
        row.errors.retain(|error| *error != at);
    }
    row
}

/// A line as the grid shows it, without its problems.
pub fn grid_row(seen: &Seen<'_>, dialect: &Dialect, changes: &Changed, secrets: &Secrets) -> GridRow {
    let line = seen.line.number;
    let mut grid = GridRow {
        line,
        aside: None,
        cells: Vec::new(),
        changed: Vec::new(),
        problems: Vec::new(),
    };
    let (Some(cells), Some(row)) = (current(seen, changes), seen.line.row()) else {
        grid.aside = Some(cut(&seen.text(dialect.encoding)));
        return grid;
    };
    grid.changed = changes.of(line).iter().map(|(slot, _)| *slot).collect();
    let count = cells.len();
    let cell = |(at, text): (usize, String)| {
        let changed = u16::try_from(at).is_ok_and(|slot| grid.changed.contains(&slot));
        match text.as_str() {
            "" => text,
            _ if secrets.covers(at, count) => DOTS.to_owned(),
            _ if !changed && secrets.behind(at) && broken_cell(&row) == Some(at) => first_cell(&text, dialect),
            _ => cut(&text),
        }
    };
    grid.cells = cells.into_iter().enumerate().map(cell).collect();
    grid
}

/// The cell whose broken quote makes it hold the rest of its line.
pub fn broken_cell(row: &RowCells<'_>) -> Option<usize> {
    row.faults().iter().find_map(|fault| match fault {
        Fault::UnclosedQuote { cell, .. } | Fault::TextAfterQuote { cell, .. } => Some(*cell),
        _ => None,
    })
}

fn first_cell(text: &str, dialect: &Dialect) -> String {
    let separator = char::from(dialect.separator.byte());
    format!("{}…", cut(text.split(separator).next().unwrap_or_default()))
}

/// The text, cut to what a screen shows.
pub fn cut(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}
