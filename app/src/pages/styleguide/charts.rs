//! Charts: full, of one day, of nothing; narrow; sparklines.

use leptos::prelude::*;

use super::{Line, Part};
use crate::ui::{Card, Column, Columns, Heads, Spark, Unit};

const HEADS: Heads = Heads {
    name: "overview-day",
    up: "overview-rows",
    down: Some("overview-failed"),
};
/// Rows and failures of two weeks.
const DAYS: [(u64, u64); 14] = [
    (20_000, 0),
    (19_100, 12),
    (21_300, 0),
    (23_800, 3),
    (5_000, 0),
    (5_200, 0),
    (24_000, 31),
    (22_400, 2),
    (46_200, 610),
    (38_000, 84),
    (18_900, 0),
    (0, 0),
    (0, 0),
    (44_505, 12),
];

pub(super) fn charts() -> impl IntoView {
    view! {
        <Part
            id="charts"
            title="Charts"
            rule="A sentence, what the pointer or the arrow keys are at, and a table: nobody has to see the picture."
        >
            <Card title="Rows per day">
                <Columns columns=columns(&DAYS) label="Rows per day" heads=HEADS nothing="Nothing has run" />
            </Card>
            <div class="cols-3">
                <Card title="One day">
                    <Columns
                        columns=columns(&[(20_000, 3)])
                        label="Rows on one day"
                        heads=HEADS
                        nothing="Nothing has run"
                        narrow=true
                    />
                </Card>
                <Card title="No day">
                    <Columns columns=columns(&[]) label="Nothing" heads=HEADS nothing="Nothing has run" />
                </Card>
                <Card title="How long it takes">
                    <Columns
                        columns=columns(&[(48, 0), (51, 0), (130, 0), (1, 0), (62, 0)])
                        label="How long five runs took"
                        unit=Unit::Seconds
                        heads=Heads { up: "overview-took", down: None, ..HEADS }
                        nothing="No run before"
                        narrow=true
                    />
                </Card>
            </div>
            <Line>
                <Spark values=vec![4, 2, 3, 29, 8, 0, 0] label="Failures: none in the last" />
                <Spark values=vec![0, 1, 0, 12, 6, 1, 29] label="Failures: 29 in the last" bad=true />
                <Spark values=vec![0, 0, 0, 0] label="No failures" />
                <Spark values=vec![3] label="One run" />
            </Line>
        </Part>
    }
}

fn columns(days: &[(u64, u64)]) -> Signal<Vec<Column>> {
    let last = days.len().saturating_sub(1);
    let column = |(at, (up, down)): (usize, &(u64, u64))| Column {
        name: format!("Day {}", at + 1),
        tick: if at % 7 == 0 {
            format!("Day {}", at + 1)
        } else {
            String::new()
        },
        up: *up,
        down: *down,
        words: format!("Day {}: {up}, {down} failed", at + 1),
        current: at == last,
    };
    Signal::stored(days.iter().enumerate().map(column).collect())
}
