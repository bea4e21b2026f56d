//! The list of runs: its filter, its search, its rows.

use leptos::prelude::*;
use shared::{
    api::{Counts, RunSummary, ScheduleDto},
    formats::FORMATS,
};

use super::{
    address::in_address,
    foot::{PagedFailure, PagedFoot},
    line::{RunHeads, RunLine},
    live,
    paged::{Paged, Shape, settled, with},
    words::{format_title, sender},
};
use crate::{
    api,
    i18n::tr,
    t,
    ui::{
        Button, ButtonLink, Choice, Empty, Glyph, Kind, Legend, SearchInput, Segmented, Select, Size, SkeletonTable,
        Table,
    },
};

/// Which runs are shown: the value that the API filters by, and the id of its words. `troubled` are those with
/// something to put right.
const FILTERS: [(&str, &str); 5] = [
    ("", "runs-filter-all"),
    ("held", "runs-filter-held"),
    ("running", "runs-filter-live"),
    ("troubled", "runs-filter-troubled"),
    ("simulated", "runs-filter-simulated"),
];
/// How many runs come at once.
const AT_ONCE: usize = 50;

/// All runs, newest first.
#[component]
pub(super) fn RunList() -> impl IntoView {
    let (state, typed) = (in_address("state"), in_address("q"));
    let (actor, format, schedule) = (in_address("actor"), in_address("format"), in_address("schedule"));
    let words = settled(typed);
    let filtered = Signal::derive(move || {
        let query = [
            ("state", state.get()),
            ("q", words.get()),
            ("actor", actor.get()),
            ("format", format.get()),
            ("schedule", schedule.get()),
        ];
        with("/runs", &query)
    });
    let list = Paged::<RunSummary>::follow(Signal::derive(move || {
        with(&filtered.read(), &[("limit", AT_ONCE.to_string())])
    }));
    live::keep_fresh(list, filtered);

    let options = Signal::derive(|| {
        FILTERS
            .iter()
            .map(|(value, id)| Choice::new((*value).to_owned(), t!(id)))
            .collect::<Vec<_>>()
    });
    let everything = move |_| {
        for filter in [state, typed, actor, format, schedule] {
            filter.set(String::new());
        }
    };
    let asked = move || {
        [state, typed, actor, format, schedule]
            .iter()
            .any(|filter| !filter.read().is_empty())
    };
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
                <Formats format />
                <Actors actor />
                <Schedules schedule />
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

/// The command files that a run may have had.
#[component]
fn Formats(format: RwSignal<String>) -> impl IntoView {
    let options = Signal::derive(|| {
        let each = FORMATS
            .iter()
            .map(|format| (format.name().to_owned(), format_title(format.name())));
        std::iter::once((String::new(), t!("runs-all-formats")))
            .chain(each)
            .collect::<Vec<_>>()
    });
    view! { <Select value=format options label=tr("runs-format") small=true /> }
}

/// The schedules that runs may come from; nothing where there is none.
#[component]
fn Schedules(schedule: RwSignal<String>) -> impl IntoView {
    let known = LocalResource::new(|| api::get::<Vec<ScheduleDto>>("/schedules"));
    let options = Signal::derive(move || {
        let mut known: Vec<(String, String)> = match known.get() {
            Some(Ok(known)) => known.into_iter().map(|schedule| (schedule.id, schedule.name)).collect(),
            _ => Vec::new(),
        };
        // What the address asks for is chosen before the list is here, and after it was removed.
        let chosen = schedule.get();
        if !chosen.is_empty() && !known.iter().any(|(id, _)| *id == chosen) {
            known.push((chosen.clone(), chosen));
        }
        known.insert(0, (String::new(), t!("runs-all-schedules")));
        known
    });
    let any = Memo::new(move |_| options.read().len() > 1);
    view! {
        <Show when=move || any.get()>
            <Select value=schedule options label=tr("runs-schedule") small=true />
        </Show>
    }
}

/// Who has sent runs.
#[component]
fn Actors(actor: RwSignal<String>) -> impl IntoView {
    let known = LocalResource::new(|| api::get::<Vec<String>>("/runs/actors"));
    let options = Signal::derive(move || {
        let mut names = known.get().and_then(Result::ok).unwrap_or_default();
        let chosen = actor.get();
        // It may be named by the address before the others are known.
        if !chosen.is_empty() && !names.contains(&chosen) {
            names.push(chosen);
        }
        let each = names.into_iter().map(|name| (name.clone(), sender(&name)));
        std::iter::once((String::new(), t!("runs-anybody")))
            .chain(each)
            .collect::<Vec<_>>()
    });
    view! { <Select value=actor options label=tr("runs-who") small=true /> }
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
