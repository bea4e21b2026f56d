//! Run: one run while it goes on, and what came of it.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::{
    i18n::tr,
    shell::{NeedsSession, Page, TitleBlock},
    ui::{Empty, Glyph},
};

/// The page `/runs/:id`.
#[component]
pub fn RunPage() -> impl IntoView {
    let params = use_params_map();
    let id = Signal::derive(move || params.read().get("id").unwrap_or_default());
    view! {
        <Page title=id crumbs=vec![("/runs".to_owned(), tr("runs-title"))]>
            <NeedsSession>
                <div class="content">
                    <TitleBlock title=id />
                    <Empty icon=Glyph::Runs title=tr("run-empty") text=tr("run-empty-text") />
                </div>
            </NeedsSession>
        </Page>
    }
}
