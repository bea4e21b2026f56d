//! Files that are dropped or pasted anywhere on the page, and the keys that work everywhere on it.

use leptos::{ev, prelude::*};
use shared::wire::Target;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DragEvent, Element, KeyboardEvent};

use super::desk::{desk, dropped, pasted};

thread_local! {
    static DRAGGING: ArcRwSignal<bool> = ArcRwSignal::new(false);
}

/// Whether files are being dragged over the page.
pub fn dragging() -> Signal<bool> {
    DRAGGING.with(|dragging| dragging.clone().into())
}

/// Listens as long as the page is shown.
pub fn listen() {
    let drag = |over: bool| DRAGGING.with(|dragging| dragging.set(over));
    let listeners = [
        window_event_listener(ev::dragover, move |event: DragEvent| {
            if brings_files(&event) {
                event.prevent_default();
                drag(true);
            }
        }),
        window_event_listener(ev::dragleave, move |event: DragEvent| {
            // Only when the pointer leaves the window.
            if event.related_target().is_none() {
                drag(false);
            }
        }),
        window_event_listener(ev::drop, move |event: DragEvent| {
            drag(false);
            if brings_files(&event) {
                event.prevent_default();
                dropped(event.data_transfer());
            }
        }),
        window_event_listener(ev::paste, |event: ClipboardEvent| {
            if !is_typing(event.target()) && pasted(event.clipboard_data().as_ref()) {
                event.prevent_default();
            }
        }),
        window_event_listener(ev::keydown, |event| pressed(&event)),
        window_event_listener(ev::beforeunload, |event| {
            if desk().has_changes() {
                event.prevent_default();
            }
        }),
    ];
    on_cleanup(move || listeners.into_iter().for_each(|listener| listener.remove()));
}

/// F8 walks from problem to problem; Ctrl Z takes back.
fn pressed(event: &KeyboardEvent) {
    let Some(file) = untrack(|| desk().current_file()) else {
        return;
    };
    let control = event.ctrl_key() || event.meta_key();
    match (event.key().as_str(), control) {
        ("F8", false) => {
            if !in_dialog(event) {
                super::grid::leave();
                file.look_for(Target::Problem, event.shift_key());
            }
        }
        ("z" | "Z", true) if !is_typing(event.target()) => file.undo(event.shift_key()),
        ("y", true) if !is_typing(event.target()) => file.undo(true),
        _ => return,
    }
    event.prevent_default();
}

fn brings_files(event: &DragEvent) -> bool {
    let types = event.data_transfer().map(|data| data.types());
    types.is_some_and(|types| types.iter().any(|kind| kind.as_string().as_deref() == Some("Files")))
}

/// Whether somebody types into a field there.
fn is_typing(target: Option<web_sys::EventTarget>) -> bool {
    let element = target.and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| {
        element
            .closest("input:not([type=radio]), textarea, select")
            .ok()
            .flatten()
            .is_some()
    })
}

fn in_dialog(event: &KeyboardEvent) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| element.closest(".dialog").ok().flatten().is_some())
}
