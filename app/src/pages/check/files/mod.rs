//! The files on the desk: a card each, and a place to add more.

mod card;
mod options;

use leptos::prelude::*;

use self::card::FileCard;
use super::{arrivals::FileInput, desk::desk};
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
