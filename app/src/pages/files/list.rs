//! The list of files.

use leptos::prelude::*;
use shared::api::FileKind;

use super::{Shared, row::Row};
use crate::{
    i18n::{lang, tr},
    pages::runs::{
        foot::{PagedFailure, PagedFoot},
        paged::Shape,
    },
    t,
    ui::{ButtonLink, Empty, Glyph, Kind, SkeletonTable, Table, Th},
};

#[component]
pub(super) fn List(shared: Shared) -> impl IntoView {
    let shape = shared.list.shape();
    let body = move || match shape.get() {
        Shape::Waiting => view! { <SkeletonTable columns=5 rows=8 /> }.into_any(),
        Shape::Nothing if shared.place.is_narrowed() => view! {
            <Empty icon=Glyph::Search title=tr("files-no-match") text=tr("files-no-match-text") />
        }
        .into_any(),
        Shape::Nothing => nothing(shared.place.kind.get()),
        Shape::Items => view! { <Rows shared /> }.into_any(),
        Shape::Failure => ().into_any(),
    };
    view! {
        <PagedFailure list=shared.list />
        {body}
    }
}

/// What belongs here.
fn nothing(kind: Option<FileKind>) -> AnyView {
    let (icon, title, text) = match kind {
        Some(FileKind::Tryback) => (Glyph::Undo, "files-no-trybacks", "files-no-trybacks-text"),
        Some(FileKind::Archive) => (Glyph::Archive, "files-no-archives", "files-no-archives-text"),
        Some(FileKind::Report) => (Glyph::Runs, "files-no-reports", "files-no-reports-text"),
        _ => (Glyph::Inbox, "files-empty", "files-empty-text"),
    };
    let link = match kind {
        Some(_) => ("/runs", "files-to-runs"),
        None => ("/help", "files-to-help"),
    };
    view! {
        <Empty icon title=tr(title) text=tr(text)>
            <ButtonLink kind=Kind::Quiet href=link.0>
                {tr(link.1)}
            </ButtonLink>
        </Empty>
    }
    .into_any()
}

#[component]
fn Rows(shared: Shared) -> impl IntoView {
    let Shared { place, list, .. } = shared;
    let caption = Signal::derive(move || match place.kind.get() {
        Some(FileKind::Tryback) => t!("files-trybacks"),
        Some(FileKind::Archive) => t!("files-archives"),
        Some(FileKind::Report) => t!("files-reports"),
        _ => t!("files-inbox"),
    });
    let head = move || {
        view! {
            <Th class="shrink">
                <span class="sr">{tr("files-tick")}</span>
            </Th>
            <Th sort=place.sorted("name") on_sort=move |_| place.sort_by("name")>
                {tr("files-name")}
            </Th>
            <Th>{tr("files-run")}</Th>
            <Th class="num" sort=place.sorted("size") on_sort=move |_| place.sort_by("size")>
                {tr("files-size")}
            </Th>
            <Th sort=place.sorted("changed") on_sort=move |_| place.sort_by("changed")>
                {tr("files-changed")}
            </Th>
            <Th class="shrink">
                <span class="sr">{tr("files-actions")}</span>
            </Th>
        }
    };
    let foot = move || view! { <PagedFoot list /> };
    let busy = Signal::derive(move || list.is_busy());
    view! {
        <div class="area-list">
        <Table caption head foot busy>
            <For
                each=move || list.items.get()
                key=|entry| (lang(), entry.name.clone(), entry.changed, entry.run.clone().map(|run| run.id))
                children=move |entry| view! { <Row entry shared /> }
            />
        </Table>
        </div>
    }
}
