//! Split button: the main action, and its variants in a menu.

use leptos::{ev::MouseEvent, prelude::*};

use super::{Button, Face, Glyph, Kind, MenuButton, Size};

/// A button with a menu of variants at its end. Its children are the items of the menu.
#[component]
pub fn SplitButton(
    /// The words of the main action.
    #[prop(into)]
    label: Signal<String>,
    /// The main action.
    #[prop(into)]
    on_click: Callback<MouseEvent>,
    /// What is read out for the menu: "More ways to run".
    #[prop(into)]
    more: Signal<String>,
    /// How much it asks for attention.
    #[prop(optional)]
    kind: Kind,
    /// How tall it is.
    #[prop(optional)]
    size: Size,
    /// The icon before the words.
    #[prop(optional, into)]
    icon: Option<Glyph>,
    /// Whether the main action can't be used now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Whether the main action is at work.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// The items of the menu.
    children: Children,
) -> impl IntoView {
    let main = match icon {
        Some(icon) => view! { <Button kind size icon on_click disabled busy>{label}</Button> }.into_any(),
        None => view! { <Button kind size on_click disabled busy>{label}</Button> }.into_any(),
    };
    view! {
        <span class="split">
            {main}
            <MenuButton label=more face=Face::Split kind size>
                {children()}
            </MenuButton>
        </span>
    }
}
