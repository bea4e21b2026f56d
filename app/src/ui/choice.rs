//! Checkbox, radio and switch. A switch acts at once; a checkbox waits for Save.

use leptos::prelude::*;

/// On or off, with Save. Also one of a set, where some may be on (`mixed`).
#[component]
pub fn Checkbox(
    /// Whether it is on.
    checked: RwSignal<bool>,
    /// Whether some of what it stands for is on.
    #[prop(optional, into)]
    mixed: Signal<bool>,
    /// A second line: what it means.
    #[prop(optional, into)]
    note: Option<Signal<String>>,
    /// Whether it can't be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// After each change.
    #[prop(optional, into)]
    on_change: Option<Callback<bool>>,
    /// Its words.
    children: Children,
) -> impl IntoView {
    view! {
        <label class="check">
            <input
                type="checkbox"
                prop:checked=move || checked.get()
                prop:indeterminate=move || mixed.get()
                disabled=move || disabled.get()
                on:change=changed(checked, on_change)
            />
            <span>{children()} {note.map(|note| view! { <small>{note}</small> })}</span>
        </label>
    }
}

/// On or off, at once.
#[component]
pub fn Switch(
    /// Whether it is on.
    checked: RwSignal<bool>,
    /// A second line: what it means.
    #[prop(optional, into)]
    note: Option<Signal<String>>,
    /// Whether it can't be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Whether the words stand left and the switch at the right end of the line, as in settings.
    #[prop(optional)]
    line: bool,
    /// After each change.
    #[prop(optional, into)]
    on_change: Option<Callback<bool>>,
    /// Its words.
    children: Children,
) -> impl IntoView {
    view! {
        <label class="switch" class:switch-line=line>
            <input
                type="checkbox"
                role="switch"
                prop:checked=move || checked.get()
                disabled=move || disabled.get()
                on:change=changed(checked, on_change)
            />
            <span>{children()} {note.map(|note| view! { <small>{note}</small> })}</span>
        </label>
    }
}

/// One of a few with a line of explanation each. Those of one `name` belong together;
/// put them in a `<fieldset>` with a `<legend>`.
#[component]
pub fn Radio<T>(
    /// What it stands for.
    this: T,
    /// The chosen one.
    chosen: RwSignal<T>,
    /// The name of the set.
    #[prop(into)]
    name: String,
    /// A second line: what it means.
    #[prop(optional, into)]
    note: Option<Signal<String>>,
    /// Whether it can't be chosen now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Its words.
    children: Children,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let this_too = this.clone();
    view! {
        <label class="radio">
            <input
                type="radio"
                name=name
                prop:checked=move || *chosen.read() == this
                disabled=move || disabled.get()
                on:change=move |_| chosen.set(this_too.clone())
            />
            <span>{children()} {note.map(|note| view! { <small>{note}</small> })}</span>
        </label>
    }
}

fn changed(checked: RwSignal<bool>, on_change: Option<Callback<bool>>) -> impl Fn(leptos::ev::Event) + 'static {
    move |event| {
        checked.set(event_target_checked(&event));
        if let Some(act) = on_change {
            act.run(checked.get_untracked());
        }
    }
}
