//! The keys that work everywhere on the page with files, and the question before changes are lost.

use leptos::{ev, prelude::*};
use shared::wire::Target;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

use super::{arrivals::is_typing, desk::desk};

/// Listens as long as the page is shown.
pub(super) fn listen() {
    let listeners = [
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

fn in_dialog(event: &KeyboardEvent) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| element.closest(".dialog").ok().flatten().is_some())
}
