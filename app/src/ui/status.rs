//! Status: icon and word, no box; for lists where every line has one.

use leptos::prelude::*;

use super::{Glyph, Icon, Tone};

/// The state of a line.
#[component]
pub fn Status(
    /// What it means.
    #[prop(optional)]
    tone: Tone,
    /// Its icon; that of the tone if none.
    #[prop(optional, into)]
    icon: Option<Glyph>,
    /// Whether it goes on right now: a pulse instead of an icon.
    #[prop(optional)]
    live: bool,
    /// Its word.
    children: Children,
) -> impl IntoView {
    let mark = if live {
        view! { <span class="pulse"></span> }.into_any()
    } else {
        view! { <Icon name=icon.unwrap_or(tone.glyph()) /> }.into_any()
    };
    view! { <span class=format!("status status-{}", tone.class())>{mark} {children()}</span> }
}
