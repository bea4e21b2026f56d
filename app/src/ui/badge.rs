//! Badge: the state of the page's subject, or a property. Not for every row of a list: that is [`Status`](super::Status).

use leptos::prelude::*;

use super::{Glyph, Icon, Tone};

/// A word in a box.
#[component]
pub fn Badge(
    /// What it means.
    #[prop(optional)]
    tone: Tone,
    /// Its icon. Give one with every tone that means something.
    #[prop(optional, into)]
    icon: Option<Glyph>,
    /// Whether it stands beside a title.
    #[prop(optional)]
    large: bool,
    /// Whether it is an outline.
    #[prop(optional)]
    line: bool,
    /// Whether what it says goes on right now: a pulse instead of an icon.
    #[prop(optional)]
    live: bool,
    /// Its word.
    children: Children,
) -> impl IntoView {
    let mut class = format!("badge badge-{}", tone.class());
    if large {
        class.push_str(" badge-lg");
    }
    if line {
        class.push_str(" badge-line");
    }
    view! {
        <span class=class>
            {live.then(|| view! { <span class="pulse"></span> })}
            {icon.map(|name| view! { <Icon name /> })}
            {children()}
        </span>
    }
}
