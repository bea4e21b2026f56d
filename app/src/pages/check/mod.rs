//! Check: files are read, checked and mended here, before anything leaves the machine.

use leptos::prelude::*;

use crate::{
    i18n::tr,
    shell::Page,
    ui::{Empty, Glyph, Icon},
};

/// The page `/`.
#[component]
pub fn CheckPage() -> impl IntoView {
    let note = || {
        view! {
            <p class="head-note">
                <Icon name=Glyph::Lock />
                <span>{tr("check-nothing-sent")}</span>
            </p>
        }
    };
    view! {
        <Page title=tr("check-title") note>
            <div class="content content-narrow">
                <Empty icon=Glyph::Upload title=tr("check-empty") text=tr("check-empty-text") />
            </div>
        </Page>
    }
}
