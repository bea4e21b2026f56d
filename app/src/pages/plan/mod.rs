//! Plan: what a run would do, what of it is dangerous first; to approve or to discard.

mod danger;
mod foot;
mod head;
mod left_out;
mod step;
mod steps;

use leptos::prelude::*;
use shared::api::{Progress, RunDto, RunState};

use crate::{
    api::{self, EventStream},
    i18n::{lang, tr},
    pages::runs::{gone::Gone, named::Named, tiles::CountTiles, words::is_plan},
    shell::{NeedsSession, Page},
    t,
    ui::{ButtonLink, Empty, Glyph, SkeletonTable, SkeletonText},
};

/// The page `/runs/:id/plan`.
#[component]
pub fn PlanPage() -> impl IntoView {
    let run = Named::of_address();
    view! {
        <Page title=tr("plan-title") crumbs=run.above()>
            <NeedsSession>{move || view! { <PlanOf id=run.id.get() name=run.name /> }}</NeedsSession>
        </Page>
    }
}

/// The plan of the run with this id; tells its name.
#[component]
fn PlanOf(id: String, name: RwSignal<String>) -> impl IntoView {
    let path = format!("/runs/{id}");
    let events = format!("{path}/events");
    let run = LocalResource::new(move || {
        // Its sentences come in the language of the request.
        let _ = lang();
        let path = path.clone();
        async move { api::get::<RunDto>(&path).await }
    });
    // Whoever has just sent the run is here before its plan is.
    let stream = StoredValue::new_local(None::<EventStream>);
    Effect::new(move |_| {
        let waits = matches!(run.get(), Some(Ok(run)) if is_awaited(run.summary.state));
        let heard = move |_, data: String| {
            let state = serde_json::from_str::<Progress>(&data).map(|progress| progress.state);
            if state.is_ok_and(|state| !is_awaited(state)) {
                run.refetch();
            }
        };
        stream.set_value(
            waits
                .then(|| EventStream::open(&events, &["progress"], heard))
                .flatten(),
        );
    });
    move || match run.get() {
        None => view! {
            <div class="content" aria-busy="true">
                <SkeletonText lines=3 />
                <SkeletonTable columns=4 rows=8 />
            </div>
        }
        .into_any(),
        Some(Ok(run)) if is_awaited(run.summary.state) => {
            name.set(run.summary.name);
            view! {
                <div class="content" aria-busy="true">
                    <p role="status">{tr("plan-working")}</p>
                    <SkeletonTable columns=4 rows=8 />
                </div>
            }
            .into_any()
        }
        Some(Ok(run)) => {
            name.set(run.summary.name.clone());
            view! { <Shown run /> }.into_any()
        }
        Some(Err(error)) => view! {
            <div class="content">
                <Gone error on_retry=move |()| run.refetch() />
            </div>
        }
        .into_any(),
    }
}

/// Whether the plan is still on its way, or it isn't known yet whether there will be one.
const fn is_awaited(state: RunState) -> bool {
    matches!(state, RunState::Queued | RunState::Checking | RunState::Planning)
}

#[component]
fn Shown(run: RunDto) -> impl IntoView {
    let held = run.summary.state == RunState::Held;
    let counts = is_plan(&run.summary);
    let steps: u64 = run.steps.iter().map(|(.., count)| count).sum();
    let none = (steps == 0).then(|| {
        let went = &run.summary.counts;
        let text = match run.summary.state {
            _ if went.created + went.updated + went.deleted > 0 => "plan-went-without-text",
            state if state.is_over() || held => "plan-empty-text",
            _ => "plan-not-yet-text",
        };
        let href = format!("/runs/{}", run.summary.id);
        view! {
            <Empty icon=Glyph::Compare title=tr("plan-empty") text=move || t!(text)>
                <ButtonLink href>{tr("plan-to-run")}</ButtonLink>
            </Empty>
        }
    });
    let run = StoredValue::new(run);
    view! {
        <div class="content">
            <head::Head run=run.get_value() />
            {counts.then(|| view! { <CountTiles run=Signal::derive(move || run.get_value()) /> })}
            {none}
            {(run.with_value(|run| run.dangerous > 0))
                .then(|| view! { <danger::Danger run=run.get_value() /> })}
            {(steps > run.with_value(|run| run.dangerous)).then(|| view! { <steps::Steps run=run.get_value() /> })}
            {counts.then(|| view! { <left_out::LeftOut run=run.get_value() /> })}
        </div>
        {held.then(|| view! { <foot::Decision run=run.get_value() /> })}
    }
}
