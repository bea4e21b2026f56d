//! What needs somebody: held runs, runs that failed, rows that wait in a tryback.

use leptos::prelude::*;
use shared::api::{Need, NeedDto, OverviewDto};

use crate::{
    i18n::{num, tr},
    pages::runs::{line::address, words::sender},
    t,
    ui::{Card, Glyph, Icon, When},
};

/// So many are named; the rest is counted.
const MOST: usize = 6;

/// The list beside the chart.
#[component]
pub(super) fn Needs(overview: Signal<OverviewDto>) -> impl IntoView {
    let needs = Memo::new(move |_| overview.read().needs.clone());
    let count = move || num(needs.read().len());
    let rest = move || needs.read().len().saturating_sub(MOST);
    let lines = move || needs.read().iter().take(MOST).map(line).collect_view();
    view! {
        <Card title=tr("overview-needs") tools=move || view! { <span class="meta">{count}</span> } bare=true>
            <Show
                when=move || !needs.read().is_empty()
                fallback=|| {
                    view! {
                        <p class="overview-calm">
                            <Icon name=Glyph::Ok class="c-ok" />
                            {tr("overview-needs-nothing")}
                        </p>
                    }
                }
            >
                <ul class="list">{lines}</ul>
                <Show when=move || { rest() > 0 }>
                    <p class="card-foot">
                        <a href="/runs?state=troubled">
                            {move || t!("overview-needs-more", count = rest())}
                        </a>
                    </p>
                </Show>
            </Show>
        </Card>
    }
}

fn line(need: &NeedDto) -> impl IntoView + use<> {
    let (icon, class, id, query) = match need.need {
        Need::Held => (Glyph::Hand, "c-warn", "overview-need-held", ""),
        Need::Failed => (Glyph::Cross, "c-error", "overview-need-failed", ""),
        Need::Rows => (Glyph::Warn, "c-error", "overview-need-rows", "?status=failed"),
    };
    let href = format!("{}{query}", address(&need.run));
    let words = t!(id, count = need.count, name = need.run.name.as_str());
    let at = need.run.finished.or(need.run.started).unwrap_or(need.run.submitted);
    view! {
        <li class="need">
            <Icon name=icon class=class />
            <span class="grow">
                <a href=href>{words}</a>
                <small class="meta">{need.reason.clone()}</small>
                <small class="meta">{sender(&need.run.actor)} ", " <When at /></small>
            </span>
        </li>
    }
}
