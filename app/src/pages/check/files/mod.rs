//! The files on the desk: a card each, and a place to add more.

mod card;
mod options;

use leptos::prelude::*;
use web_sys::HtmlInputElement;

use self::card::FileCard;
use super::desk::{chosen, desk};
use crate::{
    i18n::tr,
    ui::{Glyph, Icon},
};

/// All cards.
#[component]
pub fn Files() -> impl IntoView {
    let desk = desk();
    view! {
        <section aria-label=tr("check-files")>
            <ul class="files">
                <For each=move || desk.files.get() key=|file| file.id let:file>
                    <FileCard file />
                </For>
                <li class="file-add">
                    <label class="row">
                        <Icon name=Glyph::Plus />
                        {tr("check-add-files")}
                        <FileInput label=tr("check-add-files-label") />
                    </label>
                </li>
            </ul>
        </section>
    }
}

/// A file input: what is chosen goes on the desk.
#[component]
pub fn FileInput(
    /// What is read out.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    view! {
        <input
            type="file"
            multiple
            accept=".csv,.txt,.tsv,.xlsx,.zip,text/csv,text/plain"
            aria-label=label
            on:change=move |event| {
                let input: HtmlInputElement = event_target(&event);
                chosen(input.files());
                // So that the same file can be chosen again.
                input.set_value("");
            }
        />
    }
}
