//! The platform: what it is, whether it answers, what it can do; connecting a Moodle and leaving it again.

mod connect;
mod directory;
mod leave;
mod report;
mod roles;
mod site;

use leptos::prelude::*;
use shared::api::PlatformDto;

use crate::{
    api::{self, ApiError, OperatorRole, Session, session},
    i18n::tr,
    shell::TitleBlock,
    ui::{Load, SkeletonTable},
};

/// What is known of the platform.
type Known = LocalResource<Result<PlatformDto, ApiError>>;

/// Whether whoever is signed in may try, connect and leave a Moodle. Reactive.
fn may() -> bool {
    matches!(session(), Session::SignedIn(user) if user.role == OperatorRole::Administrator)
}

/// The place `/settings/platform`.
#[component]
pub(super) fn Platform() -> impl IntoView {
    let known: Known = LocalResource::new(|| api::get::<PlatformDto>("/platform"));
    let view = move |told: PlatformDto| match told.site.clone() {
        Some(site) => view! { <site::Site site milliseconds=told.milliseconds known /> }.into_any(),
        None => view! {
            <directory::Directory told on_test=move |_| known.refetch() />
            <Show when=may>
                <connect::Connect known url=String::new() />
            </Show>
        }
        .into_any(),
    };
    view! {
        <TitleBlock title=tr("staff-platform")>
            <p class="t2">{tr("staff-platform-text")}</p>
        </TitleBlock>
        <div class="stack stack-4">
            <Load resource=known waiting=|| view! { <SkeletonTable columns=3 rows=6 /> } view />
        </div>
    }
}
