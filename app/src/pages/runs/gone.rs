//! A run that can't be shown: there is none at the address, or it doesn't come.

use leptos::prelude::*;

use crate::{
    api::ApiError,
    i18n::tr,
    ui::{ButtonLink, Empty, Failed, Glyph},
};

/// Why the run isn't there, and the way on.
#[component]
pub(crate) fn Gone(
    /// The server's answer.
    error: ApiError,
    /// Asks again.
    #[prop(into)]
    on_retry: Callback<()>,
) -> impl IntoView {
    let title = view! {
        <h1 class="sr" tabindex="-1">
            {tr("runs-gone")}
        </h1>
    };
    if error.status == 404 {
        return view! {
            {title}
            <Empty icon=Glyph::Runs title=tr("runs-gone") text=tr("runs-gone-text")>
                <ButtonLink href="/runs">{tr("runs-all")}</ButtonLink>
            </Empty>
        }
        .into_any();
    }
    view! { {title} <Failed error on_retry /> }.into_any()
}
