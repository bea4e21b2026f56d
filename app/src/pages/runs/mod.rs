//! Runs: the list of all runs, what goes on now, what needs somebody.

use leptos::prelude::*;

use crate::{
    i18n::tr,
    shell::{NeedsSession, Page},
    ui::{Empty, Glyph},
};

/// The page `/runs`.
#[component]
pub fn RunsPage() -> impl IntoView {
    view! {
        <Page title=tr("runs-title")>
            <NeedsSession>
                <div class="content">
                    <Empty icon=Glyph::Runs title=tr("runs-empty") text=tr("runs-empty-text") />
                </div>
            </NeedsSession>
        </Page>
    }
}
