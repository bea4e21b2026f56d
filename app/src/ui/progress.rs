//! Progress whose amount is known, and the phases of a run.

use leptos::prelude::*;

use super::{Glyph, Icon};

/// How far it is, as a bar. Beside it say rows, rate and time left: a percentage alone says little.
#[component]
pub fn Progress(
    /// How far, in percent.
    #[prop(into)]
    percent: Signal<u8>,
    /// What goes on: "Rows done".
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is thin, for lists.
    #[prop(optional)]
    small: bool,
    /// Whether it waits for something, such as a platform that doesn't answer.
    #[prop(optional, into)]
    waiting: Signal<bool>,
) -> impl IntoView {
    let percent = move || percent.get().min(100);
    view! {
        <span
            class="progress"
            class:progress-s=small
            class:progress-warn=move || waiting.get()
            role="progressbar"
            aria-label=label
            aria-valuemin="0"
            aria-valuemax="100"
            aria-valuenow=move || percent().to_string()
        >
            <span style:width=move || format!("{}%", percent())></span>
        </span>
    }
}

/// Where a phase is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Behind us.
    Done,
    /// Now.
    Now,
    /// Ahead.
    Next,
}

/// The phases of something that runs, left to right.
#[component]
pub fn Steps(
    /// Each phase with its words.
    #[prop(into)]
    phases: Signal<Vec<(Phase, String)>>,
) -> impl IntoView {
    let step = |(phase, words): (Phase, String)| {
        let mark = match phase {
            Phase::Done => view! { <Icon name=Glyph::Check /> }.into_any(),
            Phase::Now => view! { <span class="pulse"></span> }.into_any(),
            Phase::Next => ().into_any(),
        };
        view! {
            <li
                class:done=phase == Phase::Done
                aria-current=(phase == Phase::Now).then_some("step")
            >
                {mark}
                {words}
            </li>
        }
    };
    view! { <ol class="steps">{move || phases.get().into_iter().map(step).collect_view()}</ol> }
}
