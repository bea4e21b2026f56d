//! The platform: what it is, whether it answers, what it can do; connecting a Moodle and leaving it again.

mod connect;
mod directory;
mod leave;
mod report;
mod site;

use leptos::prelude::*;
use shared::api::PlatformDto;

use crate::{
    api::{self, ApiError},
    i18n::tr,
    shell::TitleBlock,
    ui::{Load, SkeletonTable},
};

/// What is known of the platform.
type Known = LocalResource<Result<PlatformDto, ApiError>>;

/// The place `/settings/platform`.
#[component]
pub(super) fn Platform() -> impl IntoView {
    let known: Known = LocalResource::new(|| api::get::<PlatformDto>("/platform"));
    let view = move |told: PlatformDto| match told.site.clone() {
        Some(site) => view! { <site::Site site known /> }.into_any(),
        None => view! {
            <directory::Directory told on_test=move |_| known.refetch() />
            <connect::Connect known url=String::new() />
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
