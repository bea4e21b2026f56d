//! Files: the area of inbox, archives, reports and trybacks as a file manager.

mod acts;
mod bar;
mod list;
mod look;
mod place;
mod preview;
mod rename;
mod retention;
mod row;
mod upload;

use leptos::prelude::*;
use shared::api::{FileEntry, FileKind};

use crate::{
    i18n::tr,
    pages::runs::{paged::Paged, words::may_operate},
    shell::{NeedsSession, Page},
    ui::{LinkTab, LinkTabs},
};
use place::Place;

/// The page `/files?kind=archive&folder=north&q=users`.
#[component]
pub fn FilesPage() -> impl IntoView {
    view! {
        <Page title=tr("files-title")>
            <NeedsSession>
                <Area />
            </NeedsSession>
        </Page>
    }
}

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Shared {
    /// What is shown, as the address says.
    place: Place,
    /// The files.
    list: Paged<FileEntry>,
    /// Names of those that are ticked.
    ticked: RwSignal<Vec<String>>,
    /// The one that is looked at.
    looked_at: RwSignal<Option<FileEntry>>,
    /// The one that gets another name.
    renamed: RwSignal<Option<FileEntry>>,
}

#[component]
fn Area() -> impl IntoView {
    let place = Place::of_address();
    let list = Paged::follow(place.path());
    let shared = Shared {
        place,
        list,
        ticked: RwSignal::new(Vec::new()),
        looked_at: RwSignal::new(None),
        renamed: RwSignal::new(None),
    };
    // What is ticked belongs to what is shown.
    Effect::new(move |_| {
        place.path().track();
        shared.ticked.set(Vec::new());
    });
    let tab = move |kind: Option<FileKind>, words: &'static str| LinkTab {
        href: kind.map_or_else(|| "/files".to_owned(), |kind| format!("/files?kind={}", kind.name())),
        words,
        count: None,
        current: place.kind.get() == kind,
    };
    let tabs = Signal::derive(move || {
        let reports = tab(Some(FileKind::Report), "files-reports");
        if !may_operate() {
            return vec![LinkTab {
                current: true,
                ..reports
            }];
        }
        vec![
            tab(None, "files-inbox"),
            tab(Some(FileKind::Tryback), "files-trybacks"),
            tab(Some(FileKind::Archive), "files-archives"),
            reports,
        ]
    });
    view! {
        <div class="content area">
            <LinkTabs label=tr("files-title") tabs />
            <Show when=move || place.is_inbox()>
                <upload::Uploads shared />
            </Show>
            <bar::Bar shared />
            <list::List shared />
            <Show when=may_operate>
                <retention::Retention />
            </Show>
            <preview::Look shared />
            <rename::Rename shared />
        </div>
    }
}
