//! Files that are chosen, or dropped or pasted anywhere on the page.

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, Element, File, FileList, HtmlInputElement};

use crate::handover::{self, Brought};

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
                handover::put(files(event.data_transfer().and_then(|data| data.files())));
            }
        }),
        window_event_listener(ev::paste, |event: ClipboardEvent| {
            if !is_typing(event.target()) && pasted(event.clipboard_data().as_ref()) {
                event.prevent_default();
            }
        }),
    ];
    on_cleanup(move || listeners.into_iter().for_each(|listener| listener.remove()));
}

/// A file input: what is chosen goes on the desk.
#[component]
pub fn FileInput(
    /// What is read out.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    view! {
        <input
            type="file"
            multiple
            accept=".csv,.txt,.tsv,.xlsx,.zip,text/csv,text/plain"
            aria-label=label
            on:change=move |event| {
                let input: HtmlInputElement = event_target(&event);
                handover::put(files(input.files()));
                // So that the same file can be chosen again.
                input.set_value("");
            }
        />
    }
}

/// The files of a list.
fn files(list: Option<FileList>) -> Vec<File> {
    list.map(|list| (0..list.length()).filter_map(|at| list.get(at)).collect())
        .unwrap_or_default()
}

/// Takes files or rows of a spreadsheet that were pasted. Says whether something was taken.
fn pasted(data: Option<&DataTransfer>) -> bool {
    let Some(data) = data else { return false };
    let found = files(data.files());
    if !found.is_empty() {
        handover::put(found);
        return true;
    }
    let text = data.get_data("text/plain").unwrap_or_default();
    // A word or an address isn't a table: at least a header and a row.
    let is_table = text.trim().lines().count() >= 2;
    if is_table {
        handover::bring([Brought::Rows(text)]);
    }
    is_table
}

fn brings_files(event: &DragEvent) -> bool {
    let types = event.data_transfer().map(|data| data.types());
    types.is_some_and(|types| types.iter().any(|kind| kind.as_string().as_deref() == Some("Files")))
}

/// Whether somebody types into a field there.
pub(super) fn is_typing(target: Option<web_sys::EventTarget>) -> bool {
    let element = target.and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| {
        element
            .closest("input:not([type=radio]), textarea, select")
            .ok()
            .flatten()
            .is_some()
    })
}
