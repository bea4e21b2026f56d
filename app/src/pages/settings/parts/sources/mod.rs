//! Headers that are said to other systems so that they hand their files out. Values go in and never come out.

mod change;
mod list;
mod new;

use leptos::prelude::*;
use shared::api::SourceHeader;

use crate::{
    api::{self, ApiError},
    i18n::tr,
    shell::TitleBlock,
    ui::{Load, SkeletonTable},
};

pub(super) use new::{otherwise, wrong};

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Headers {
    /// All of them, without their values.
    all: LocalResource<Result<Vec<SourceHeader>, ApiError>>,
    /// The one that gets another value.
    replaced: RwSignal<Option<SourceHeader>>,
    /// The one that is to go.
    removed: RwSignal<Option<SourceHeader>>,
}

/// The place `/settings/sources`; with `?address=` the form begins with that address.
#[component]
pub(super) fn Sources() -> impl IntoView {
    let headers = Headers {
        all: LocalResource::new(|| api::get::<Vec<SourceHeader>>("/sources/headers")),
        replaced: RwSignal::new(None),
        removed: RwSignal::new(None),
    };
    view! {
        <TitleBlock title=tr("headers-title")>
            <p class="t2">{tr("headers-text")}</p>
        </TitleBlock>
        <div class="stack stack-4">
            <Load
                resource=headers.all
                waiting=|| view! { <SkeletonTable columns=4 rows=3 /> }
                view=move |all| view! { <list::List all headers /> }
            />
        </div>
        <new::New headers />
        <change::Replace headers />
        <change::Remove headers />
    }
}
