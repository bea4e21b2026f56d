//! The grid: the file as it is, with its problems in place. Only what is in sight is in the page.
//!
//! What scrolls is an empty element as tall as the file (on a scale, where the file is too tall for a browser); the
//! table stands still in it and is drawn for the rows that are in sight. So nothing ever flashes blank.

mod away;
mod column_menu;
mod editor;
mod head;
mod keys;
mod measure;
mod note;
mod places;
mod row;
mod scale;
mod scroll;
mod tracks;

use leptos::{html, prelude::*};
use shared::wire::View;

use self::{away::Away, editor::Editor, head::Head, note::Note, row::Row, scale::ROW, scroll::HEAD};
use super::desk::{DeskFile, Phase};
use crate::{i18n::tr, t};

pub use editor::leave;
pub use keys::narrow;
pub use places::{ColumnPlaces, as_written, free, read_as};
pub use scroll::Window;

/// The rows of a file.
#[component]
pub fn Grid(file: DeskFile) -> impl IntoView {
    let window = Window::new(file);
    let table = NodeRef::<html::Table>::new();
    window.follow();
    let focus = Callback::new(move |()| {
        if let Some(table) = table.get_untracked() {
            let _ = table.focus();
        }
    });
    // Wherever the cursor goes by a click elsewhere, the keys follow it.
    let name = file.name.get_value();
    let label = Signal::derive(move || t!("check-grid", name = name.clone()));
    let rows = move || {
        let view = file.view.get();
        window.rows.get().map(move |row| (view, row)).collect::<Vec<_>>()
    };
    #[expect(clippy::cast_precision_loss, reason = "files have fewer than 2^52 lines")]
    let shift = move || {
        let first = window.rows.get().start as f64 * ROW;
        format!("translateY({}px)", (first - window.top.get()).round())
    };
    let wide = move || window.tracks.with(|tracks| tracks.width());
    let active = move || {
        let spot = file.spot.get();
        let seen = spot.row.is_none_or(|row| window.rows.get().contains(&row));
        seen.then(|| cell_id(spot.row, spot.col))
    };
    view! {
        <div class="grid-area">
            <div
                class="grid-box"
                node_ref=window.place
                on:scroll=move |_| window.scrolled()
            >
                <div
                    class="grid-sizer"
                    style:width=move || format!("{}px", wide())
                    style:height=move || format!("{}px", HEAD + window.scale.get().height())
                    style=("--lines", move || format!("{}px", window.tracks.with(|tracks| tracks.lines())))
                >
                    <div class="grid-still" style:height=move || format!("{}px", window.size.get().1)>
                        <table
                            class="grid"
                            class:is-noted=move || file.noted.get()
                            role="grid"
                            tabindex="0"
                            node_ref=table
                            aria-label=label
                            aria-rowcount=move || (file.total(file.view.get()) + 1).to_string()
                            aria-colcount=move || file.columns.with(|columns| columns.len() + 1).to_string()
                            aria-activedescendant=active
                            aria-busy=move || {
                                matches!(file.phase.get(), Phase::Reading { .. }).then_some("true")
                            }
                            style:width=move || format!("{}px", wide())
                            on:keydown=move |event| keys::pressed(window, &event)
                            on:copy=move |event| keys::copied(file, &event)
                        >
                            <colgroup>
                                {move || {
                                    let tracks = window.tracks.get();
                                    tracks
                                        .widths()
                                        .map(|width| view! { <col style:width=format!("{width}px") /> })
                                        .collect_view()
                                }}
                            </colgroup>
                            <Head window />
                            <tbody
                                style:transform=shift
                                on:click=move |event| {
                                    if keys::clicked(window, &event) {
                                        focus.run(());
                                    }
                                }
                                on:dblclick=move |_| editor::begin(file)
                                on:mouseover=move |event| keys::hovered(file, &event)
                            >
                                <For each=rows key=|key| *key let((view, row))>
                                    <Row window view row />
                                </For>
                            </tbody>
                        </table>
                        <Editor window focus />
                    </div>
                </div>
                <Nothing file />
            </div>
            <Note window focus />
            <Away window focus />
        </div>
    }
}

/// Instead of rows, where a view has none.
#[component]
fn Nothing(file: DeskFile) -> impl IntoView {
    move || {
        let view = file.view.get();
        if file.total(view) > 0 {
            return None;
        }
        let text = match (view, file.phase.get()) {
            (_, Phase::Reading { .. }) => return None,
            (View::All, _) => "check-no-rows",
            (View::Problems, _) => "check-no-problems",
            (View::Changed, _) => "check-no-changes",
        };
        Some(view! { <p class="grid-none">{tr(text)}</p> })
    }
}

/// The id of a cell, for the focus of the grid.
fn cell_id(row: Option<u64>, col: Option<u16>) -> String {
    let row = row.map_or_else(|| "head".to_owned(), |row| row.to_string());
    let col = col.map_or_else(|| "line".to_owned(), |col| col.to_string());
    format!("cell-{row}-{col}")
}
