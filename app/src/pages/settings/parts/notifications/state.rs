//! How notifications stand: the mail server, and who gets every report.

use leptos::prelude::*;
use shared::api::NotifyState;

use crate::{
    i18n::tr,
    t,
    ui::{Callout, Tone},
};

#[component]
pub(super) fn State(state: NotifyState) -> impl IntoView {
    let has_address = !state.address.is_empty();
    let mail = match (state.server, state.from) {
        (Some(server), Some(from)) => {
            let plain = (!state.encrypted && !is_here(&server)).then(|| {
                view! {
                    <Callout tone=Tone::Warn title=tr("notes-plain")>
                        {tr("notes-plain-text")}
                    </Callout>
                }
            });
            view! {
                <p class="t2">{move || t!("notes-server", server = server.clone(), from = from.clone())}</p>
                {plain}
            }
            .into_any()
        }
        _ => view! {
            <Callout tone=Tone::Warn title=tr("notes-no-server")>
                {tr("notes-no-server-text")}
            </Callout>
        }
        .into_any(),
    };
    let reports = match state.report_to.as_slice() {
        [] => view! { {tr("notes-report-nobody")} }.into_any(),
        some => {
            let to = some.join(", ");
            view! { {move || t!("notes-report-to", to = to.clone())} }.into_any()
        }
    };
    view! {
        <div class="stack stack-4">
            {mail} <p class="t2">{reports} " " <a href="/settings?group=notify">{tr("notes-report-set")}</a></p>
            {(!has_address)
                .then(|| {
                    view! {
                        <p class="t2">
                            {tr("notes-no-address")} " " <a href="/settings?group=site">{tr("notes-address-set")}</a>
                        </p>
                    }
                })}
        </div>
    }
}

/// Whether a server is on the same machine, so that nothing goes over a network.
fn is_here(server: &str) -> bool {
    ["127.", "localhost:", "[::1]:"]
        .iter()
        .any(|here| server.starts_with(here))
}
