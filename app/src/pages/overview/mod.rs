//! Overview: how things stand, in one sentence, then in numbers; what needs somebody stands first.

mod damaged;
mod days;
mod fresh;
mod lead;
mod needs;
mod schedules;
mod sources;
mod tiles;

use leptos::prelude::*;
use shared::api::{OverviewDto, RunSummary};

use crate::{
    i18n::{num, tr},
    pages::runs::{
        gone::Gone,
        line::{RunHeads, RunLine},
        sample::SampleSchool,
    },
    shell::{NeedsSession, Page},
    t,
    ui::{
        ButtonLink, Empty, Glyph, Kind, Legend, Rich, Section, Size, Skeleton, SkeletonTable, SkeletonText, Table,
        unique,
    },
};
use fresh::{Shown, follow};

/// The page `/overview`.
#[component]
pub fn OverviewPage() -> impl IntoView {
    view! {
        <Page title=tr("overview-title")>
            <NeedsSession>
                <Overview />
            </NeedsSession>
        </Page>
    }
}

#[component]
fn Overview() -> impl IntoView {
    let followed = follow();
    let body = move || match followed.shown.get() {
        Shown::Waiting => view! { <Waiting /> }.into_any(),
        Shown::Failed(error) => view! { <Gone error on_retry=move |()| followed.again() /> }.into_any(),
        Shown::Here(overview) => {
            view! { <Whole overview=overview.into() again=move |()| followed.again() /> }.into_any()
        }
    };
    view! { <div class="content">{body}</div> }
}

/// The shape of what comes.
#[component]
fn Waiting() -> impl IntoView {
    let tile = || view! { <span class="tile overview-wait"><Skeleton width="60%" /></span> };
    view! {
        <div class="stack stack-6" aria-busy="true">
            <SkeletonText lines=1 />
            <div class="cols-4">{tile()} {tile()} {tile()} {tile()}</div>
            <SkeletonTable columns=5 rows=8 />
        </div>
    }
}

/// What is known of how things stand, kept fresh: only what changes is drawn anew.
#[component]
fn Whole(overview: Signal<OverviewDto>, #[prop(into)] again: Callback<()>) -> impl IntoView {
    let any = Memo::new(move |_| !overview.read().latest.is_empty());
    let lead = Signal::derive(move || lead::sentence(&overview.read()));
    let built_in = Memo::new(move |_| overview.read().platform.kind == "directory");
    view! {
        <p class="lead">
            <Rich text=lead />
        </p>
        <damaged::Damaged overview on_seen=again />
        <tiles::Tiles overview />
        <Show when=move || any.get() fallback=move || view! { <FirstSteps built_in /> }>
            <div class="with-side">
                <days::Days overview />
                <needs::Needs overview />
            </div>
            <Running overview />
            <schedules::Schedules overview />
            <sources::Sources overview />
            <Latest overview />
        </Show>
    }
}

/// Before the first run: what belongs here, and how it comes.
#[component]
fn FirstSteps(built_in: Memo<bool>) -> impl IntoView {
    let text = Signal::derive(move || match built_in.get() {
        true => t!("overview-empty-text"),
        // No invented school goes to a Moodle.
        false => t!("overview-empty-text-moodle"),
    });
    view! {
        <Empty icon=Glyph::Gauge title=tr("overview-empty") text>
            <ButtonLink kind=Kind::Primary icon=Glyph::Columns href="/">
                {tr("overview-first-check")}
            </ButtonLink>
            <SampleSchool />
            <ButtonLink kind=Kind::Quiet href="/help">
                {tr("overview-samples")}
            </ButtonLink>
        </Empty>
    }
}

/// What runs now or waits for its turn; nothing where nothing does.
#[component]
fn Running(overview: Signal<OverviewDto>) -> impl IntoView {
    let runs = Memo::new(move |_| overview.read().running.clone());
    view! {
        <Show when=move || !runs.read().is_empty()>
            <Section
                title=tr("overview-running")
                count=Signal::derive(move || num(runs.read().len()))
            >
                <Runs runs caption="overview-running" />
            </Section>
        </Show>
    }
}

#[component]
fn Latest(overview: Signal<OverviewDto>) -> impl IntoView {
    let runs = Memo::new(move |_| overview.read().latest.clone());
    let id = unique("latest");
    let named_by = id.clone();
    view! {
        <section class="sect" aria-labelledby=named_by>
            <div class="sect-head">
                <h2 id=id>{tr("overview-latest")}</h2>
                <span class="push">
                    <ButtonLink size=Size::Small href="/runs">
                        {tr("overview-all-runs")}
                    </ButtonLink>
                </span>
            </div>
            <Runs runs caption="overview-latest" legend=true />
        </section>
    }
}

/// Runs as the list of runs shows them.
#[component]
fn Runs(runs: Memo<Vec<RunSummary>>, caption: &'static str, #[prop(optional)] legend: bool) -> impl IntoView {
    let ids = move || runs.read().iter().map(|run| run.id.clone()).collect::<Vec<_>>();
    let foot = move || {
        view! {
            <span class="legend-keys">
                <Legend counts=shared::api::Counts::default() line=true />
            </span>
        }
    };
    let rows = move || {
        view! {
            <For
                each=ids
                key=String::clone
                children=move |id| {
                    let run = Memo::new(move |_| runs.read().iter().find(|run| run.id == id).cloned());
                    view! { <RunLine run /> }
                }
            />
        }
    };
    match legend {
        true => view! { <Table caption=tr(caption) head=RunHeads foot>{rows()}</Table> }.into_any(),
        false => view! { <Table caption=tr(caption) head=RunHeads>{rows()}</Table> }.into_any(),
    }
}
