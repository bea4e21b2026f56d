//! Which files a schedule takes in, and where they are found.

use std::collections::BTreeMap;

use leptos::prelude::*;
use shared::location::Location;
use shared::schedule::{INPUTS, Input as Known};
use shared::settings::Settings;

use super::{
    draft::{Draft, InputDraft},
    state::input_title,
};
use crate::{
    i18n::tr,
    pages::runs::paged::with,
    t,
    ui::{Checkbox, Glyph, IconButton, Input, Select},
};

#[component]
pub(super) fn Inputs(
    draft: Draft,
    site: StoredValue<BTreeMap<String, String>>,
    error: Signal<String>,
) -> impl IntoView {
    let chosen = RwSignal::new(String::new());
    let options = Signal::derive(move || {
        let taken = draft.inputs.read();
        let left = INPUTS
            .iter()
            .filter(|input| taken.iter().all(|known| known.name != input.name));
        let left = left.map(|input| (input.name.to_owned(), input_title(input.name)));
        std::iter::once((String::new(), t!("schedules-add-input")))
            .chain(left)
            .collect::<Vec<_>>()
    });
    let add = move |name: String| {
        if let Some(known) = Known::find(&name) {
            draft.inputs.update(|inputs| {
                inputs.push(InputDraft {
                    name: known.name,
                    location: RwSignal::new(String::new()),
                    all: RwSignal::new(false),
                });
                inputs.sort_by_key(|input| Known::rank(input.name));
            });
        }
        chosen.set(String::new());
    };
    view! {
        <fieldset class="schedule-inputs">
            <legend class="label">{tr("schedules-takes")}</legend>
            <div class="stack">
                <For
                    each=move || draft.inputs.get()
                    key=|input| input.name
                    children=move |input| view! { <One draft input site /> }
                />
                <Select value=chosen options label=tr("schedules-add-input") on_change=add />
                <span class="field-error" aria-live="polite">
                    {error}
                </span>
            </div>
        </fieldset>
    }
}

#[component]
fn One(draft: Draft, input: InputDraft, site: StoredValue<BTreeMap<String, String>>) -> impl IntoView {
    let InputDraft { name, location, all } = input;
    let remove = move |_| draft.inputs.update(|inputs| inputs.retain(|known| known.name != name));
    let usual = site.with_value(|site| usual(name, site));
    let place = {
        let usual = usual.clone();
        Memo::new(move |_| match location.read().trim() {
            "" => usual.clone(),
            own => own.to_owned(),
        })
    };
    let address = Memo::new(move |_| match Location::parse(&place.read()) {
        Ok(Location::Address(address)) => Some(folder_of(&address)),
        _ => None,
    });
    let is_pattern = Memo::new(move |_| address.read().is_none() && place.read().contains('*'));
    let label = Signal::derive(move || t!("schedules-place-of", name = input_title(name)));
    let remove_label = Signal::derive(move || t!("schedules-remove-input", name = input_title(name)));
    view! {
        <div class="schedule-input">
            <div class="row">
                <b class="grow">{move || input_title(name)}</b>
                <IconButton icon=Glyph::Cross small=true label=remove_label on_click=remove />
            </div>
            <Input value=location label placeholder=Signal::stored(usual) mono=true small=true autocomplete="off" />
            <Show when=move || is_pattern.get()>
                <Checkbox checked=all>{tr("schedules-all-files")}</Checkbox>
            </Show>
            {move || {
                address
                    .get()
                    .map(|address| {
                        // What was typed here stays.
                        view! {
                            <a class="meta" href=with("/settings/sources", &[("address", address)]) target="_blank">
                                {tr("schedules-headers")}
                            </a>
                        }
                    })
            }}
        </div>
    }
}

/// The folder of an address: what is said to one file of a system is as a rule said to all beside it.
fn folder_of(address: &str) -> String {
    let plain = address.split(['?', '#']).next().unwrap_or_default();
    let host = plain.find("://").map_or(0, |at| at + 3);
    match plain.rfind('/') {
        Some(slash) if slash >= host => plain.get(..=slash).unwrap_or(plain).to_owned(),
        _ => format!("{plain}/"),
    }
}

/// Where the site finds the files of an input.
fn usual(name: &str, site: &BTreeMap<String, String>) -> String {
    let mut settings = Settings::new();
    let Some(known) = Known::find(name) else {
        return String::new();
    };
    if let Some(value) = site.get(known.key.name) {
        // What the server has stored is accepted.
        let _ = settings.set(known.key.name, value);
    }
    known.location(&settings)
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::folder_of;

    #[wasm_bindgen_test(unsupported = test)]
    fn a_header_is_offered_for_the_folder_of_an_address() {
        for (address, folder) in [
            (
                "https://sis.school.example/exports/users.csv",
                "https://sis.school.example/exports/",
            ),
            (
                "https://sis.school.example/users.csv?day=1/2",
                "https://sis.school.example/",
            ),
            ("https://sis.school.example", "https://sis.school.example/"),
        ] {
            assert_eq!(folder_of(address), folder, "{address}");
        }
    }
}
