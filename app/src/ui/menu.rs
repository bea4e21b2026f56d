//! Menus: a button that opens a list of things to do or to choose.
//!
//! The list is a popover: the browser closes it on Escape and on a click elsewhere,
//! and keeps it above everything. Arrows, Home and End move in it.

use leptos::{
    ev::{KeyboardEvent, MouseEvent},
    html,
    prelude::*,
};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::i18n::lower;

use super::{Glyph, Icon, IconSize, Kind, Size, button, unique};

/// What the button of a menu looks like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Face {
    /// Words and a chevron.
    #[default]
    Words,
    /// Only its icon (a chevron without one); `label` is read out.
    IconOnly,
    /// The second half of a split button.
    Split,
    /// An avatar, in the rail.
    Avatar,
}

/// A button that opens a menu. Its children are [`MenuItem`], [`MenuLink`], [`MenuRadio`],
/// [`MenuLabel`] and `<hr/>`.
#[component]
pub fn MenuButton(
    /// The words on the button, or what is read out.
    #[prop(into)]
    label: Signal<String>,
    /// What the button looks like.
    #[prop(optional)]
    face: Face,
    /// How much it asks for attention.
    #[prop(optional)]
    kind: Kind,
    /// How tall it is.
    #[prop(optional)]
    size: Size,
    /// The icon before the words.
    #[prop(optional, into)]
    icon: Option<Glyph>,
    /// The letters of an avatar.
    #[prop(optional, into)]
    initials: Signal<String>,
    /// The words beside an avatar, on the phone; `label` begins with them.
    #[prop(optional, into)]
    beside: Signal<String>,
    /// The things to do.
    children: Children,
) -> impl IntoView {
    let id = unique("menu");
    let open = RwSignal::new(false);
    let opener = NodeRef::<html::Button>::new();
    let list = NodeRef::<html::Div>::new();
    let class = match face {
        Face::Words | Face::Split => button::classes(kind, size, false),
        Face::IconOnly => "icon-btn".to_owned(),
        Face::Avatar => "user-btn".to_owned(),
    };
    let words = match face {
        Face::Words => view! {
            {icon.map(|name| view! { <Icon name /> })}
            {label}
            <Icon name=Glyph::ChevronDown size=IconSize::Small />
        }
        .into_any(),
        Face::IconOnly | Face::Split => view! { <Icon name=icon.unwrap_or(Glyph::ChevronDown) /> }.into_any(),
        Face::Avatar => view! {
            <span class="avatar" aria-hidden="true">
                {move || match initials.get() {
                    none if none.is_empty() => view! { <Icon name=Glyph::User /> }.into_any(),
                    letters => letters.into_any(),
                }}
            </span>
            " "
            <span class="user-words" aria-hidden="true">{beside}</span>
        }
        .into_any(),
    };
    let named = (face != Face::Words).then_some(label);

    let toggled = move |_| {
        let (Some(opener), Some(list)) = (opener.get_untracked(), list.get_untracked()) else {
            return;
        };
        let now = list.matches(":popover-open").unwrap_or(false);
        open.set(now);
        if now {
            place(&opener, &list);
            focus(&items(&list), 0);
        } else {
            let _ = list.remove_attribute("data-placed");
        }
    };
    let close = move || {
        if let (true, Some(list)) = (open.get_untracked(), list.get_untracked()) {
            let _ = list.hide_popover();
        }
    };
    let keyed = move |event: KeyboardEvent| {
        let Some(list) = list.get_untracked() else {
            return;
        };
        if event.key() == "Tab" {
            close();
        } else if step(&list, &event.key()) {
            event.prevent_default();
        }
    };
    let clicked = move |event: MouseEvent| {
        let on_item = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
            .is_some_and(|target| target.closest(ITEM).ok().flatten().is_some());
        if on_item {
            close();
        }
    };
    // What floats would stay behind when its button moves.
    let moved = [
        window_event_listener(leptos::ev::scroll, move |_| close()),
        window_event_listener(leptos::ev::resize, move |_| close()),
    ];
    on_cleanup(move || moved.into_iter().for_each(|listener| listener.remove()));

    view! {
        <button
            type="button"
            class=class
            node_ref=opener
            popovertarget=id.clone()
            aria-haspopup="menu"
            aria-expanded=move || open.get().to_string()
            aria-label=named
        >
            {words}
        </button>
        <div
            class="menu"
            id=id
            popover="auto"
            role="menu"
            aria-label=label
            node_ref=list
            on:toggle=toggled
            on:keydown=keyed
            on:click=clicked
        >
            {children()}
        </div>
    }
}

