//! A moment: short and relative up to yesterday, exact on hover.

use leptos::prelude::*;

use crate::i18n::{date, lang, number};

/// A moment of the API (RFC 3339).
#[component]
pub fn When(
    /// The moment.
    #[prop(into)]
    at: Signal<String>,
) -> impl IntoView {
    let shown = Memo::new(move |_| date::show(&at.read()));
    view! {
        <time datetime=at title=move || shown.get().map(|shown| shown.exact)>
            {move || shown.get().map(|shown| shown.short)}
        </time>
    }
}

/// How long something took, in milliseconds.
#[component]
pub fn Took(
    /// The time that it took.
    #[prop(into)]
    ms: Signal<u64>,
) -> impl IntoView {
    view! { <span class="nowrap">{move || number::duration(lang(), ms.get())}</span> }
}
