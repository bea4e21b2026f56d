//! Tabs: change what is below them. Arrows, Home and End move; what is reached is shown.

use leptos::{ev::KeyboardEvent, prelude::*};
use wasm_bindgen::JsCast;

use super::{Choice, unique};
use crate::i18n::num;

/// Tabs and the panel below them; the panel follows `value` by itself.
#[component]
pub fn Tabs<T>(
    /// The chosen one.
    value: RwSignal<T>,
    /// What can be chosen.
    #[prop(into)]
    options: Signal<Vec<Choice<T>>>,
    /// What the tabs are about.
    #[prop(into)]
    label: Signal<String>,
    /// The panel.
    children: Children,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let id = unique("tabs");
    let panel = format!("{id}-panel");
    let (tab_id, panel_id) = (id.clone(), panel.clone());
    let tab = move |(at, choice): (usize, Choice<T>)| {
        let this = choice.value.clone();
        let selected = Signal::derive(move || *value.read() == this);
        view! {
            <button
                type="button"
                role="tab"
                id=format!("{tab_id}-{at}")
                aria-controls=panel_id.clone()
                aria-selected=move || selected.get().to_string()
                tabindex=move || if selected.get() { "0" } else { "-1" }
                on:click=move |_| value.set(choice.value.clone())
            >
                {choice.label}
                {choice.count.map(|count| view! { <span class="n">{num(count)}</span> })}
            </button>
        }
    };
    let chosen = move || {
        let at = options.read().iter().position(|choice| choice.value == *value.read());
        at.map(|at| format!("{id}-{at}"))
    };
    let keyed = move |event: KeyboardEvent| {
        let (at, last) = options.with_untracked(|options| {
            let at = options
                .iter()
                .position(|choice| choice.value == *value.read_untracked());
            (at.unwrap_or(0), options.len().saturating_sub(1))
        });
        let next = match event.key().as_str() {
            "ArrowRight" if at == last => 0,
            "ArrowRight" => at + 1,
            "ArrowLeft" if at == 0 => last,
            "ArrowLeft" => at - 1,
            "Home" => 0,
            "End" => last,
            _ => return,
        };
        event.prevent_default();
        let choice = options.with_untracked(|options| options.get(next).cloned());
        if let Some(choice) = choice {
            value.set(choice.value);
        }
        let list = event
            .current_target()
            .and_then(|list| list.dyn_into::<web_sys::Element>().ok());
        let tab = list.and_then(|list| list.children().item(u32::try_from(next).ok()?));
        if let Some(tab) = tab.and_then(|tab| tab.dyn_into::<web_sys::HtmlElement>().ok()) {
            let _ = tab.focus();
        }
    };
    view! {
        <div class="tabs" role="tablist" aria-label=label on:keydown=keyed>
            {move || options.get().into_iter().enumerate().map(&tab).collect_view()}
        </div>
        <div role="tabpanel" id=panel aria-labelledby=chosen>
            {children()}
        </div>
    }
}
