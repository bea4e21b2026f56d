//! What came of a run, in one sentence; and what went wrong with it as a whole.

use leptos::prelude::*;
use shared::api::{RunDto, RunMode, RunState};

use crate::{
    i18n::tr,
    pages::runs::{
        sentence::changes,
        words::{is_live, may_operate},
    },
    t,
    ui::{ButtonLink, Callout, Glyph, Size, Tone},
};

/// The sentence under the title. Reactive.
pub(super) fn sentence(run: &RunDto) -> String {
    let summary = &run.summary;
    match summary.state {
        RunState::Queued => t!("run-lead-queued"),
        state if is_live(state) => t!("run-lead-live"),
        RunState::Held => t!("run-lead-held"),
        RunState::Discarded => t!("run-lead-discarded"),
        RunState::Failed if summary.counts.rows() == 0 => t!("run-lead-failed"),
        _ => told(run),
    }
}

/// What became of the rows.
fn told(run: &RunDto) -> String {
    let summary = &run.summary;
    let would = summary.mode == RunMode::Simulate;
    let counts = summary.counts;
    let mut parts = Vec::new();
    if would {
        parts.push(t!("run-nothing-written"));
    }
    if summary.state == RunState::Cancelled {
        parts.push(t!("run-lead-cancelled", done = summary.done, rows = summary.rows));
    }
    let family = if would { "runs-would" } else { "runs-done" };
    match changes(counts, family) {
        Some(changes) => parts.push(format!("{changes}.")),
        None if counts.unchanged > 0 => parts.push(t!("run-no-change", count = counts.unchanged)),
        None => {}
    }
    if counts.failed > 0 {
        parts.push(t!(
            if would { "run-would-fail" } else { "run-failed" },
            count = counts.failed
        ));
    }
    if summary.partial > 0 {
        parts.push(t!("run-partial", count = summary.partial));
    }
    let has_tryback = run.files.iter().any(|file| file.tryback.is_some());
    if has_tryback && may_operate() {
        parts.push(t!("run-in-tryback", count = counts.failed + summary.partial));
    }
    parts.join(" ")
}

/// Why the run failed as a whole, or files of it weren't run.
#[component]
pub(super) fn Problems(run: RwSignal<RunDto>) -> impl IntoView {
    let problem = Memo::new(move |_| run.read().problem.clone());
    let fatal = Memo::new(move |_| {
        let files = run.read().files.clone();
        files
            .into_iter()
            .filter_map(|file| Some((file.path, file.fatal?)))
            .collect::<Vec<_>>()
    });
    let title = Signal::derive(move || match problem.read().is_some() {
        true => t!("run-problem"),
        false => t!("run-files-fatal", count = fatal.read().len()),
    });
    let reasons = move || {
        let line = |(path, reason): (String, String)| view! { <li><span class="path">{path}</span> ": " {reason}</li> };
        fatal.get().into_iter().map(line).collect_view()
    };
    view! {
        <Show when=move || problem.read().is_some() || !fatal.read().is_empty()>
            <Callout tone=Tone::Error title>
                <span class="stack">
                    {move || problem.get()} <ul>{reasons}</ul>
                    <span>
                        <ButtonLink size=Size::Small icon=Glyph::Columns href="/">
                            {tr("run-check-files")}
                        </ButtonLink>
                    </span>
                </span>
            </Callout>
        </Show>
    }
}
