//! The list of runs: its filter, its search, its rows.

use leptos::prelude::*;
use shared::api::{Counts, RunSummary};

use super::{
    foot::{PagedFailure, PagedFoot},
    line::{RunHeads, RunLine},
    live,
    paged::{Paged, Shape, settled, with},
};
use crate::{
    i18n::tr,
    t,
    ui::{Button, ButtonLink, Choice, Empty, Glyph, Kind, Legend, SearchInput, Segmented, Size, SkeletonTable, Table},
};

/// Which runs are shown: the value that the API filters by, and the id of its words. `live` are those that aren't over.
const FILTERS: [(&str, &str); 5] = [
    ("", "runs-filter-all"),
    ("held", "runs-filter-held"),
    ("live", "runs-filter-live"),
    ("finished", "runs-filter-finished"),
    ("failed", "runs-filter-failed"),
];
/// How many runs come at once.
const AT_ONCE: usize = 50;

/// All runs, newest first.
#[component]
pub(super) fn RunList() -> impl IntoView {
    let state = RwSignal::new("");
    let typed = RwSignal::new(String::new());
    let words = settled(typed);
    let filtered = Signal::derive(move || with("/runs", &[("state", state.get().to_owned()), ("q", words.get())]));
    let list = Paged::<RunSummary>::follow(Signal::derive(move || {
        with(&filtered.read(), &[("limit", AT_ONCE.to_string())])
    }));
    live::keep_fresh(list, filtered);

    let options = Signal::derive(|| {
        FILTERS
            .iter()
            .map(|(value, id)| Choice::new(*value, t!(id)))
            .collect::<Vec<_>>()
    });
    let everything = move |_| {
        state.set("");
        typed.set(String::new());
    };
    let asked = move || !state.get().is_empty() || !words.read().is_empty();
    let shape = list.shape();
    view! {
        <div class="content">
            <div class="bar">
                <Segmented value=state options label=tr("runs-filter") />
                <SearchInput
                    value=typed
                    label=tr("runs-find")
                    placeholder=tr("runs-find-what")
                    small=true
                />
                <span class="push">
                    <ButtonLink kind=Kind::Primary size=Size::Small icon=Glyph::Plus href="/">
                        {tr("runs-check")}
                    </ButtonLink>
                </span>
            </div>
            <PagedFailure list />
            {move || match shape.get() {
                Shape::Waiting => view! { <SkeletonTable columns=5 rows=10 /> }.into_any(),
                Shape::Nothing if untrack(asked) => view! { <NoMatch on_all=everything /> }.into_any(),
                Shape::Nothing => view! { <NoRuns /> }.into_any(),
                Shape::Items => view! { <RunTable list /> }.into_any(),
                Shape::Failure => ().into_any(),
            }}
        </div>
    }
}

#[component]
fn RunTable(list: Paged<RunSummary>) -> impl IntoView {
    let foot = move || {
        view! {
            <span class="legend-keys">
                <Legend counts=Counts::default() line=true />
            </span>
            <span class="push row">
                <PagedFoot list />
            </span>
        }
    };
    let ids = move || list.items.read().iter().map(|run| run.id.clone()).collect::<Vec<_>>();
    let busy = Signal::derive(move || list.is_busy());
    view! {
        <Table caption=tr("runs-caption") head=RunHeads foot busy>
            <For
                each=ids
                key=String::clone
                children=move |id| {
                    let run = Memo::new(move |_| list.items.read().iter().find(|run| run.id == id).cloned());
                    view! { <RunLine run /> }
                }
            />
        </Table>
    }
}

#[component]
fn NoRuns() -> impl IntoView {
    view! {
        <Empty icon=Glyph::Runs title=tr("runs-empty") text=tr("runs-empty-text")>
            <ButtonLink kind=Kind::Primary icon=Glyph::Columns href="/">
                {tr("runs-check")}
            </ButtonLink>
            <ButtonLink kind=Kind::Quiet href="/help">
                {tr("runs-samples")}
            </ButtonLink>
        </Empty>
    }
}

#[component]
fn NoMatch(#[prop(into)] on_all: Callback<leptos::ev::MouseEvent>) -> impl IntoView {
    view! {
        <Empty icon=Glyph::Search title=tr("runs-no-match") text=tr("runs-no-match-text")>
            <Button on_click=on_all>{tr("runs-show-all")}</Button>
        </Empty>
    }
}
