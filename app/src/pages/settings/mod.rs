//! Settings: how files are read, what the tools may do, where runs write. All of it from the registry.

mod draft;
mod entry;
mod exchange;
mod field;
mod foot;
mod group;
mod groups;
mod parts;
mod warnings;
mod words;

use std::collections::BTreeMap;

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use serde::{Deserialize, Serialize};
use shared::settings::{GROUPS, Group};

use crate::{
    api::{self, OperatorRole, Session, session},
    i18n::tr,
    shell::{NeedsSession, Page},
    ui::{Callout, Failed, SearchInput, SkeletonText, Tone},
};
use draft::Draft;
pub use parts::PartPage;

/// The page `/settings?group=users`.
#[component]
pub fn SettingsPage() -> impl IntoView {
    view! {
        <Page title=tr("settings-title")>
            <NeedsSession>
                <Stored />
            </NeedsSession>
        </Page>
    }
}

/// The settings as they travel: those that differ from their default, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Values {
    values: BTreeMap<String, String>,
}

/// What is stored, once it has come.
#[component]
fn Stored() -> impl IntoView {
    let values = LocalResource::new(|| api::get::<Values>("/settings"));
    move || match values.get() {
        None => view! {
            <div class="content with-nav" aria-busy="true">
                <SkeletonText lines=8 />
                <SkeletonText lines=8 />
            </div>
        }
        .into_any(),
        Some(Ok(Values { values: stored })) => {
            view! { <Form values=stored on_taken=move |()| values.refetch() /> }.into_any()
        }
        Some(Err(error)) => view! {
            <div class="content">
                <Failed error on_retry=move |()| values.refetch() />
            </div>
        }
        .into_any(),
    }
}

#[component]
fn Form(values: BTreeMap<String, String>, #[prop(into)] on_taken: Callback<()>) -> impl IntoView {
    let draft = Draft::new(&values);
    let may_save =
        Memo::new(move |_| matches!(session(), Session::SignedIn(user) if user.role >= OperatorRole::Administrator));
    let query = use_query_map();
    let chosen = Memo::new(move |_| {
        let name = query.read().get("group").unwrap_or_default();
        GROUPS
            .iter()
            .map(|(group, _)| *group)
            .find(|group| group.name() == name)
            .unwrap_or(Group::Site)
    });
    let typed = RwSignal::new(String::new());
    view! {
        <div class="content with-nav settings">
            <groups::GroupNav draft chosen />
            <div class="stack stack-6">
                <div class="find">
                    <SearchInput value=typed label=tr("settings-find") placeholder=tr("settings-find-what") />
                </div>
                <Show when=move || !may_save.get()>
                    <Callout tone=Tone::Info title=tr("settings-read-only")>
                        {tr("settings-read-only-text")}
                    </Callout>
                </Show>
                {move || match typed.read().trim() {
                    "" => view! { <group::OneGroup draft group=chosen.get() may_save /> }.into_any(),
                    _ => view! { <group::Found draft typed may_save /> }.into_any(),
                }}
                <exchange::Exchange may_save on_taken />
            </div>
        </div>
        <Show when=move || may_save.get()>
            <foot::SaveBar draft />
        </Show>
    }
}
