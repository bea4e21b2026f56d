//! The note under a cell: what is wrong, what was expected, what is proposed, and the way on.

use leptos::{html, prelude::*};

use super::{Window, scroll::HEAD};
use crate::{
    i18n::tr,
    pages::check::{
        explain::{Explained, Proposal},
        fixes,
    },
    t,
    ui::{RuleCode, media},
};

/// Its width; less on a narrow window. The same as in the style sheet.
const WIDTH: f64 = 376.0;
const GAP: f64 = 5.0;
const EDGE: f64 = 8.0;

#[component]
pub(super) fn Note(window: Window, focus: Callback<()>) -> impl IntoView {
    let file = window.file;
    let phone = media("(max-width: 760px)");
    let problems = Memo::new(move |_| file.problems_at_spot());
    let shown = Memo::new(move |_| {
        let editing = file.editing.with(Option::is_some);
        (file.noted.get() || editing) && !phone.get() && in_sight(window) && !problems.with(Vec::is_empty)
    });
    view! {
        <Show when=move || shown.get()>
            <Hanging window focus problems />
        </Show>
    }
}

/// Whether the cell at the cursor is in sight. Reactive.
pub(super) fn in_sight(window: Window) -> bool {
    let spot = window.file.spot.get();
    let Some(row) = spot.row else { return false };
    let (left, top, width) = window.cell(row, spot.col);
    let (wide, high) = window.size.get();
    let lines = window.tracks.with(|tracks| tracks.lines());
    let across = spot.col.is_none() || (left + width > lines + EDGE && left < wide - EDGE);
    across && top > HEAD - 16.0 && top < high - EDGE
}

#[component]
fn Hanging(window: Window, focus: Callback<()>, problems: Memo<Vec<shared::wire::Problem>>) -> impl IntoView {
    let file = window.file;
    let note = NodeRef::<html::Div>::new();
    let height = RwSignal::new(0.0);
    // Its height depends on what it says.
    Effect::new(move |_| {
        problems.with(|_| ());
        file.editing.track();
        if let Some(note) = note.get() {
            request_animation_frame(move || {
                height.try_set(f64::from(note.offset_height()));
            });
        }
    });
    let place = Memo::new(move |_| {
        let spot = file.spot.get();
        let (left, top, _) = window.cell(spot.row.unwrap_or(0), spot.col);
        let (wide, high) = window.size.get();
        let x = left.max(EDGE).min(wide - WIDTH.min(wide - 2.0 * EDGE) - EDGE).max(EDGE);
        let (below, above) = (top + super::scale::ROW + GAP, top - GAP - height.get());
        // Below, unless there is room above only.
        let y = if below + height.get() + EDGE <= high || above < -HEAD {
            below
        } else {
            above
        };
        (x.round(), y.round())
    });
    let code = move || problems.with(|problems| problems.first().map(|problem| problem.code.clone()));
    let hint = move || {
        let editing = file.editing.with(Option::is_some);
        match (editing, file.spot.get().col) {
            (true, _) => Some(t!("check-hint-editing")),
            (false, Some(_)) => Some(t!("check-hint-cell")),
            (false, None) => None,
        }
    };
    let written = Callback::new(move |()| {
        file.editing.set(None);
        focus.run(());
    });
    view! {
        <div
            class="note"
            id="note"
            role="group"
            aria-label=tr("check-note")
            node_ref=note
            style:left=move || format!("{}px", place.get().0)
            style:top=move || format!("{}px", place.get().1)
            // The focus stays in the cell, so that what was typed isn't written by the way.
            on:mousedown=move |event| event.prevent_default()
            on:keydown=move |event| {
                if event.key() == "Escape" {
                    file.noted.set(false);
                    written.run(());
                }
            }
        >
            <div class="note-body">
                {move || problems.get().into_iter().take(3).map(|problem| view! { <Explained problem /> }).collect_view()}
                {move || {
                    let problem = problems.get().into_iter().find(|problem| problem.fix.is_some())?;
                    let group = fixes::group_of(file, &problem);
                    Some(view! { <Proposal file problem group written /> })
                }}
            </div>
            <div class="note-foot">
                <span>{hint}</span>
                <span class="push">{move || code().map(|code| view! { <RuleCode code /> })}</span>
            </div>
        </div>
    }
}
