//! Empty state: what belongs here, one button, a sample. Never an empty table.

use leptos::prelude::*;

use super::{Glyph, Icon};

/// What belongs here, and how it comes.
#[component]
pub fn Empty(
    /// Its icon.
    icon: Glyph,
    /// What is so: "The inbox is empty".
    #[prop(into)]
    title: Signal<String>,
    /// What belongs here.
    #[prop(into)]
    text: Signal<String>,
    /// What to do: one button, a link to help.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            <Icon name=icon />
            <h2>{title}</h2>
            <p>{text}</p>
            {children.map(|children| view! { <div class="row">{children()}</div> })}
        </div>
    }
}
