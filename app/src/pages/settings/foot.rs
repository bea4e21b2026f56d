//! The bar that saves: there while something has changed.

use leptos::prelude::*;
use leptos_router::{NavigateOptions, hooks::use_navigate};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::{draft::Draft, entry::Entry};
use crate::{
    i18n::tr,
    t,
    ui::{Button, Failed, Kind},
};

/// How many changes, Discard, Save.
#[component]
pub(super) fn SaveBar(draft: Draft) -> impl IntoView {
    let count = Memo::new(move |_| draft.unsaved());
    let navigate = use_navigate();
    // Leaving the site would lose the changes; the browser asks.
    let leaving = window_event_listener_untyped("beforeunload", move |event| {
        if count.get_untracked() > 0 {
            event.prevent_default();
        }
    });
    on_cleanup(move || leaving.remove());
    let faulty = move |entry: Entry| {
        let group = entry.key.group.name();
        navigate(&format!("/settings?group={group}"), NavigateOptions::default());
        // The group is drawn after this.
        request_animation_frame(|| request_animation_frame(to_fault));
    };
    let save = move |_| draft.save(faulty.clone());
    view! {
        <Show when=move || { count.get() > 0 }>
            <div class="foot" role="region" aria-label=tr("settings-changes")>
                {move || draft.failed.get().map(|error| view! { <div class="foot-failed"><Failed error /></div> })}
                <span class="grow" role="status">
                    {move || t!("settings-unsaved-many", count = count.get())}
                </span>
                <Button kind=Kind::Quiet on_click=move |_| draft.discard()>
                    {tr("settings-discard")}
                </Button>
                <Button kind=Kind::Primary busy=draft.busy on_click=save.clone()>
                    {tr("settings-save")}
                </Button>
            </div>
        </Show>
    }
}

/// Puts the focus on the first field that can't be saved.
fn to_fault() {
    let found = document().query_selector("main [aria-invalid=true]").ok().flatten();
    if let Some(field) = found.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
        let _ = field.focus();
    }
}
