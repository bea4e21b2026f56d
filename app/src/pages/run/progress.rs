//! A run that goes on: its phases, how far it is, how fast, how long it takes still; and each file.

use leptos::prelude::*;
use shared::api::{RunDto, RunMode, RunState};

use super::{files::Files, follow::Followed};
use crate::{
    i18n::{catalog, date, num, number, tr},
    pages::runs::{
        moments::{now, took},
        words::{capital, doer},
    },
    shell::say_progress,
    t,
    ui::{BarSize, Callout, Legend, OutcomeBar, Phase, Progress, Rich, Section, Steps, Tone},
};

/// How far the run is.
#[derive(Clone, Copy, PartialEq)]
struct Pace {
    state: RunState,
    done: u64,
    rows: u64,
    rate: f64,
    failed: u64,
}

impl Pace {
    fn of(run: &RunDto, followed: Followed) -> Self {
        let summary = &run.summary;
        match &*followed.progress.read() {
            Some(event) => Self {
                state: event.state,
                done: event.done,
                rows: event.rows,
                rate: event.rate,
                failed: event.counts.failed,
            },
            None => Self {
                state: summary.state,
                done: summary.done,
                rows: summary.rows,
                rate: 0.0,
                failed: summary.counts.failed,
            },
        }
    }

    fn percent(self) -> u8 {
        let share = (self.done.min(self.rows) * 100).checked_div(self.rows).unwrap_or(0);
        u8::try_from(share).unwrap_or(100)
    }

    /// Seconds until the rows are done, at this rate.
    fn left(self) -> Option<u64> {
        #[expect(clippy::cast_precision_loss, reason = "an estimate")]
        let seconds = self.rows.saturating_sub(self.done) as f64 / self.rate;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "checked to be small and positive"
        )]
        let whole = seconds.ceil() as u64;
        (self.rate > 0.0 && seconds < 1e6).then_some(whole)
    }

    /// "about 44 seconds left". Reactive.
    fn left_in_words(self) -> String {
        match self.left() {
            Some(0) => t!("run-left-soon"),
            Some(seconds @ 1..90) => t!("run-left-seconds", count = seconds),
            Some(seconds) => t!("run-left-minutes", count = seconds.div_ceil(60)),
            None => String::new(),
        }
    }
}

/// The run as it goes on.
#[component]
pub(super) fn Live(run: RwSignal<RunDto>, followed: Followed) -> impl IntoView {
    let pace = Memo::new(move |_| Pace::of(&run.read(), followed));
    let waits = Memo::new(move |_| followed.progress.read().as_ref()?.waits_for.clone());
    let why = Memo::new(move |_| waits.read().as_ref().map(|waits| waits.why.clone()));
    let waiting = Memo::new(move |_| waits.read().is_some());
    let until = move || {
        let waits = waits.get()?;
        Some(t!("run-waits-until", time = date::clock(waits.until)))
    };
    Effect::new(move |_| {
        let pace = pace.get();
        say_progress(|| {
            t!(
                "run-say",
                percent = number::percent(pace.percent()),
                left = if waiting.get() {
                    t!("run-waits")
                } else {
                    pace.left_in_words()
                },
                failed = pace.failed
            )
        });
    });
    let phases = Signal::derive(move || phases(&run.read(), pace.get().state));
    let percent = Signal::derive(move || pace.get().percent());
    let counts = Signal::derive(move || match &*followed.progress.read() {
        Some(event) => event.counts,
        None => run.read().summary.counts,
    });
    let any = Memo::new(move |_| counts.get().rows() > 0);
    view! {
        {move || {
            why.get()
                .map(|why| {
                    let (said, way) = (why.said(catalog()), why.way(catalog()));
                    view! {
                        <Callout tone=Tone::Warn title=tr("run-waits") alert=true>
                            <p class="wrap">{said} {way.map(|way| format!(" {way}"))}</p>
                            // It changes with each look, which is no news.
                            <p aria-live="off">{tr("run-waits-text")} " " {until}</p>
                        </Callout>
                    }
                })
        }}
        <section class="card" aria-label=tr("run-progress")>
            <div class="card-body stack stack-3">
                <Steps phases />
                <p class="row live-now">
                    <span class="tile-n">{move || number::percent(percent.get())}</span>
                    <span class="t2">{move || (!waiting.get()).then(|| pace.get().left_in_words())}</span>
                </p>
                <Progress percent label=tr("run-rows-done") waiting />
                <Numbers run followed pace waiting />
            </div>
        </section>
        <Show when=move || any.get()>
            <Section title=tr("run-so-far")>
                <OutcomeBar counts size=BarSize::Large />
                <Legend counts line=true />
            </Section>
        </Show>
        <Files run followed />
    }
}

