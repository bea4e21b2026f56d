//! Thirty days: rows that were treated, and below the line those that failed.

use leptos::prelude::*;
use shared::api::{DayDto, OverviewDto};

use crate::{
    i18n::{date, tr},
    t,
    ui::{Card, Column, Columns, Heads},
};

/// Below every so many days the date is written.
const TICKS: usize = 7;

/// The chart.
#[component]
pub(super) fn Days(overview: Signal<OverviewDto>) -> impl IntoView {
    let days = Memo::new(move |_| overview.read().days.clone());
    let columns = Signal::derive(move || columns(&days.read()));
    let label = Signal::derive(move || sentence(&days.read()));
    let key = || {
        view! {
            <span class="chart-key">
                <span>
                    <i class="key-rows"></i>
                    {tr("overview-rows")}
                </span>
                <span>
                    <i class="key-fail"></i>
                    {tr("overview-failed-below")}
                </span>
            </span>
        }
    };
    let heads = Heads {
        name: "overview-day",
        up: "overview-rows",
        down: Some("overview-failed"),
    };
    view! {
        <Card title=tr("overview-days") tools=key>
            <Columns columns label heads nothing=tr("overview-days-nothing") />
        </Card>
    }
}

/// The columns. Reactive.
fn columns(days: &[DayDto]) -> Vec<Column> {
    let last = days.len().saturating_sub(1);
    let column = |(at, day): (usize, &DayDto)| {
        let current = at == last;
        let name = date::calendar(&day.day);
        let tick = match (last - at).checked_rem(TICKS) {
            _ if current => t!("overview-tick-today"),
            Some(0) => date::calendar_short(&day.day),
            _ => String::new(),
        };
        let words = match day.runs {
            0 => t!("overview-day-nothing", day = name.as_str()),
            runs => t!(
                "overview-day-words",
                day = name.as_str(),
                runs = runs,
                rows = day.rows,
                failed = day.failed
            ),
        };
        Column {
            name,
            tick,
            up: day.rows,
            down: day.failed,
            words,
            current,
        }
    };
    days.iter().enumerate().map(column).collect()
}

/// What the chart says. Reactive.
fn sentence(days: &[DayDto]) -> String {
    let rows: u64 = days.iter().map(|day| day.rows).sum();
    let failed: u64 = days.iter().map(|day| day.failed).sum();
    match days.iter().max_by_key(|day| day.rows) {
        Some(most) if most.rows > 0 => t!(
            "overview-days-sentence",
            rows = rows,
            failed = failed,
            day = date::calendar(&most.day),
            most = most.rows
        ),
        _ => t!("overview-days-nothing"),
    }
}