/// One thing to do.
#[component]
pub fn MenuItem(
    /// What it does.
    #[prop(into)]
    on_click: Callback<MouseEvent>,
    /// Its icon.
    #[prop(optional, into)]
    icon: Option<Glyph>,
    /// A second line: what it means.
    #[prop(optional, into)]
    note: Option<Signal<String>>,
    /// Whether it takes something away.
    #[prop(optional)]
    danger: bool,
    /// Its words.
    children: Children,
) -> impl IntoView {
    view! {
        <button
            type="button"
            role="menuitem"
            tabindex="-1"
            class:danger=danger
            on:click=move |event| on_click.run(event)
        >
            {icon.map(|name| view! { <Icon name /> })}
            <span>{children()} {note.map(|note| view! { <small>{note}</small> })}</span>
        </button>
    }
}

/// One place to go to.
#[component]
pub fn MenuLink(
    /// Where it goes.
    #[prop(into)]
    href: Signal<String>,
    /// Its icon.
    #[prop(optional, into)]
    icon: Option<Glyph>,
    /// A second line: what it means.
    #[prop(optional, into)]
    note: Option<Signal<String>>,
    /// The name that a download gets; makes the link a download.
    #[prop(optional, into)]
    download: Option<String>,
    /// Its words.
    children: Children,
) -> impl IntoView {
    let rel = download.is_some().then_some("external");
    view! {
        <a role="menuitem" tabindex="-1" href=href download=download rel=rel>
            {icon.map(|name| view! { <Icon name /> })}
            <span>{children()} {note.map(|note| view! { <small>{note}</small> })}</span>
        </a>
    }
}

/// One of several to choose.
#[component]
pub fn MenuRadio(
    /// Whether it is the chosen one.
    #[prop(into)]
    checked: Signal<bool>,
    /// Chooses it.
    #[prop(into)]
    on_click: Callback<MouseEvent>,
    /// Its words.
    children: Children,
) -> impl IntoView {
    view! {
        <button
            type="button"
            role="menuitemradio"
            tabindex="-1"
            aria-checked=move || checked.get().to_string()
            on:click=move |event| on_click.run(event)
        >
            <span class="menu-check">
                {move || checked.get().then(|| view! { <Icon name=Glyph::Check /> })}
            </span>
            <span>{children()}</span>
        </button>
    }
}

/// A heading in a menu.
#[component]
pub fn MenuLabel(
    /// Its words.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="menu-label" role="presentation">
            {children()}
        </div>
    }
}

const ITEM: &str = "[role^=menuitem]:not([aria-disabled=true])";

fn items(list: &Element) -> Vec<HtmlElement> {
    let Ok(nodes) = list.query_selector_all(ITEM) else {
        return Vec::new();
    };
    (0..nodes.length())
        .filter_map(|at| nodes.item(at)?.dyn_into().ok())
        .collect()
}

fn focus(items: &[HtmlElement], at: usize) {
    if let Some(item) = items.get(at) {
        let _ = item.focus();
    }
}

/// Moves the focus for an arrow, Home, End, or the first letter of an item. Says whether it did.
fn step(list: &Element, key: &str) -> bool {
    let items = items(list);
    let now = document().active_element();
    let at = items.iter().position(|item| now.as_ref() == Some(item.as_ref()));
    let last = items.len().saturating_sub(1);
    let next = match key {
        "ArrowDown" => at.map_or(0, |at| if at == last { 0 } else { at + 1 }),
        "ArrowUp" => at.map_or(last, |at| if at == 0 { last } else { at - 1 }),
        "Home" => 0,
        "End" => last,
        letter if letter.chars().count() == 1 && letter != " " => {
            let after = at.map_or(0, |at| at + 1);
            let starts = |item: &HtmlElement| {
                let words = item.text_content().unwrap_or_default();
                lower(words.trim()).starts_with(&lower(letter))
            };
            let order = (after..items.len()).chain(0..after);
            match order.into_iter().find(|at| items.get(*at).is_some_and(starts)) {
                Some(found) => found,
                None => return false,
            }
        }
        _ => return false,
    };
    focus(&items, next);
    true
}

/// Puts an open list beside its button: below it, or above where there is more room; inside the window.
pub(super) fn place(opener: &HtmlElement, list: &HtmlElement) {
    const GAP: f64 = 4.0;
    const EDGE: f64 = 8.0;
    let window = window();
    let size = |value: Result<wasm_bindgen::JsValue, _>| value.ok().and_then(|size| size.as_f64()).unwrap_or_default();
    let (wide, high) = (size(window.inner_width()), size(window.inner_height()));
    let from = opener.get_bounding_client_rect();
    let (width, height) = (f64::from(list.offset_width()), f64::from(list.offset_height()));

    let below = from.bottom() + GAP;
    let above = from.top() - GAP - height;
    let top = if below + height + EDGE <= high || above < EDGE {
        below
    } else {
        above
    };
    // Left edges meet; where that leaves the window, right edges do.
    let left = if from.left() + width + EDGE <= wide {
        from.left()
    } else {
        from.right() - width
    };
    let left = left.min(wide - width - EDGE).max(EDGE);
    let style = list.style();
    let _ = style.set_property("top", &format!("{}px", top.max(EDGE)));
    let _ = style.set_property("left", &format!("{left}px"));
    let _ = list.set_attribute("data-placed", "");
}
