//! Editing a cell in its place. Enter writes, Escape leaves it as it was.

use leptos::{ev::KeyboardEvent, html, prelude::*};

use super::{Window, keys, scale::ROW, scroll::HEAD};
use crate::{
    pages::check::{
        desk::{DeskFile, Editing, Spot, desk},
        fixes,
    },
    t,
    ui::Toast,
};

/// The worker cuts a longer cell: what isn't seen can't be edited.
const SHOWN: usize = 200;

/// Opens the cell at the cursor for editing.
pub fn begin(file: DeskFile) {
    let spot = file.spot.get_untracked();
    let (Some(row), Some(slot)) = (spot.row, spot.col) else {
        return;
    };
    let Some(data) = untrack(|| file.row_at_spot()).filter(|data| data.aside.is_none()) else {
        return;
    };
    if file.state.with_untracked(|state| state.archive) {
        Toast::error(t!("check-desk-archive-stays")).show();
        return;
    }
    let secret = file
        .columns
        .with_untracked(|columns| columns.get(usize::from(slot)).is_some_and(|its| its.secret));
    let text = data.cells.get(usize::from(slot)).cloned().unwrap_or_default();
    if text.chars().count() > SHOWN && text.ends_with('…') {
        Toast::error(t!("check-too-long", count = SHOWN)).show();
        return;
    }
    let was = if secret { String::new() } else { text };
    file.noted.set(true);
    // On the phone, and for several lines, there is no room in the cell.
    if keys::narrow() || was.contains(['\n', '\r']) {
        desk().sheet.set(true);
    } else {
        file.editing.set(Some(Editing {
            row,
            line: data.line,
            slot,
            was,
        }));
    }
}

/// Writes what was typed, if it differs from what stood there.
pub fn commit(file: DeskFile, text: &str) {
    let Some(editing) = file.editing.get_untracked() else {
        return;
    };
    file.editing.set(None);
    if text != editing.was {
        file.write(editing.line, editing.slot, text.to_owned());
    }
}

/// The cell that is being edited, above the table.
#[component]
pub(super) fn Editor(window: Window, focus: Callback<()>) -> impl IntoView {
    move || {
        window
            .file
            .editing
            .get()
            .map(|editing| view! { <Open window editing focus /> })
    }
}

#[component]
fn Open(window: Window, editing: Editing, focus: Callback<()>) -> impl IntoView {
    let file = window.file;
    let (row, slot) = (editing.row, editing.slot);
    let draft = RwSignal::new(editing.was.clone());
    let element = NodeRef::<html::Input>::new();
    Effect::new(move |_| {
        if let Some(element) = element.get() {
            let _ = element.focus();
            // At the end, as most mistakes are mended by a letter or two.
            let end = element.value().encode_utf16().count();
            let end = u32::try_from(end).unwrap_or(u32::MAX);
            let _ = element.set_selection_range(end, end);
        }
    });
    let label = {
        let line = editing.line;
        move || {
            t!(
                "check-editing",
                column = file.column_name(slot),
                line = line.to_string()
            )
        }
    };
    let leave = move || {
        file.editing.set(None);
        focus.run(());
    };
    let write = move || {
        commit(file, &draft.read_untracked());
        focus.run(());
    };
    let was = editing.was.clone();
    let pressed = move |event: KeyboardEvent| {
        match event.key().as_str() {
            // What was not changed takes the proposal, as the note says.
            "Enter" => match untrack(|| fixes::single(file)).filter(|_| *draft.read_untracked() == was) {
                Some(to) => {
                    file.editing.set(None);
                    file.write(editing.line, slot, to);
                    focus.run(());
                }
                None => write(),
            },
            "Tab" => {
                write();
                let last = file.columns.with_untracked(|columns| columns.len().saturating_sub(1));
                let next = if event.shift_key() {
                    slot.checked_sub(1)
                } else {
                    slot.checked_add(1)
                };
                if let Some(col) = next.filter(|col| usize::from(*col) <= last) {
                    file.go(Spot {
                        row: Some(row),
                        col: Some(col),
                    });
                }
            }
            "Escape" => leave(),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    #[expect(clippy::cast_precision_loss, reason = "files have fewer than 2^52 lines")]
    let top = move || format!("{}px", HEAD + row as f64 * ROW - window.top.get());
    let place = move || window.tracks.with(|tracks| tracks.of(usize::from(slot)));
    // Behind the frozen line numbers and head nothing is seen of it.
    let clip = move || {
        let lines = window.tracks.with(|tracks| tracks.lines());
        let under = (window.left.get() + lines - place().0).max(0.0);
        format!("inset(-2px -2px -2px {}px)", if under > 0.0 { under } else { -2.0 })
    };
    view! {
        <input
            class="grid-editor"
            node_ref=element
            aria-label=label
            aria-describedby="note"
            autocomplete="off"
            spellcheck="false"
            prop:value=move || draft.get()
            style:top=top
            style:left=move || format!("{}px", place().0)
            style:width=move || format!("{}px", place().1)
            style:clip-path=clip
            on:input=move |event| draft.set(event_target_value(&event))
            on:keydown=pressed
            on:blur=move |_| commit(file, &draft.read_untracked())
        />
    }
}

/// Leaves the cell that is being edited, with what was typed.
pub fn leave() {
    let editor = document().query_selector(".grid-editor").ok().flatten();
    if let Some(editor) = editor.and_then(|editor| wasm_bindgen::JsCast::dyn_into::<web_sys::HtmlElement>(editor).ok())
    {
        // Leaving writes.
        let _ = editor.blur();
    }
}
