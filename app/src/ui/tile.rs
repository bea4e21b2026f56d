//! Tile: one thing and its number, or its counts.

use leptos::prelude::*;

use super::{Glyph, Icon};

/// A small surface with a name, a note at its right, and what it counts.
#[component]
pub fn Tile(
    /// Its name.
    #[prop(into)]
    title: Signal<String>,
    /// Its icon.
    #[prop(optional, into)]
    icon: Option<Glyph>,
    /// The note at the right of the name: "9,998 rows".
    #[prop(optional, into)]
    note: Option<Signal<String>>,
    /// The one large number.
    #[prop(optional, into)]
    number: Option<Signal<String>>,
    /// What stands small beside the number.
    #[prop(optional, into)]
    unit: Option<Signal<String>>,
    /// What it counts.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <article class="tile">
            <h3>
                {icon.map(|name| view! { <Icon name /> })}
                {title}
                {note.map(|note| view! { <span class="push meta">{note}</span> })}
            </h3>
            {number
                .map(|number| {
                    view! {
                        <p class="tile-n">
                            {number} {unit.map(|unit| view! { <small>{unit}</small> })}
                        </p>
                    }
                })}
            {children.map(|children| children())}
        </article>
    }
}
