//! Above the grid: which rows, find, go to a line, undo and redo, download.

mod find;

use leptos::prelude::*;
use shared::wire::{Export, View};

use self::find::{Find, GoTo};
use super::desk::{DeskFile, Phase, save};
use crate::{
    i18n::tr,
    t,
    ui::{Choice, Glyph, IconButton, Kind, MenuButton, MenuItem, Segmented, Size},
};

/// The toolbar of a file.
#[component]
pub fn Toolbar(file: DeskFile) -> impl IntoView {
    let view = RwSignal::new(file.view.get_untracked());
    // What is chosen here changes the grid, and what changes the grid is shown here.
    Effect::new(move |_| view.set(file.view.get()));
    Effect::new(move |_| file.show(view.get()));
    let counts = Memo::new(move |_| {
        file.state
            .with(|state| (state.rows, state.problem_lines, state.changed_rows))
    });
    let options = move || {
        let (rows, problems, changed) = counts.get();
        vec![
            Choice::new(View::All, t!("check-all-rows")).count(rows),
            Choice::new(View::Problems, t!("check-with-problems")).count(problems),
            Choice::new(View::Changed, t!("check-changed")).count(changed),
        ]
    };
    let undo = Memo::new(move |_| file.state.with(|state| state.undo));
    let redo = Memo::new(move |_| file.state.with(|state| state.redo));
    view! {
        <div class="bar">
            <Segmented value=view options=Signal::derive(options) label=tr("check-rows-to-show") />
            <Find file />
            <GoTo file />
            <span class="push row bar-acts">
                <IconButton
                    icon=Glyph::Undo
                    label=tr("check-undo")
                    disabled=Signal::derive(move || !undo.get())
                    on_click=move |_| file.undo(false)
                    attr:aria-keyshortcuts="Control+Z"
                />
                <span class="mirrored">
                    <IconButton
                        icon=Glyph::Undo
                        label=tr("check-redo")
                        disabled=Signal::derive(move || !redo.get())
                        on_click=move |_| file.undo(true)
                        attr:aria-keyshortcuts="Control+Shift+Z"
                    />
                </span>
                <Downloads file />
            </span>
        </div>
    }
}

/// What can be saved of a file.
#[component]
fn Downloads(file: DeskFile) -> impl IntoView {
    let item = move |what, glyph, words: &'static str, note: Signal<String>| {
        view! {
            <MenuItem icon=glyph note=note on_click=move |_| save(file, what)>
                {tr(words)}
            </MenuItem>
        }
    };
    let state = move |read: fn(&shared::wire::FileState) -> u64| file.state.with(read);
    let changed = Signal::derive(move || match state(|state| state.changed_rows) {
        0 => t!("check-download-unchanged"),
        count => t!("check-download-changed", count = count),
    });
    // What would have no row isn't offered.
    let valid_rows = Memo::new(move |_| state(|state| state.valid_rows));
    let faulty_rows = Memo::new(move |_| state(|state| state.rows.saturating_sub(state.valid_rows)));
    let valid = Signal::derive(move || t!("check-rows", count = valid_rows.get()));
    let faulty = Signal::derive(move || t!("check-download-faulty-note", count = faulty_rows.get()));
    view! {
        <Show when=move || file.phase.get() == Phase::Checked>
            <MenuButton label=tr("check-download") icon=Glyph::Download kind=Kind::Quiet size=Size::Small>
                {item(Export::Corrected, Glyph::File, "check-download-corrected", changed)}
                <Show when=move || { valid_rows.get() > 0 }>
                    {item(Export::Valid, Glyph::Ok, "check-download-valid", valid)}
                </Show>
                <Show when=move || { faulty_rows.get() > 0 }>
                    {item(Export::Problems, Glyph::Error, "check-download-faulty", faulty)}
                </Show>
            </MenuButton>
        </Show>
    }
}
