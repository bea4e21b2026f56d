//! The live region: what a screen reader is told without the focus moving.

use std::cell::Cell;

use leptos::prelude::*;

/// Progress is said at most this often, in milliseconds.
const PAUSE: f64 = 10_000.0;

thread_local! {
    static SAID: ArcRwSignal<String> = ArcRwSignal::new(String::new());
    static LAST: Cell<f64> = const { Cell::new(f64::NEG_INFINITY) };
}

/// Says something once: a result, a state that has changed.
pub fn say(words: impl Into<String>) {
    LAST.with(|last| last.set(js_sys::Date::now()));
    SAID.with(|said| said.set(words.into()));
}

/// Says how far something is; dropped where something was said in the last ten seconds.
pub fn say_progress(words: impl FnOnce() -> String) {
    if js_sys::Date::now() - LAST.with(Cell::get) >= PAUSE {
        say(words());
    }
}

/// The region. Once, in the frame.
#[component]
pub(super) fn LiveRegion() -> impl IntoView {
    let said = SAID.with(ArcRwSignal::clone);
    view! {
        <p class="sr live" role="status" aria-live="polite">
            {move || said.get()}
        </p>
    }
}
