//! Plan: what a run would do, what of it is dangerous first; to approve or to discard.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::{
    i18n::tr,
    shell::{NeedsSession, Page, TitleBlock},
    ui::{Empty, Glyph},
};

/// The page `/runs/:id/plan`.
#[component]
pub fn PlanPage() -> impl IntoView {
    let params = use_params_map();
    let id = params.read_untracked().get("id").unwrap_or_default();
    let crumbs = vec![
        ("/runs".to_owned(), tr("runs-title")),
        (format!("/runs/{id}"), Signal::stored(id)),
    ];
    view! {
        <Page title=tr("plan-title") crumbs>
            <NeedsSession>
                <div class="content">
                    <TitleBlock title=tr("plan-title") />
                    <Empty icon=Glyph::Compare title=tr("plan-empty") text=tr("plan-empty-text") />
                </div>
            </NeedsSession>
        </Page>
    }
}
