//! The places of the settings that aren't values of the registry: one's own account, operators, notifications, tokens,
//! audit, platform.

mod account;
mod audit;
mod audit_row;
mod new_operator;
mod notifications;
mod operator_row;
mod operators;
mod password;
mod platform;
mod token_new;
mod tokens;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::groups::PlainNav;
use crate::{
    api::{OperatorRole, Session, session},
    i18n::tr,
    pages::not_found::NotFoundPage,
    shell::{NeedsSession, Page},
    ui::Glyph,
};

/// A place of the settings.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    /// The end of its address.
    pub(super) path: &'static str,
    /// The id of its words.
    pub(super) words: &'static str,
    /// Its sign.
    pub(super) icon: Glyph,
    /// Who may see it.
    pub(super) least: OperatorRole,
    view: fn() -> AnyView,
}

impl Part {
    /// Whether whoever is signed in may see it. Reactive.
    pub(super) fn is_open(&self) -> bool {
        matches!(session(), Session::SignedIn(user) if user.role >= self.least)
    }
}

/// All of them, in the order of the navigation.
pub(super) const PARTS: &[Part] = &[
    Part {
        path: "platform",
        words: "staff-platform",
        icon: Glyph::Plug,
        least: OperatorRole::Reviewer,
        view: || view! { <platform::Platform /> }.into_any(),
    },
    Part {
        path: "operators",
        words: "staff-operators",
        icon: Glyph::Users,
        least: OperatorRole::Administrator,
        view: || view! { <operators::Operators /> }.into_any(),
    },
    Part {
        path: "notifications",
        words: "notes-title",
        icon: Glyph::Bell,
        least: OperatorRole::Administrator,
        view: || view! { <notifications::Notifications /> }.into_any(),
    },
    Part {
        path: "tokens",
        words: "staff-tokens",
        icon: Glyph::Key,
        least: OperatorRole::Reviewer,
        view: || view! { <tokens::Tokens /> }.into_any(),
    },
    Part {
        path: "audit",
        words: "staff-audit",
        icon: Glyph::Shield,
        least: OperatorRole::Administrator,
        view: || view! { <audit::Audit /> }.into_any(),
    },
    Part {
        path: "account",
        words: "staff-account",
        icon: Glyph::User,
        least: OperatorRole::Reviewer,
        view: || view! { <account::Account /> }.into_any(),
    },
];

/// The pages `/settings/operators`, `/settings/audit` and their like.
#[component]
pub fn PartPage() -> impl IntoView {
    let params = use_params_map();
    let part = Memo::new(move |_| {
        let path = params.read().get("part").unwrap_or_default();
        PARTS.iter().position(|part| part.path == path)
    });
    move || {
        let Some(part) = part.get().and_then(|at| PARTS.get(at)) else {
            return view! { <NotFoundPage /> }.into_any();
        };
        view! {
            <Page title=tr(part.words) crumbs=vec![("/settings".to_owned(), tr("settings-title"))]>
                <NeedsSession role=part.least>
                    <div class="content with-nav settings">
                        <PlainNav here=part.path />
                        <div class="stack stack-6 settings-part">{(part.view)()}</div>
                    </div>
                </NeedsSession>
            </Page>
        }
        .into_any()
    }
}
