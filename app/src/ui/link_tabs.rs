//! Tabs that have addresses: they are links, so that each can be sent to a colleague and "Back" goes to the one before.

use leptos::prelude::*;

use crate::{i18n::num, t};

/// A tab: where it leads, its words, how many things there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkTab {
    /// Where it leads.
    pub href: String,
    /// The id of its words.
    pub words: &'static str,
    /// How many things there are.
    pub count: Option<u64>,
    /// Whether it is the one that is shown.
    pub current: bool,
}

/// Tabs.
#[component]
pub fn LinkTabs(
    /// What they are about.
    #[prop(into)]
    label: Signal<String>,
    /// The tabs.
    #[prop(into)]
    tabs: Signal<Vec<LinkTab>>,
) -> impl IntoView {
    let tab = |tab: LinkTab| {
        let count = tab.count.map(|count| view! { <span class="n">{counted(count)}</span> });
        view! {
            <a href=tab.href aria-current=tab.current.then_some("page")>
                {t!(tab.words)}
                {count}
            </a>
        }
    };
    view! {
        <nav class="tabs" aria-label=label>
            {move || tabs.get().into_iter().map(tab).collect_view()}
        </nav>
    }
}

/// A count that the server stops at some hundred thousand.
pub fn counted(count: u64) -> String {
    if count >= shared::api::directory::MOST_COUNTED {
        format!("{}+", num(count))
    } else {
        num(count)
    }
}
