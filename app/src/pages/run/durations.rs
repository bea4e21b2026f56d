//! How long the runs of this source took lately, as a chart.

use leptos::prelude::*;
use shared::api::{PastRunDto, RunDto, StoryDto};

use crate::{
    i18n::{date, num, tr},
    pages::runs::moments::took,
    t,
    ui::{Card, Column, Columns, Heads, Unit},
};

/// The chart; nothing where there is nothing to compare.
#[component]
pub(super) fn Durations(run: RwSignal<RunDto>, story: RwSignal<Option<StoryDto>>) -> impl IntoView {
    let past = Memo::new(move |_| {
        story
            .read()
            .as_ref()
            .map(|story| story.past.clone())
            .unwrap_or_default()
    });
    let id = run.read_untracked().summary.id.clone();
    let columns = Signal::derive(move || past.read().iter().map(|run| column(run, &id)).collect::<Vec<_>>());
    let label = Signal::derive(move || {
        let past = past.read();
        let longest = past.iter().map(|run| run.seconds).max().unwrap_or(0);
        t!("run-durations-sentence", count = past.len(), longest = took(longest))
    });
    let heads = Heads {
        name: "run-durations-run",
        up: "run-took",
        down: None,
    };
    view! {
        <Show when=move || { past.read().len() > 1 }>
            <Card title=tr("run-durations")>
                <Columns columns label unit=Unit::Seconds heads nothing=tr("run-durations-nothing") narrow=true />
            </Card>
        </Show>
    }
}

/// A run as a column. Reactive.
fn column(run: &PastRunDto, current: &str) -> Column {
    let name = date::show(run.at).exact;
    let words = t!(
        "run-durations-words",
        when = date::show(run.at).short,
        time = took(run.seconds),
        rows = run.rows,
        failed = num(run.failed)
    );
    Column {
        name,
        tick: String::new(),
        // Below a second the API can't tell.
        up: run.seconds.max(1),
        down: 0,
        words,
        current: run.id == current,
    }
}
