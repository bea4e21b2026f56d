//! Moments by the clocks of a schedule: its words speak of these, whatever zone the browser is in.

use leptos::prelude::*;

use crate::i18n::{date, tr};

/// A moment in the zone of a schedule; how long it is until then on hover.
#[component]
pub(super) fn InZone(at: i64, zone: String) -> impl IntoView {
    view! {
        <time datetime=move || date::machine(at) title=move || date::show(at).short>
            {move || date::in_zone(at, &zone)}
        </time>
    }
}

/// The next times, as a list.
#[component]
pub(super) fn Upcoming(times: Vec<i64>, zone: String) -> impl IntoView {
    let times = times
        .into_iter()
        .map(|at| view! { <li class="badge badge-line"><InZone at zone=zone.clone() /></li> })
        .collect_view();
    view! {
        <ol class="row row-wrap schedule-times" aria-label=tr("schedules-upcoming")>
            {times}
        </ol>
    }
}
