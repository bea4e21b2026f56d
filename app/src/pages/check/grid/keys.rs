//! Keys and clicks in the grid.

use leptos::prelude::*;
use shared::wire::Target;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, HtmlElement, KeyboardEvent, MouseEvent};

use super::{Window, editor};
use crate::pages::check::{
    desk::{DeskFile, Spot, desk},
    words,
};

/// A key was pressed while the grid has the focus.
pub(super) fn pressed(window: Window, event: &KeyboardEvent) {
    let file = window.file;
    let table = event.current_target();
    // Keys in a menu of the header are its own; Escape on its button leads back to the cells.
    if event.target() != table {
        let table = table.and_then(|table| table.dyn_into::<HtmlElement>().ok());
        if let Some(table) = table.filter(|_| event.key() == "Escape" && !in_menu(event)) {
            let _ = table.focus();
        }
        return;
    }
    if event.alt_key() {
        return;
    }
    let control = event.ctrl_key() || event.meta_key();
    let spot = file.spot.get_untracked();
    let go = |row: Option<u64>, col: Option<u16>| file.go(Spot { row, col });
    let last_row = || file.total(file.view.get_untracked()).checked_sub(1);
    let last_col = || {
        file.columns
            .with_untracked(|columns| u16::try_from(columns.len()).ok()?.checked_sub(1))
    };
    let page = window.page();
    match (event.key().as_str(), control) {
        ("ArrowDown", false) => go(untrack(|| down(file, spot.row, 1)), spot.col),
        ("ArrowUp", false) => go(spot.row.and_then(|row| row.checked_sub(1)), spot.col),
        ("ArrowDown", true) => go(untrack(last_row), spot.col),
        ("ArrowUp", true) => go(Some(0), spot.col),
        ("ArrowLeft", _) => go(spot.row, spot.col.and_then(|col| col.checked_sub(1))),
        ("ArrowRight", _) => go(spot.row, spot.col.map_or(Some(0), |col| Some(col + 1)).min(last_col())),
        ("Home", false) => go(spot.row, Some(0)),
        ("End", false) => go(spot.row, last_col()),
        ("Home", true) => go(Some(0), Some(0)),
        ("End", true) => go(untrack(last_row), last_col()),
        ("PageDown", _) => go(untrack(|| down(file, spot.row, page)), spot.col),
        ("PageUp", _) => go(spot.row.map(|row| row.saturating_sub(page)), spot.col),
        ("Enter" | "F2", false) => match spot.row {
            Some(_) => editor::begin(file),
            None => open_menu(window, spot.col),
        },
        ("Escape", _) => file.noted.set(false),
        ("n", false) => file.look_for(Target::Problem, false),
        ("p", false) => file.look_for(Target::Problem, true),
        ("f", true) => focus_find(),
        _ => return,
    }
    event.prevent_default();
}

fn in_menu(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.closest("[role=menu]").ok().flatten().is_some())
}

fn down(file: DeskFile, row: Option<u64>, by: u64) -> Option<u64> {
    let last = file.total(file.view.get()).checked_sub(1)?;
    Some(row.map_or(0, |row| row + by).min(last))
}

fn open_menu(window: Window, col: Option<u16>) {
    let Some((place, col)) = window.place.get_untracked().zip(col) else {
        return;
    };
    let button = place
        .query_selector(&format!("thead [data-slot=\"{col}\"] button"))
        .ok()
        .flatten();
    if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        let _ = button.focus();
        button.click();
    }
}

fn focus_find() {
    let find = document().query_selector(".check-grid [type=search]").ok().flatten();
    if let Some(find) = find.and_then(|find| find.dyn_into::<HtmlElement>().ok()) {
        let _ = find.focus();
    }
}

/// A cell was clicked. Says whether the grid is to have the focus.
pub(super) fn clicked(window: Window, event: &MouseEvent) -> bool {
    let Some(spot) = spot_of(event) else { return false };
    let file = window.file;
    let again = file.spot.get_untracked() == spot;
    file.opens.set_value(false);
    file.go(spot);
    // On the phone there is no room below the cell.
    if narrow() && (again || !untrack(|| file.problems_at_spot()).is_empty()) {
        desk().sheet.set(true);
        return false;
    }
    true
}

/// Whether this is a phone. The same width as in the style sheets.
pub fn narrow() -> bool {
    window()
        .match_media("(max-width: 760px)")
        .ok()
        .flatten()
        .is_some_and(|list| list.matches())
}

/// The pointer is over a cell: what is wrong with it becomes its title.
pub(super) fn hovered(file: DeskFile, event: &MouseEvent) {
    let Some((cell, spot)) = cell_of(event).zip(spot_of(event)) else {
        return;
    };
    let row = spot.row.and_then(|row| {
        file.rows
            .with_untracked(|rows| rows.get(file.view.get_untracked(), row))
    });
    let cut = cell.scroll_width() > cell.client_width();
    let said: Vec<String> = row
        .iter()
        .flat_map(|row| &row.problems)
        .filter(|problem| problem.slot == spot.col)
        .map(words::message)
        .collect();
    if !said.is_empty() {
        let _ = cell.set_attribute("title", &said.join("\n"));
    } else if cut {
        let _ = cell.set_attribute("title", &cell.text_content().unwrap_or_default());
    } else {
        let _ = cell.remove_attribute("title");
    }
}

/// The cell at the cursor is copied.
pub(super) fn copied(file: DeskFile, event: &ClipboardEvent) {
    let text = untrack(|| {
        let row = file.row_at_spot()?;
        match (file.spot.get().col, &row.aside) {
            (_, Some(text)) => Some(text.clone()),
            (Some(col), None) => row.cells.get(usize::from(col)).cloned(),
            (None, None) => Some(row.line.to_string()),
        }
    });
    if let (Some(text), Some(data)) = (text, event.clipboard_data()) {
        let _ = data.set_data("text/plain", &text);
        event.prevent_default();
    }
}

fn cell_of(event: &MouseEvent) -> Option<Element> {
    event
        .target()?
        .dyn_into::<Element>()
        .ok()?
        .closest("td, th")
        .ok()
        .flatten()
}

fn spot_of(event: &MouseEvent) -> Option<Spot> {
    let cell = cell_of(event)?;
    let number = |element: &Element, name: &str| element.get_attribute(name)?.parse::<u64>().ok();
    let row = number(&cell.closest("tr").ok().flatten()?, "aria-rowindex")?.checked_sub(2)?;
    let col = number(&cell, "aria-colindex").unwrap_or(2);
    Some(Spot {
        row: Some(row),
        col: col.checked_sub(2).and_then(|col| u16::try_from(col).ok()),
    })
}
