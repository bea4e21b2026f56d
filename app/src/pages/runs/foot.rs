//! Below a table that comes in pages: how much of it is there, and a button for more.

use leptos::{html, prelude::*};
use serde::de::DeserializeOwned;

use super::paged::{Fetch, Paged};
use crate::{
    i18n::tr,
    t,
    ui::{Button, Failed, Size},
};

/// How many of how many are shown, and "Show more".
#[component]
pub(crate) fn PagedFoot<T>(
    /// The list.
    list: Paged<T>,
    /// How many of its items are shown; all that have come, if nothing is given.
    #[prop(optional, into)]
    shown: Option<Signal<u64>>,
) -> impl IntoView
where
    T: DeserializeOwned + Clone + Send + Sync + 'static,
{
    let shown = move || shown.map_or_else(|| list.items.read().len() as u64, |shown| shown.get());
    let words = move || match list.total.get() {
        Some(total) => t!("runs-shown-of", shown = shown(), total = total),
        None => t!("runs-shown", shown = shown()),
    };
    let busy = Signal::derive(move || *list.fetch.read() == Fetch::More);
    let told = NodeRef::<html::Span>::new();
    let asked = StoredValue::new(false);
    // At the end the button goes; who has pressed it goes on from the words beside it. Nobody else is moved.
    Effect::new(move |_| {
        if matches!(&*list.fetch.read(), Fetch::First | Fetch::More) {
            return;
        }
        let at_end = list.next.read_untracked().is_none();
        let pressed = asked.get_value();
        asked.set_value(false);
        if let (true, true, Some(told)) = (at_end, pressed, told.get_untracked()) {
            let _ = told.focus();
        }
    });
    let more = move |_| {
        asked.set_value(true);
        list.more();
    };
    view! {
        <span role="status" tabindex="-1" node_ref=told>
            {words}
        </span>
        <Show when=move || list.next.read().is_some()>
            <span class="push">
                <Button size=Size::ExtraSmall busy on_click=more>
                    {tr("runs-more")}
                </Button>
            </span>
        </Show>
    }
}

/// Why a list didn't come, above what is there of it.
#[component]
pub(crate) fn PagedFailure<T>(
    /// The list.
    list: Paged<T>,
) -> impl IntoView
where
    T: DeserializeOwned + Clone + Send + Sync + 'static,
{
    move || {
        let again = move |()| {
            if list.items.read_untracked().is_empty() {
                list.restart()
            } else {
                list.more()
            }
        };
        list.failure().map(|error| view! { <Failed error on_retry=again /> })
    }
}
