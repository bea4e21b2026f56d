//! The places of the settings that aren't values of the registry: one's own account, operators, notifications, sources,
//! tokens, audit, platform, what is known of a person.

mod account;
mod audit;
mod audit_row;
mod audit_words;
mod new_operator;
mod notifications;
mod operator_row;
mod operators;
mod password;
mod platform;
mod privacy;
mod sources;
mod token_new;
mod tokens;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::groups::PlainNav;
use crate::{
    i18n::tr,
    pages::not_found::NotFoundPage,
    shell::{NeedsSession, Page, SITE_PLACES, SitePart},
};

/// What is at a place.
fn shown(part: SitePart) -> AnyView {
    match part {
        SitePart::Platform => view! { <platform::Platform /> }.into_any(),
        SitePart::Operators => view! { <operators::Operators /> }.into_any(),
        SitePart::Notifications => view! { <notifications::Notifications /> }.into_any(),
        SitePart::Sources => view! { <sources::Sources /> }.into_any(),
        SitePart::Tokens => view! { <tokens::Tokens /> }.into_any(),
        SitePart::Audit => view! { <audit::Audit /> }.into_any(),
        SitePart::Privacy => view! { <privacy::Privacy /> }.into_any(),
        SitePart::Account => view! { <account::Account /> }.into_any(),
    }
}

/// The pages `/settings/operators`, `/settings/audit` and their like.
#[component]
pub fn PartPage() -> impl IntoView {
    let params = use_params_map();
    let part = Memo::new(move |_| {
        let path = params.read().get("part").unwrap_or_default();
        SITE_PLACES.iter().position(|part| part.path == path)
    });
    move || {
        let Some(part) = part.get().and_then(|at| SITE_PLACES.get(at)) else {
            return view! { <NotFoundPage /> }.into_any();
        };
        view! {
            <Page title=tr(part.words) crumbs=vec![("/settings".to_owned(), tr("settings-title"))]>
                <NeedsSession role=part.least>
                    <div class="content with-nav settings">
                        <PlainNav here=part.path />
                        <div class="stack stack-6 settings-part">{shown(part.part)}</div>
                    </div>
                </NeedsSession>
            </Page>
        }
        .into_any()
    }
}
