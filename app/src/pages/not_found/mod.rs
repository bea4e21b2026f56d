//! An address that leads nowhere, and the ways on.

use leptos::prelude::*;

use crate::{
    i18n::tr,
    shell::Page,
    ui::{ButtonLink, Empty, Glyph, Kind},
};

/// The page for all other addresses.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    view! {
        <Page title=tr("shell-not-found")>
            <div class="content">
                <Empty
                    icon=Glyph::Search
                    title=tr("shell-not-found-title")
                    text=tr("shell-not-found-text")
                >
                    <ButtonLink kind=Kind::Primary href="/">
                        {tr("shell-check-a-file")}
                    </ButtonLink>
                    <ButtonLink kind=Kind::Quiet href="/runs">
                        {tr("shell-runs")}
                    </ButtonLink>
                </Empty>
            </div>
        </Page>
    }
}
