//! Select: one of many, by the browser's own list.

use leptos::prelude::*;

use super::{Glyph, Icon, field};

/// The value of an option, and its words.
pub type SelectOption = (String, String);

/// One of many. Up to five that are always visible: [`Segmented`](super::Segmented).
#[component]
pub fn Select(
    /// The chosen value.
    value: RwSignal<String>,
    /// What can be chosen.
    #[prop(into)]
    options: Signal<Vec<SelectOption>>,
    /// What is read out where no [`Field`](super::Field) gives a label.
    #[prop(optional, into)]
    label: Option<Signal<String>>,
    /// Whether it is 28 px tall instead of 32.
    #[prop(optional)]
    small: bool,
    /// Whether it can't be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// After each change.
    #[prop(optional, into)]
    on_change: Option<Callback<String>>,
) -> impl IntoView {
    let links = field::links();
    let invalid = links.invalid;
    view! {
        <span class="select-box">
            <select
                class="select"
                class:select-s=small
                id=links.id.clone()
                aria-label=label
                aria-describedby=field::described(&links)
                aria-invalid=move || invalid.get().then_some("true")
                disabled=move || disabled.get()
                on:change=move |event| {
                    value.set(event_target_value(&event));
                    if let Some(act) = on_change {
                        act.run(value.get_untracked());
                    }
                }
            >
                {move || {
                    options
                        .get()
                        .into_iter()
                        .map(|(key, words)| {
                            let this = key.clone();
                            view! {
                                <option value=key prop:selected=move || *value.read() == this>
                                    {words}
                                </option>
                            }
                        })
                        .collect_view()
                }}
            </select>
            <Icon name=Glyph::ChevronDown />
        </span>
    }
}
