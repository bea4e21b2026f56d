//! The keys that the page knows: `?` lists them.

use leptos::{ev::KeyboardEvent, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::{
    i18n::tr,
    ui::{Button, Dialog, Kind},
};

thread_local! {
    static OPEN: ArcRwSignal<bool> = ArcRwSignal::new(false);
}

/// A group of keys: the id of its name, and each key's keys with the id of what it does. A key that begins with
/// `shell-` is the id of its name.
type Group = (&'static str, &'static [(&'static [&'static str], &'static str)]);

const GROUPS: &[Group] = &[
    (
        "shell-keys-everywhere",
        &[
            (&["shell-key-control", "K"], "shell-keys-palette"),
            (&["?"], "shell-keys-this"),
            (&["shell-key-escape"], "shell-keys-leave"),
        ],
    ),
    (
        "shell-check",
        &[
            (&["F8"], "shell-keys-next"),
            (&["shell-key-shift", "F8"], "shell-keys-previous"),
            (&["shell-key-control", "Z"], "shell-keys-undo"),
            (&["shell-key-control", "Y"], "shell-keys-redo"),
            (&["shell-key-control", "V"], "shell-keys-paste"),
        ],
    ),
    (
        "shell-keys-grid",
        &[
            (&["N"], "shell-keys-next"),
            (&["P"], "shell-keys-previous"),
            (&["shell-key-enter"], "shell-keys-edit"),
            (&["shell-key-control", "F"], "shell-keys-find"),
            (&["shell-key-control", "↓"], "shell-keys-last"),
            (&["shell-key-control", "C"], "shell-keys-copy"),
        ],
    ),
];

/// Opens the list.
pub(super) fn open() {
    OPEN.with(|open| open.set(true));
}

/// The list. Once, in the frame.
#[component]
pub(super) fn Shortcuts() -> impl IntoView {
    let open = RwSignal::from(OPEN.with(ArcRwSignal::clone));
    let keys = window_event_listener(leptos::ev::keydown, move |event: KeyboardEvent| {
        let chord = event.ctrl_key() || event.meta_key() || event.alt_key();
        if event.key() == "?" && !chord && !takes_text(&event) {
            event.prevent_default();
            open.set(true);
        }
    });
    on_cleanup(move || keys.remove());
    let foot = move || {
        view! {
            <Button kind=Kind::Primary on_click=move |_| open.set(false)>
                {tr("shell-palette-close")}
            </Button>
        }
    };
    view! {
        <Dialog open title=tr("shell-keys") foot>
            {GROUPS.iter().map(|group| view! { <Keys group /> }).collect_view()}
        </Dialog>
    }
}

#[component]
fn Keys(group: &'static Group) -> impl IntoView {
    let (name, keys) = *group;
    let each = keys.iter().map(|(keys, does)| {
        let keys = keys.iter().map(|key| match key.starts_with("shell-") {
            true => view! { <kbd>{tr(key)}</kbd> " " }.into_any(),
            false => view! { <kbd>{*key}</kbd> " " }.into_any(),
        });
        view! {
            <div>
                <dt>{tr(does)}</dt>
                <dd>{keys.collect_view()}</dd>
            </div>
        }
    });
    view! {
        <section class="keys">
            <h3>{tr(name)}</h3>
            <dl>{each.collect_view()}</dl>
        </section>
    }
}

/// Whether what has the focus takes letters.
fn takes_text(event: &KeyboardEvent) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let fields = "input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]";
    element.is_some_and(|element| element.closest(fields).ok().flatten().is_some())
}
