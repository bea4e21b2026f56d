//! Where files are dropped, chosen or pasted.

use leptos::prelude::*;

use crate::{
    handover::{self, Brought},
    i18n::tr,
    pages::check::arrivals::{FileInput, dragging},
    ui::{Button, Glyph, Icon, Rich},
};

#[component]
pub(super) fn DropZone() -> impl IntoView {
    let over = dragging();
    view! {
        <section class="drop" class:is-over=over aria-labelledby="drop-title">
            <Icon name=Glyph::Upload />
            <div class="stack drop-words">
                <h2 id="drop-title">{tr("check-drop")}</h2>
                <p class="t2">{tr("check-drop-text")}</p>
            </div>
            <div class="row row-wrap drop-acts">
                <label class="btn btn-primary file-choose">
                    <Icon name=Glyph::Plus />
                    {tr("check-choose-files")}
                    <FileInput label=tr("check-choose-files") />
                </label>
                <Button on_click=|_| handover::bring([Brought::Samples])>{tr("check-try-samples")}</Button>
            </div>
            <p class="meta">
                <Rich text=tr("check-paste") />
                " "
                <kbd>"Ctrl V"</kbd>
            </p>
        </section>
    }
}
