//! What stands beside the outcomes: downloads, timeline, the run before.

use leptos::prelude::*;
use shared::api::{RunDto, StoryDto};

use super::{compare::Before, downloads::Downloads, durations::Durations, timeline::Life};
use crate::i18n::tr;

/// Beside the outcomes.
#[component]
pub(super) fn Aside(run: RwSignal<RunDto>, story: RwSignal<Option<StoryDto>>) -> impl IntoView {
    view! {
        <aside class="stack stack-4" aria-label=tr("run-about")>
            <Downloads run />
            <Life run />
            <Before run story />
            <Durations run story />
        </aside>
    }
}

/// The same below one another's side, where there are no outcomes.
#[component]
pub(super) fn Narrow(run: RwSignal<RunDto>, story: RwSignal<Option<StoryDto>>) -> impl IntoView {
    view! {
        <div class="cols-2">
            <Life run />
            <div class="stack stack-4">
                <Downloads run />
                <Before run story />
            <Durations run story />
            </div>
        </div>
    }
}
