//! A moment: short and relative up to yesterday, exact on hover.

use leptos::prelude::*;

use crate::i18n::{date, lang, number};

/// A moment of the API.
#[component]
pub fn When(
    /// The moment, in Unix seconds.
    #[prop(into)]
    at: Signal<i64>,
) -> impl IntoView {
    let shown = Memo::new(move |_| date::show(at.get()));
    view! {
        <time datetime=move || date::machine(at.get()) title=move || shown.get().exact>
            {move || shown.get().short}
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
