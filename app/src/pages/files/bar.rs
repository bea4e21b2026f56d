//! Above the list: where one is, what is searched for, and what can be done with what is ticked.

use leptos::prelude::*;
use shared::api::RunMode;

use super::{Shared, acts, place::folder_href};
use crate::{
    i18n::tr,
    t,
    ui::{Button, Glyph, Kind, SearchInput, Select, Size},
};

/// Of the last so many days: the value and the id of its words.
const PERIODS: [(&str, &str); 4] = [
    ("", "files-any-time"),
    ("0", "files-today"),
    ("7", "files-week"),
    ("30", "files-month"),
];

#[component]
pub(super) fn Bar(shared: Shared) -> impl IntoView {
    let Shared { place, .. } = shared;
    let periods = Signal::derive(|| PERIODS.map(|(value, words)| (value.to_owned(), t!(words))).to_vec());
    view! {
        <Show when=move || !place.folder.read().is_empty()>
            <Path shared />
        </Show>
        <div class="bar area-bar" role="search">
            <SearchInput
                value=place.typed
                label=tr("files-find")
                placeholder=tr("files-find-what")
            />
            <Select value=place.days options=periods label=tr("files-period") />
        </div>
        <Show when=move || !shared.ticked.read().is_empty()>
            <Ticked shared />
        </Show>
    }
}

/// The folders above the one that is shown.
#[component]
fn Path(shared: Shared) -> impl IntoView {
    let steps = move || {
        let folder = shared.place.folder.get();
        let parts: Vec<&str> = folder.split('/').collect();
        let last = parts.len() - 1;
        parts
            .iter()
            .enumerate()
            .map(|(at, part)| {
                let part = (*part).to_owned();
                let path = parts.get(..=at).unwrap_or_default().join("/");
                if at == last {
                    return view! { <li><span aria-current="location">{part}</span></li> }.into_any();
                }
                view! { <li><a href=folder_href(&path)>{part}</a></li> }.into_any()
            })
            .collect_view()
    };
    view! {
        <nav class="crumbs" aria-label=tr("files-path")>
            <ol>
                <li>
                    <a href="/files">{tr("files-inbox")}</a>
                </li>
                {steps}
            </ol>
        </nav>
    }
}

/// What can be done with several at once.
#[component]
fn Ticked(shared: Shared) -> impl IntoView {
    let Shared {
        place, list, ticked, ..
    } = shared;
    let go = acts::go();
    let count = move || ticked.read().len();
    let all_files = move || {
        list.items
            .read()
            .iter()
            .filter(|entry| ticked.read().contains(&entry.name))
            .all(|entry| entry.kind != shared::api::FileKind::Folder)
    };
    let names = move || ticked.get_untracked();
    let everything = move || {
        let items = list.items.read_untracked();
        let mut names: Vec<String> = Vec::new();
        for entry in items
            .iter()
            .filter(|entry| ticked.read_untracked().contains(&entry.name))
        {
            names.extend(super::look::names(entry));
        }
        names
    };
    view! {
        <div class="ticked" role="region" aria-label=tr("files-ticked-region")>
            <span class="grow" role="status">
                {move || t!("files-ticked", count = count())}
            </span>
            <Show when=all_files>
                <Button size=Size::Small icon=Glyph::Columns on_click=move |_| acts::check(names(), go)>
                    {tr("files-check")}
                </Button>
                <Show when=move || place.is_inbox()>
                    <Button size=Size::Small icon=Glyph::Eye on_click=move |_| acts::run(names(), RunMode::Plan, go)>
                        {tr("files-plan")}
                    </Button>
                </Show>
            </Show>
            <Show when=move || super::row::may_remove(place.kind.get())>
                <Button
                    size=Size::Small
                    kind=Kind::Danger
                    icon=Glyph::Trash
                    on_click=move |_| acts::remove(everything(), names().len(), shared)
                >
                    {tr("files-remove")}
                </Button>
            </Show>
            <Button size=Size::Small kind=Kind::Quiet on_click=move |_| ticked.set(Vec::new())>
                {tr("files-untick")}
            </Button>
        </div>
    }
}
