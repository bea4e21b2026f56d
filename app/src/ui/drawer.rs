//! Side panel: details of one of many, beside the list; on a narrow window a drawer above it.

use leptos::{html, prelude::*};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::MediaQueryListEvent;

use super::{Glyph, IconButton, dialog, unique};
use crate::i18n::tr;

/// Below this width there is no room beside the list. The same as in the style sheets.
const NARROW: &str = "(max-width: 1080px)";

/// A drawer at the right edge, a sheet from below on the phone. Modal; Escape closes it.
#[component]
pub fn Drawer(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// What it shows.
    #[prop(into)]
    title: Signal<String>,
    /// Its buttons.
    #[prop(optional, into)]
    foot: Option<ViewFn>,
    /// The details.
    children: ChildrenFn,
) -> impl IntoView {
    let id = unique("drawer");
    let named_by = id.clone();
    let element = NodeRef::<html::Dialog>::new();
    dialog::follow(element, open);
    view! {
        <dialog
            class="drawer"
            aria-labelledby=named_by
            node_ref=element
            on:close=move |_| open.set(false)
        >
            <Show when=move || open.get()>
                <div class="drawer-head">
                    <h2 id=id.clone()>{title}</h2>
                    <IconButton
                        icon=Glyph::Cross
                        label=tr("ui-close")
                        on_click=move |_| open.set(false)
                    />
                </div>
                <div class="drawer-body">{children()}</div>
                {foot.clone().map(|foot| view! { <div class="drawer-foot">{foot.run()}</div> })}
            </Show>
        </dialog>
    }
}

/// Details beside a list; a [`Drawer`] on a narrow window. Put it last in `<div class="with-side">`.
#[component]
pub fn SidePanel(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// What it shows.
    #[prop(into)]
    title: Signal<String>,
    /// The details.
    children: ChildrenFn,
) -> impl IntoView {
    let narrow = media(NARROW);
    let id = unique("panel");
    move || {
        let children = children.clone();
        if narrow.get() {
            return view! { <Drawer open title>{children()}</Drawer> }.into_any();
        }
        let id = id.clone();
        view! {
            <Show when=move || open.get()>
                <aside class="card side-panel" aria-labelledby=id.clone()>
                    <div class="card-head">
                        <h2 id=id.clone()>{title}</h2>
                        <span class="push">
                            <IconButton
                                icon=Glyph::Cross
                                label=tr("ui-close")
                                on_click=move |_| open.set(false)
                            />
                        </span>
                    </div>
                    <div class="card-body stack stack-4">{children()}</div>
                </aside>
            </Show>
        }
        .into_any()
    }
}

/// Whether a media query holds; follows the window.
#[must_use]
pub fn media(query: &str) -> Signal<bool> {
    let Some(list) = window().match_media(query).ok().flatten() else {
        return Signal::stored(false);
    };
    let holds = RwSignal::new(list.matches());
    let heard = Closure::<dyn Fn(_)>::new(move |event: MediaQueryListEvent| {
        let _ = holds.try_set(event.matches());
    });
    let _ = list.add_event_listener_with_callback("change", heard.as_ref().unchecked_ref());
    // The listener lives as long as its component: dropped with the owner.
    let kept = StoredValue::new_local((list, heard));
    on_cleanup(move || {
        kept.try_with_value(|(list, heard)| {
            let _ = list.remove_event_listener_with_callback("change", heard.as_ref().unchecked_ref());
        });
    });
    holds.into()
}
