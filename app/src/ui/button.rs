//! Buttons: what one can do here. One primary a view; the label is a verb.

use leptos::{ev::MouseEvent, prelude::*};

use super::{Glyph, Icon};

/// How much a button asks for attention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// One of the things to do.
    #[default]
    Plain,
    /// The one thing to do here.
    Primary,
    /// Leaving, or a thing beside the point.
    Quiet,
    /// Takes something away.
    Danger,
}

/// How tall a control is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Size {
    /// 32 px.
    #[default]
    Normal,
    /// 28 px, in toolbars.
    Small,
    /// 24 px, in tables.
    ExtraSmall,
}

/// The classes of a button.
pub(super) fn classes(kind: Kind, size: Size, block: bool) -> String {
    let kind = match kind {
        Kind::Plain => "btn",
        Kind::Primary => "btn btn-primary",
        Kind::Quiet => "btn btn-quiet",
        Kind::Danger => "btn btn-danger",
    };
    let size = match size {
        Size::Normal => "",
        Size::Small => " btn-s",
        Size::ExtraSmall => " btn-xs",
    };
    let block = if block { " btn-block" } else { "" };
    format!("{kind}{size}{block}")
}

/// A button with words.
///
/// While `busy` it keeps the focus, turns, and does nothing.
#[component]
pub fn Button(
    /// How much it asks for attention.
    #[prop(optional)]
    kind: Kind,
    /// How tall it is.
    #[prop(optional)]
    size: Size,
    /// The icon before the words.
    #[prop(optional, into)]
    icon: Option<Glyph>,
    /// What it does.
    #[prop(optional, into)]
    on_click: Option<Callback<MouseEvent>>,
    /// Whether it can't be used now. Say why beside it.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Whether it is at work.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// Whether it sends the form that it is in.
    #[prop(optional)]
    submit: bool,
    /// Whether it is as wide as its place.
    #[prop(optional)]
    block: bool,
    /// Its words.
    children: Children,
) -> impl IntoView {
    view! {
        <button
            class=classes(kind, size, block)
            type=if submit { "submit" } else { "button" }
            disabled=move || disabled.get()
            aria-busy=move || busy.get().then_some("true")
            aria-disabled=move || busy.get().then_some("true")
            on:click=move |event| {
                if busy.get_untracked() {
                    event.prevent_default();
                } else if let Some(act) = on_click {
                    act.run(event);
                }
            }
        >
            {icon.map(|name| view! { <Icon name /> })}
            {children()}
        </button>
    }
}

/// A link that looks like a button: it goes somewhere.
#[component]
pub fn ButtonLink(
    /// Where it goes.
    #[prop(into)]
    href: Signal<String>,
    /// How much it asks for attention.
    #[prop(optional)]
    kind: Kind,
    /// How tall it is.
    #[prop(optional)]
    size: Size,
    /// The icon before the words.
    #[prop(optional, into)]
    icon: Option<Glyph>,
    /// The name that a download gets; makes the link a download.
    #[prop(optional, into)]
    download: Option<String>,
    /// Whether it leads to another site, in a page of its own.
    #[prop(optional)]
    away: bool,
    /// Its words.
    children: Children,
) -> impl IntoView {
    // A download isn't a page: the router must leave it to the browser.
    let rel = match (away, download.is_some()) {
        (true, _) => Some("noopener noreferrer"),
        (false, true) => Some("external"),
        (false, false) => None,
    };
    let target = away.then_some("_blank");
    view! {
        <a class=classes(kind, size, false) href=href download=download rel=rel target=target>
            {icon.map(|name| view! { <Icon name /> })}
            {children()}
        </a>
    }
}

/// A button that is only an icon; `label` says what it does.
#[component]
pub fn IconButton(
    /// Its icon.
    #[prop(into)]
    icon: Signal<Glyph>,
    /// What it does.
    #[prop(into)]
    label: Signal<String>,
    /// What it does, as code.
    #[prop(optional, into)]
    on_click: Option<Callback<MouseEvent>>,
    /// Whether it is 24 px instead of 28.
    #[prop(optional)]
    small: bool,
    /// Whether it stays pressed: for what is on or off.
    #[prop(optional, into)]
    pressed: Option<Signal<bool>>,
    /// Whether it can't be used now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class=if small { "icon-btn icon-btn-s" } else { "icon-btn" }
            aria-label=label
            title=label
            aria-pressed=move || pressed.map(|p| p.get().to_string())
            disabled=move || disabled.get()
            on:click=move |event| {
                if let Some(act) = on_click {
                    act.run(event);
                }
            }
        >
            {move || view! { <Icon name=icon.get() /> }}
        </button>
    }
}

/// A button in the middle of text or in a toast: words in the accent, no box.
#[component]
pub fn LinkButton(
    /// What it does.
    #[prop(into)]
    on_click: Callback<MouseEvent>,
    /// Its words.
    children: Children,
) -> impl IntoView {
    view! {
        <button type="button" class="link-btn" on:click=move |event| on_click.run(event)>
            {children()}
        </button>
    }
}
