//! What is known of a person: where they are named, and its erasure.
//!
//! Whom somebody looks for stays out of the address: it would be kept in the history of the browser.

mod accounts;
mod erase;
mod files;
mod found;
mod stays;

use leptos::prelude::*;
use shared::api::PersonFound;
use shared::api::directory::UserRef;

use crate::{
    api,
    i18n::tr,
    pages::runs::paged::with,
    shell::TitleBlock,
    t,
    ui::{Button, Call, Field, Glyph, Input, Kind},
};

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Search {
    /// Who was looked for, and what was found.
    found: RwSignal<Option<(String, PersonFound)>>,
    /// The deleted account that is to be erased.
    erased: RwSignal<Option<UserRef>>,
    call: Call,
}

impl Search {
    /// Looks for somebody.
    fn look(self, person: String) {
        let path = with("/privacy/search", &[("person", person.clone())]);
        self.call
            .make(async move { api::get::<PersonFound>(&path).await }, move |found| {
                drop(self.found.try_set(Some((person, found))))
            });
    }

    /// Looks for the same person again.
    fn again(self) {
        if let Some((person, _)) = self.found.get_untracked() {
            self.look(person);
        }
    }
}

/// The place `/settings/privacy`.
#[component]
pub(super) fn Privacy() -> impl IntoView {
    let (typed, left) = (RwSignal::new(String::new()), RwSignal::new(false));
    let search = Search {
        found: RwSignal::new(None),
        erased: RwSignal::new(None),
        call: Call::default(),
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        left.set(true);
        let person = typed.read_untracked().trim().to_owned();
        if !person.is_empty() {
            search.look(person);
        }
    };
    let missing = Signal::derive(move || match left.get() && typed.read().trim().is_empty() {
        true => t!("person-missing"),
        false => String::new(),
    });
    view! {
        <TitleBlock title=tr("person-title")>
            <p class="t2">{tr("person-text")}</p>
        </TitleBlock>
        <form class="person-search" role="search" novalidate on:submit=submit>
            <Field label=tr("person-who") hint=tr("person-who-hint") error=missing>
                <Input value=typed autocomplete="off" mono=true />
            </Field>
            <Button kind=Kind::Primary icon=Glyph::Search submit=true busy=search.call.busy>
                {tr("person-look")}
            </Button>
        </form>
        {search.call.failure()}
        <div class="stack stack-6" aria-live="polite">
            {move || search.found.get().map(|(person, found)| view! { <found::Found person found search /> })}
        </div>
        <erase::Erase search />
    }
}
