//! One run in the list. Its cells follow the run while it goes on; the row itself stays, and with it the focus.

use leptos::prelude::*;
use shared::api::{RunState, RunSummary};

use super::{
    counts,
    moments::{seconds, took},
    words::{self, format_title, is_live},
};
use crate::{
    i18n::{num, number, tr},
    t,
    ui::{BarSize, OutcomeBar, RowTh, Status, Td, Th, Tr, When},
};

/// The heads of a table of runs.
#[component]
pub(crate) fn RunHeads() -> impl IntoView {
    view! {
        <Th>{tr("runs-state")}</Th>
        <Th>{tr("runs-what")}</Th>
        <Th>{tr("runs-who")}</Th>
        <Th>{tr("runs-when")}</Th>
        <Th class="num">{tr("runs-took")}</Th>
        <Th>{tr("runs-outcomes")}</Th>
        <Th class="num">{tr("runs-rows-head")}</Th>
        <Th class="num">{tr("runs-failed-head")}</Th>
    }
}

/// The row of a run, as it is now.
#[component]
pub(crate) fn RunLine(
    /// The run.
    run: Memo<Option<RunSummary>>,
) -> impl IntoView {
    let of = move |read: fn(&RunSummary) -> AnyView| move || run.get().as_ref().map(read);
    let mark = Signal::derive(move || run.get().map(|run| words::look(&run).mark).unwrap_or_default());
    let href = move || run.get().map(|run| address(&run));
    let name = move || run.get().map(|run| run.name);
    let note = Signal::derive(move || run.get().map(|run| formats(&run)).unwrap_or_default());
    view! {
        <Tr mark>
            <Td class="shrink">{of(state)}</Td>
            <RowTh class="wide" note>
                <a href=href>{name}</a>
            </RowTh>
            <Td class="wide nowrap">{move || run.get().map(|run| words::sender(&run.actor))}</Td>
            <Td class="nowrap">{of(when)}</Td>
            <Td class="num nowrap">{of(duration)}</Td>
            <Td class="wide cell-bar">{of(outcomes)}</Td>
            <Td class="num nowrap" th=tr("runs-rows-head")>
                {move || run.get().map(|run| num(run.rows))}
            </Td>
            <Td class="num nowrap" th=tr("runs-failed-head")>
                {of(failed)}
            </Td>
        </Tr>
    }
}

/// How a run stands, with how far it is.
pub(crate) fn state(run: &RunSummary) -> AnyView {
    let look = words::look(run);
    let words = match percent(run) {
        Some(percent) => t!(
            "runs-state-percent",
            state = look.words,
            percent = number::percent(percent)
        ),
        None => look.words,
    };
    view! {
        <Status tone=look.tone icon=look.icon live=look.live>
            {words}
        </Status>
    }
    .into_any()
}

/// How far the steps are, while they are applied.
fn percent(run: &RunSummary) -> Option<u8> {
    let share = (run.state == RunState::Executing && run.rows > 0).then(|| run.done * 100 / run.rows)?;
    u8::try_from(share.min(100)).ok()
}

/// A held run leads to its plan: that is what is asked for.
pub(crate) fn address(run: &RunSummary) -> String {
    let plan = if run.state == RunState::Held { "/plan" } else { "" };
    format!("/runs/{}{plan}", run.id)
}

fn formats(run: &RunSummary) -> String {
    let mut titles: Vec<_> = run.formats.iter().map(|name| format_title(name)).collect();
    titles.dedup();
    titles.join(", ")
}

fn when(run: &RunSummary) -> AnyView {
    view! { <When at=run.started.unwrap_or(run.submitted) /> }.into_any()
}

fn duration(run: &RunSummary) -> AnyView {
    let known = run.state.is_over() || is_live(run.state);
    match seconds(run).filter(|_| known) {
        Some(seconds) => took(seconds).into_any(),
        None => view! { <span class="t3">"—"</span> }.into_any(),
    }
}

fn outcomes(run: &RunSummary) -> AnyView {
    let (counts, tense) = counts::of_run(run);
    if counts.rows() == 0 {
        let words = if run.state == RunState::Failed {
            t!("runs-nothing-ran")
        } else {
            String::new()
        };
        return view! { <span class="t3">{words}</span> }.into_any();
    }
    view! { <OutcomeBar counts=counts size=BarSize::Small tense /> }.into_any()
}

fn failed(run: &RunSummary) -> AnyView {
    let failed = run.counts.failed;
    let class = match failed {
        0 => "t3",
        _ if words::is_plan(run) => "t2",
        _ => "c-error",
    };
    view! { <span class=class>{num(failed)}</span> }.into_any()
}
