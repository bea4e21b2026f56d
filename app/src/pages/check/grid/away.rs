//! Where the marked cell is while it is scrolled out of sight, and the way back to it.

use leptos::prelude::*;

use super::{Window, note::in_sight, scroll::HEAD};
use crate::{
    t,
    ui::{Glyph, Icon},
};

#[component]
pub(super) fn Away(window: Window, focus: Callback<()>) -> impl IntoView {
    let file = window.file;
    let shown = Memo::new(move |_| {
        let spot = file.spot.get();
        let row = spot.row?;
        if !file.noted.get() || in_sight(window) || file.problems_at_spot().is_empty() {
            return None;
        }
        let (_, top, _) = window.cell(row, spot.col);
        let (_, high) = window.size.get();
        let glyph = if top <= HEAD {
            Glyph::Up
        } else if top >= high - 24.0 {
            Glyph::Down
        } else {
            Glyph::Right
        };
        let line = file.row_at_spot()?.line;
        Some((glyph, line, spot.col))
    });
    move || {
        shown.get().map(|(glyph, line, col)| {
            let words = move || match col {
                Some(col) => t!("check-away", line = line.to_string(), column = file.column_name(col)),
                None => t!("check-away-row", line = line.to_string()),
            };
            let back = move |_| {
                window.show_spot();
                focus.run(());
            };
            view! {
                <button
                    type="button"
                    class="btn btn-s grid-away"
                    class:is-above=glyph == Glyph::Up
                    on:click=back
                >
                    <Icon name=glyph />
                    {words}
                </button>
            }
        })
    }
}
