//! Callout: something to know about this section. At most one a section.

use leptos::prelude::*;

use super::{Icon, Tone};

/// A rule, an icon, a strong line and a plain one.
#[component]
pub fn Callout(
    /// What it means.
    #[prop(optional)]
    tone: Tone,
    /// The strong line.
    #[prop(into)]
    title: Signal<String>,
    /// Whether it answers what the person just did: it is read out at once.
    #[prop(optional)]
    alert: bool,
    /// What it means and the way on.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class=format!("callout callout-{}", tone.class()) role=alert.then_some("alert")>
            <span>
                <Icon name=tone.glyph() />
            </span>
            <div class="grow">
                <b>{title}</b>
                {children.map(|children| view! { <span>{children()}</span> })}
            </div>
        </div>
    }
}
