//! Settings: how files are read, what the tools may do, where runs write.

use leptos::prelude::*;

use crate::{
    api::OperatorRole,
    i18n::tr,
    shell::{NeedsSession, Page},
    ui::{Empty, Glyph},
};

/// The page `/settings`.
#[component]
pub fn SettingsPage() -> impl IntoView {
    view! {
        <Page title=tr("settings-title")>
            <NeedsSession role=OperatorRole::Administrator>
                <div class="content">
                    <Empty
                        icon=Glyph::Settings
                        title=tr("settings-empty")
                        text=tr("settings-empty-text")
                    />
                </div>
            </NeedsSession>
        </Page>
    }
}