/// Rows, rate, since when, failed; and how often another system was called. While it waits nothing is fast.
#[component]
fn Numbers(run: RwSignal<RunDto>, followed: Followed, pace: Memo<Pace>, waiting: Memo<bool>) -> impl IntoView {
    let calls = move || {
        let calls = followed.progress.read().as_ref()?.calls.filter(|_| !waiting.get())?;
        #[expect(clippy::cast_possible_truncation, reason = "a rate for people")]
        let rate = num(calls.rate.round() as i64);
        Some(view! { <span><Rich text=t!("run-calls", count = calls.count, rate = rate) /></span> })
    };
    let started = Memo::new(move |_| run.read().summary.started);
    let rate = move || {
        let rate = pace.get().rate;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a rate for people"
        )]
        let rate = rate.round() as u64;
        (rate > 0 && !waiting.get()).then(|| view! { <span><Rich text=t!("run-rate", count = rate) /></span> })
    };
    let since = move || {
        // With each event, so that the seconds go on.
        pace.track();
        let seconds = u64::try_from(now() - started.get()?).ok()?;
        Some(view! { <span><Rich text=t!("run-since", time = took(seconds)) /></span> })
    };
    let failed = move || {
        let failed = pace.get().failed;
        (failed > 0).then(|| view! { <span class="c-error"><b>{num(failed)}</b> " " {t!("run-so-failed")}</span> })
    };
    let rows = Signal::derive(move || {
        let pace = pace.get();
        t!("run-rows-of", done = pace.done, rows = pace.rows)
    });
    view! {
        <p class="progress-nums">
            <span>
                <Rich text=rows />
            </span>
            {rate}
            {since}
            {calls}
            {failed}
        </p>
    }
}

/// The phases of the run, with the one that it is in. Reactive.
fn phases(run: &RunDto, state: RunState) -> Vec<(Phase, String)> {
    let happened = |what: &str| run.timeline.iter().rev().find(|moment| moment.what == what);
    let approved = happened("approved").and_then(|moment| moment.actor.clone());
    let simulated = run.summary.mode == RunMode::Simulate;
    // A plan is made first only where rows may take something away.
    let plans = simulated || state == RunState::Planning || happened("planned").is_some();
    let mut phases = vec![(RunState::Checking, t!("run-phase-check"))];
    if plans {
        phases.push((RunState::Planning, t!("run-phase-plan")));
    }
    if let Some(who) = approved {
        phases.push((RunState::Held, t!("run-phase-approved", who = doer(&who))));
    }
    if !simulated {
        phases.push((RunState::Executing, t!("run-phase-execute")));
    }
    phases.push((RunState::Finishing, t!("run-phase-finish")));
    if state == RunState::Queued {
        phases.insert(0, (RunState::Queued, capital(&t!("run-state-queued"))));
    }
    let now = phases.iter().position(|(phase, _)| *phase == state);
    let place = |at: usize| match now {
        Some(now) if at < now => Phase::Done,
        Some(now) if at == now => Phase::Now,
        _ => Phase::Next,
    };
    phases
        .into_iter()
        .enumerate()
        .map(|(at, (_, words))| (place(at), words))
        .collect()
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test(unsupported = test)]
    fn the_time_left_follows_the_rate() {
        let pace = Pace {
            state: RunState::Executing,
            done: 15_137,
            rows: 24_397,
            rate: 212.0,
            failed: 4,
        };
        assert_eq!((pace.percent(), pace.left()), (62, Some(44)));
        assert_eq!(Pace { rate: 0.0, ..pace }.left(), None);
        assert_eq!(
            Pace {
                rows: 0,
                done: 0,
                ..pace
            }
            .percent(),
            0
        );
    }
}
