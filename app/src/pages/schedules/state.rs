//! How a schedule stands, in an icon and a word: shared by its list, its history and the overview.

use leptos::prelude::*;
use shared::api::{RunSummary, ScheduleDto, ScheduleTask, TickCause, TickDto, TickOutcome};
use shared::schedule::Input;

use crate::{
    i18n::tr,
    pages::runs::{
        line::{self, address},
        words::{format_title, look},
    },
    t,
    ui::{Glyph, Mark, Status, Tone},
};

/// What came of a schedule last; its run where it has one that isn't over.
pub(crate) fn last(schedule: &ScheduleDto) -> AnyView {
    if let Some(run) = &schedule.open_run {
        return run_state(run);
    }
    match &schedule.last {
        Some(tick) => outcome(tick),
        None => view! { <Status tone=Tone::Off icon=Glyph::Clock>{tr("schedules-never")}</Status> }.into_any(),
    }
}

/// The margin of its row.
pub(crate) fn mark(schedule: &ScheduleDto) -> Mark {
    if let Some(run) = &schedule.open_run {
        return look(run).mark;
    }
    match &schedule.last {
        Some(TickDto { run: Some(run), .. }) => look(run).mark,
        Some(tick) if matches!(tick.outcome, TickOutcome::Failed | TickOutcome::Alarm) => Mark::Error,
        _ => Mark::None,
    }
}

/// A run as a link to it.
pub(super) fn run_state(run: &RunSummary) -> AnyView {
    let href = address(run);
    let state = line::state(run);
    view! {
        <a class="quiet-link" href=href>
            {state}
        </a>
    }
    .into_any()
}

/// What came of one of its times.
pub(super) fn outcome(tick: &TickDto) -> AnyView {
    if let Some(run) = &tick.run {
        return run_state(run);
    }
    let count = tick.count;
    let (tone, icon, words) = match tick.outcome {
        TickOutcome::Open => (Tone::Off, Glyph::Clock, t!("schedules-open")),
        TickOutcome::Run => (Tone::Off, Glyph::Runs, t!("schedules-run-gone")),
        TickOutcome::Nothing => (Tone::Off, Glyph::Inbox, t!("schedules-nothing")),
        TickOutcome::Break => (Tone::Off, Glyph::Calendar, t!("schedules-in-break")),
        TickOutcome::Missed => (Tone::Warn, Glyph::Warn, t!("schedules-left-out", count = count)),
        TickOutcome::Joined => (Tone::Off, Glyph::Clock, t!("schedules-joined")),
        TickOutcome::Paused => (Tone::Off, Glyph::Pause, t!("schedules-was-paused")),
        TickOutcome::Alarm => (Tone::Error, Glyph::Bell, t!("schedules-no-file")),
        TickOutcome::Tidied => (Tone::Ok, Glyph::Ok, t!("schedules-tidied", count = count)),
        TickOutcome::Failed => (Tone::Error, Glyph::Cross, t!("schedules-failed")),
    };
    view! {
        <Status tone icon>
            {words}
        </Status>
    }
    .into_any()
}

/// Why something came of it, where its time isn't the reason.
pub(super) fn cause(tick: &TickDto) -> String {
    match tick.cause {
        TickCause::Due => String::new(),
        TickCause::Missed => t!("schedules-made-up"),
        TickCause::Asked => match &tick.actor {
            Some(actor) => t!("schedules-asked-by", who = crate::pages::runs::words::doer(actor)),
            None => t!("schedules-asked"),
        },
        TickCause::Expected => t!("schedules-expected"),
    }
}

/// What an input is called. Reactive.
pub(crate) fn input_title(name: &str) -> String {
    match name {
        "user_deletions" => t!("schedules-user-deletions"),
        "user_suspensions" => t!("schedules-user-suspensions"),
        "user_restores" => t!("schedules-user-restores"),
        name => format_title(Input::find(name).map_or(name, |input| input.format)),
    }
}

/// Where its files are found, in one line.
pub(super) fn places(schedule: &ScheduleDto) -> AnyView {
    if schedule.task == ScheduleTask::Retention {
        return view! { {tr("schedules-tidies")} }.into_any();
    }
    let places: Vec<_> = schedule.inputs.iter().filter_map(|input| input.place.clone()).collect();
    view! { <span class="mono wrap">{places.join(", ")}</span> }.into_any()
}
