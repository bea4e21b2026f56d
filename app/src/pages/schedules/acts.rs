//! What can be done with a schedule: begin it, pause it, resume it.

use leptos::{prelude::*, task::spawn_local};
use shared::api::{ScheduleDto, TickDto, TickOutcome};

use crate::{
    api::{self, ApiError},
    shell::say,
    t,
    ui::Toast,
};

/// Begins a schedule now, and says what came of it; `then` when it is done.
pub(super) fn begin(id: &str, busy: RwSignal<bool>, then: impl FnOnce() + 'static) {
    if busy.get_untracked() {
        return;
    }
    busy.set(true);
    let path = format!("/schedules/{id}/run");
    spawn_local(async move {
        match api::post::<_, TickDto>(&path, &()).await {
            Ok(tick) => {
                told(&tick).show();
                then();
            }
            Err(error) if error.code == "wrong-state" => Toast::error(t!("schedules-waits-already")).show(),
            Err(error) => Toast::error(error.in_a_line()).show(),
        }
        busy.try_set(false);
    });
}

fn told(tick: &TickDto) -> Toast {
    match (tick.outcome, &tick.run) {
        (TickOutcome::Run, Some(_)) => Toast::ok(t!("schedules-begun")),
        (TickOutcome::Nothing, _) => Toast::ok(t!("schedules-begun-nothing")),
        (TickOutcome::Tidied, _) => Toast::ok(t!("schedules-tidied", count = tick.count)),
        (TickOutcome::Failed, _) => Toast::error(format!("{} {}", t!("schedules-failed"), tick.reasons.join(" "))),
        _ => Toast::ok(t!("schedules-begun-waits")),
    }
}

/// Pauses or resumes a schedule; `then` gets it as it is now.
pub(super) fn set_active(
    id: &str,
    active: bool,
    busy: RwSignal<bool>,
    then: impl FnOnce(Result<ScheduleDto, ApiError>) + 'static,
) {
    busy.set(true);
    let path = format!("/schedules/{id}/{}", if active { "resume" } else { "pause" });
    spawn_local(async move {
        let answer = api::post::<_, ScheduleDto>(&path, &()).await;
        match &answer {
            Ok(schedule) if schedule.paused => say(t!("schedules-now-paused", name = schedule.name.clone())),
            Ok(schedule) => say(t!("schedules-now-active", name = schedule.name.clone())),
            Err(error) => Toast::error(error.in_a_line()).show(),
        }
        busy.try_set(false);
        then(answer);
    });
}
