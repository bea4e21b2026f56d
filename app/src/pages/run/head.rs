//! The head of a run: title, state, one sentence, facts, and what to do.

use leptos::prelude::*;
use leptos_router::hooks::use_navigate;
use shared::api::{RunDto, RunSummary};

use super::{downloads, follow::Followed, lead};
use crate::{
    i18n::tr,
    pages::runs::{
        actions::Ask,
        moments::{seconds, took},
        words::{is_live, look, may_operate, sender, title, to_fix},
    },
    shell::{TitleBlock, say},
    t,
    ui::{Badge, Button, ButtonLink, Dialog, Fact, Facts, Glyph, Kind, Rich, Toast, When},
};

/// The head of the run's page.
#[component]
pub(super) fn Head(run: RwSignal<RunDto>, followed: Followed) -> impl IntoView {
    let heading = Signal::derive(move || {
        let run = run.read();
        title(&run.summary.name, run.files.len())
    });
    let look = Memo::new(move |_| look(&run.read().summary));
    // A change of state is said; the first one is on the page that was just opened.
    Effect::new(move |before: Option<String>| {
        let now = look.get().words;
        if before.is_some_and(|before| before != now) {
            say(now.clone());
        }
        now
    });
    let beside = move || {
        let look = move || look.get();
        view! {
            {move || {
                let look = look();
                match look.live {
                    true => view! { <Badge tone=look.tone large=true live=true>{look.words}</Badge> }.into_any(),
                    false => view! { <Badge tone=look.tone large=true icon=look.icon>{look.words}</Badge> }.into_any(),
                }
            }}
        }
    };
    view! {
        <TitleBlock title=heading beside actions=move || view! { <Actions run followed /> }>
            <p class="lead">
                <Rich text=Signal::derive(move || lead::sentence(&run.read())) />
            </p>
            {move || facts(&run.read())}
        </TitleBlock>
    }
}

fn facts(run: &RunDto) -> impl IntoView + use<> {
    let RunSummary {
        id,
        actor,
        submitted,
        finished,
        ..
    } = run.summary.clone();
    let approved = run.timeline.iter().rev().find(|moment| moment.what == "approved");
    let approved = approved.and_then(|moment| moment.actor.clone());
    let time = finished.and_then(|_| seconds(&run.summary));
    view! {
        <Facts>
            <Fact term=tr("run-sent-by")>{sender(&actor)} ", " <When at=submitted /></Fact>
            {approved.map(|who| view! { <Fact term=tr("run-approved-by")>{sender(&who)}</Fact> })}
            {finished.map(|at| view! { <Fact term=tr("run-ended")><When at /></Fact> })}
            {time.map(|time| view! { <Fact term=tr("run-took")>{took(time)}</Fact> })}
            <Fact term=tr("run-id")>
                <span class="mono">{id}</span>
            </Fact>
        </Facts>
    }
}

#[component]
fn Actions(run: RwSignal<RunDto>, followed: Followed) -> impl IntoView {
    let live = Memo::new(move |_| is_live(run.read().summary.state));
    let over = Memo::new(move |_| run.read().summary.state.is_over());
    let rows = Memo::new(move |_| to_fix(&run.read().summary));
    let fixable = move || over.get() && rows.get() > 0 && may_operate() && downloads::has_tryback(&run.read());
    let plan = Memo::new(move |_| (over.get() && !run.read().steps.is_empty()).then(|| run.read().summary.id.clone()));
    let navigate = use_navigate();
    let fix = move |_| {
        downloads::take_trybacks(&run.read_untracked());
        Toast::ok(t!("run-tryback-taken")).show();
        navigate("/", leptos_router::NavigateOptions::default());
    };
    view! {
        <Show when=move || live.get() && may_operate()>
            <Stop run followed />
        </Show>
        {move || {
            plan.get()
                .map(|id| {
                    view! {
                        <ButtonLink icon=Glyph::Compare href=format!("/runs/{id}/plan")>
                            {tr("run-plan")}
                        </ButtonLink>
                    }
                })
        }}
        {move || {
            let fix = fix.clone();
            fixable()
                .then(|| {
                    view! {
                        <Button kind=Kind::Primary icon=Glyph::Edit on_click=fix>
                            {move || t!("run-fix", count = rows.get())}
                        </Button>
                    }
                })
        }}
    }
}

/// Stops the run, after a question: rows that are done stay done.
#[component]
fn Stop(run: RwSignal<RunDto>, followed: Followed) -> impl IntoView {
    let open = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let stop = move |_| {
        let id = run.read_untracked().summary.id.clone();
        Ask::Cancel.of(&id, busy, move |run| {
            open.try_set(false);
            followed.take(run);
        });
    };
    let foot = move || {
        view! {
            <Button kind=Kind::Quiet on_click=move |_| open.set(false)>
                {tr("run-stop-no")}
            </Button>
            <Button kind=Kind::Danger icon=Glyph::Stop busy on_click=stop>
                {tr("run-stop-yes")}
            </Button>
        }
    };
    view! {
        <Button kind=Kind::Danger icon=Glyph::Stop on_click=move |_| open.set(true)>
            {tr("run-stop")}
        </Button>
        <Dialog open title=tr("run-stop-title") foot>
            <p>{tr("run-stop-text")}</p>
        </Dialog>
    }
}
