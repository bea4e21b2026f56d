//! Text controls: a line, a password, a search, several lines.

use leptos::{html, prelude::*};

use super::{Glyph, Icon, IconButton, field};
use crate::t;

/// One line of text.
#[component]
pub fn Input(
    /// What is typed.
    value: RwSignal<String>,
    /// `text`, `email`, `url`, `number`, …
    #[prop(default = "text")]
    kind: &'static str,
    /// What is read out where no [`Field`](super::Field) gives a label.
    #[prop(optional, into)]
    label: Option<Signal<String>>,
    /// An example, never the label.
    #[prop(optional, into)]
    placeholder: Option<Signal<String>>,
    /// What the browser may fill in: `username`, `off`, …
    #[prop(optional, into)]
    autocomplete: Option<&'static str>,
    /// The keyboard of a phone: `numeric`, `email`, …
    #[prop(optional, into)]
    inputmode: Option<&'static str>,
    /// Whether a machine reads it: mono, no spelling, no capitals.
    #[prop(optional)]
    mono: bool,
    /// Whether it is 28 px tall instead of 32.
    #[prop(optional)]
    small: bool,
    /// Whether it can't be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Whether it can only be read and copied.
    #[prop(optional, into)]
    readonly: Signal<bool>,
    /// After each change.
    #[prop(optional, into)]
    on_change: Option<Callback<String>>,
    /// The element, to give it the focus.
    #[prop(optional)]
    node_ref: NodeRef<html::Input>,
) -> impl IntoView {
    let links = field::links();
    let invalid = links.invalid;
    view! {
        <input
            class="input"
            class:mono=mono
            class:input-s=small
            id=links.id.clone()
            type=kind
            prop:value=move || value.get()
            aria-label=label
            placeholder=placeholder
            autocomplete=autocomplete
            inputmode=inputmode
            autocapitalize=mono.then_some("none")
            spellcheck=mono.then_some("false")
            required=links.required
            aria-describedby=field::described(&links)
            aria-invalid=move || invalid.get().then_some("true")
            disabled=move || disabled.get()
            readonly=move || readonly.get()
            node_ref=node_ref
            on:input=move |event| {
                value.set(event_target_value(&event));
                if let Some(act) = on_change {
                    act.run(value.get_untracked());
                }
            }
        />
    }
}

/// A password, which a button shows and hides.
#[component]
pub fn PasswordInput(
    /// What is typed.
    value: RwSignal<String>,
    /// `current-password` or `new-password`.
    autocomplete: &'static str,
    /// When the person leaves it.
    #[prop(optional, into)]
    on_leave: Option<Callback<()>>,
    /// The element, to give it the focus.
    #[prop(optional)]
    node_ref: NodeRef<html::Input>,
) -> impl IntoView {
    let links = field::links();
    let invalid = links.invalid;
    let shown = RwSignal::new(false);
    let label = Signal::derive(move || match shown.get() {
        true => t!("ui-password-hide"),
        false => t!("ui-password-show"),
    });
    let icon = Signal::derive(move || if shown.get() { Glyph::EyeOff } else { Glyph::Eye });
    let toggle = move |_| shown.update(|shown| *shown = !*shown);
    view! {
        <span class="input-end">
            <input
                class="input"
                class:mono=move || shown.get()
                id=links.id.clone()
                type=move || if shown.get() { "text" } else { "password" }
                prop:value=move || value.get()
                autocomplete=autocomplete
                autocapitalize="none"
                spellcheck="false"
                required=links.required
                aria-describedby=field::described(&links)
                aria-invalid=move || invalid.get().then_some("true")
                node_ref=node_ref
                on:input=move |event| value.set(event_target_value(&event))
                on:blur=move |_| {
                    if let Some(act) = on_leave {
                        act.run(());
                    }
                }
            />
            <IconButton icon label on_click=toggle />
        </span>
    }
}

/// A search in what is below it. Escape empties it.
#[component]
pub fn SearchInput(
    /// What is typed.
    value: RwSignal<String>,
    /// What is searched: "Find in the outcomes".
    #[prop(into)]
    label: Signal<String>,
    /// What can be searched for: "Person, course, code".
    #[prop(optional, into)]
    placeholder: Option<Signal<String>>,
    /// Whether it is 28 px tall instead of 32.
    #[prop(optional)]
    small: bool,
    /// The element, to give it the focus.
    #[prop(optional)]
    node_ref: NodeRef<html::Input>,
) -> impl IntoView {
    view! {
        <span class="input-icon">
            <Icon name=Glyph::Search />
            <input
                class="input"
                class:input-s=small
                type="search"
                aria-label=label
                placeholder=placeholder
                autocomplete="off"
                spellcheck="false"
                prop:value=move || value.get()
                node_ref=node_ref
                on:input=move |event| value.set(event_target_value(&event))
            />
        </span>
    }
}

/// Several lines of text.
#[component]
pub fn Textarea(
    /// What is typed.
    value: RwSignal<String>,
    /// How many lines are shown.
    #[prop(default = 3)]
    rows: u32,
    /// Whether it can't be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let links = field::links();
    let invalid = links.invalid;
    view! {
        <textarea
            class="textarea"
            id=links.id.clone()
            rows=rows.to_string()
            prop:value=move || value.get()
            required=links.required
            aria-describedby=field::described(&links)
            aria-invalid=move || invalid.get().then_some("true")
            disabled=move || disabled.get()
            on:input=move |event| value.set(event_target_value(&event))
        />
    }
}
