//! Columns: one number a day or a run, what went wrong of it below the line. Arrow keys and the pointer read them out.

use leptos::{ev::KeyboardEvent, html, prelude::*};

pub use super::scale::Unit;
use super::scale::top;
use crate::{
    i18n::{lang, num, number, tr},
    ui::{Table, Td, Th, Tr},
};

/// The drawing, in its own pixels.
const WIDTH: f64 = 760.0;
const HEIGHT: f64 = 176.0;
/// How wide it is in a narrow place.
const NARROW: f64 = 300.0;
/// Where the columns begin and end, and the line that they stand on.
const LEFT: f64 = 52.0;
const RIGHT: f64 = 752.0;
const TOP: f64 = 12.0;
const BASE: f64 = 140.0;
/// Room below the line for what went wrong.
const BELOW: f64 = 18.0;
/// The widest column.
const WIDEST: f64 = 44.0;

/// A column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Column {
    /// What it stands for, in the table: `22 November`.
    pub name: String,
    /// What is written below it; nothing below most.
    pub tick: String,
    /// How high it is.
    pub up: u64,
    /// What went wrong of it.
    pub down: u64,
    /// All of it in a sentence.
    pub words: String,
    /// Whether it is the one that the page is about: today, this run.
    pub current: bool,
}

/// Names of the three columns of the table.
#[derive(Clone, Copy, Debug)]
pub struct Heads {
    /// Of what the columns stand for: "Day".
    pub name: &'static str,
    /// Of their height: "Rows".
    pub up: &'static str,
    /// Of what is below the line: "Failed"; nothing where nothing can be.
    pub down: Option<&'static str>,
}

/// A chart of columns. Where none has a height it says `nothing` instead.
#[component]
pub fn Columns(
    /// The columns, the oldest first.
    #[prop(into)]
    columns: Signal<Vec<Column>>,
    /// What the chart says, in a sentence.
    #[prop(into)]
    label: Signal<String>,
    /// What is counted.
    #[prop(optional)]
    unit: Unit,
    /// Ids of the heads of its table.
    heads: Heads,
    /// What is said where there is nothing to draw.
    #[prop(into)]
    nothing: Signal<String>,
    /// Whether it is drawn for a narrow place.
    #[prop(optional)]
    narrow: bool,
) -> impl IntoView {
    let any = Memo::new(move |_| columns.read().iter().any(|column| column.up + column.down > 0));
    view! {
        <Show
            when=move || any.get()
            fallback=move || view! { <p class="chart-nothing t3">{nothing}</p> }
        >
            <Drawn columns label unit narrow />
            <AsTable columns label unit heads />
        </Show>
    }
}

#[component]
fn Drawn(columns: Signal<Vec<Column>>, label: Signal<String>, unit: Unit, narrow: bool) -> impl IntoView {
    let at = RwSignal::new(None::<usize>);
    let region = NodeRef::<html::Div>::new();
    // On the phone the chart is wider than its place: the latest is what is looked for.
    Effect::new(move |_| {
        if let Some(region) = region.get() {
            region.set_scroll_left(region.scroll_width());
        }
    });
    let on_key = move |event: KeyboardEvent| {
        let last = columns.read_untracked().len().saturating_sub(1);
        let now = at.get_untracked();
        let next = match event.key().as_str() {
            "ArrowLeft" => now.map_or(last, |now| now.saturating_sub(1)),
            "ArrowRight" => now.map_or(0, |now| (now + 1).min(last)),
            "Home" => 0,
            "End" => last,
            _ => return,
        };
        event.prevent_default();
        at.set(Some(next));
    };
    let said = move || {
        let columns = columns.read();
        let shown = at.get().or_else(|| columns.iter().position(|column| column.current));
        shown.and_then(|at| columns.get(at)).map(|column| column.words.clone())
    };
    let width = if narrow { NARROW } else { WIDTH };
    let height = move || {
        let columns = columns.read();
        let bare = columns.iter().all(|column| column.down == 0 && column.tick.is_empty());
        if bare { BASE + 4.0 } else { HEIGHT }
    };
    let right = RIGHT - (WIDTH - width);
    view! {
        <div
            class="chart-box"
            class:chart-narrow=narrow
            node_ref=region
            tabindex="0"
            role="group"
            aria-label=label
            on:keydown=on_key
            on:pointerleave=move |_| at.set(None)
            on:blur=move |_| at.set(None)
        >
            <svg class="chart" viewBox=move || format!("0 0 {width} {}", height()) aria-hidden="true">
                {move || axes(&columns.read(), unit, right)}
                {move || {
                    bars(&columns.read(), unit, right)
                        .into_iter()
                        .enumerate()
                        .map(|(place, bar)| view! { <Bar bar place at /> })
                        .collect_view()
                }}
            </svg>
        </div>
        <p class="chart-said" role="status">
            {said}
        </p>
    }
}

/// Lines at nothing, half and all, with their numbers.
fn axes(columns: &[Column], unit: Unit, right: f64) -> impl IntoView + use<> {
    let top = scale(columns, unit);
    [(0, BASE), (top / 2, f64::midpoint(BASE, TOP)), (top, TOP)]
        .map(|(value, y)| {
            let words = move || written(value, unit);
            view! {
                <line class="axis" class:base=value == 0 x1=LEFT x2=right y1=y y2=y />
                <text x=LEFT - 8.0 y=y + 4.0 text-anchor="end">
                    {words}
                </text>
            }
        })
        .collect_view()
}

fn scale(columns: &[Column], unit: Unit) -> u64 {
    top(columns.iter().map(|column| column.up).max().unwrap_or(0), unit)
}

/// A value as people write it. Reactive.
fn written(value: u64, unit: Unit) -> String {
    match unit {
        Unit::Count => num(value),
        Unit::Seconds => number::seconds(lang(), value),
    }
}

/// A column as it is drawn.
#[derive(Clone, Debug, PartialEq)]
struct Drawing {
    x: f64,
    width: f64,
    up: f64,
    down: f64,
    /// Left edge and width of what the pointer may hit.
    hit: (f64, f64),
    tick: String,
    current: bool,
}

fn bars(columns: &[Column], unit: Unit, right: f64) -> Vec<Drawing> {
    #[expect(clippy::cast_precision_loss, reason = "a drawing")]
    let (count, top) = (columns.len().max(1) as f64, scale(columns, unit) as f64);
    let step = (right - LEFT) / count;
    let width = (step * 0.64).min(WIDEST);
    // What went wrong has a scale of its own: on that of the rows it wouldn't be seen.
    let worst = columns.iter().map(|column| column.down).max().unwrap_or(0);
    #[expect(clippy::cast_precision_loss, reason = "a drawing")]
    let draw = |(at, column): (usize, &Column)| {
        let left = LEFT + step * at as f64;
        let up = column.up as f64 / top * (BASE - TOP);
        let down = match column.down {
            0 => 0.0,
            down => (down as f64 / worst.max(1) as f64 * BELOW).max(3.0),
        };
        Drawing {
            x: left + (step - width) / 2.0,
            width,
            // So little is still something.
            up: if column.up > 0 { up.max(1.5) } else { 0.0 },
            down,
            hit: (left, step),
            tick: column.tick.clone(),
            current: column.current,
        }
    };
    columns.iter().enumerate().map(draw).collect()
}

#[component]
fn Bar(bar: Drawing, place: usize, at: RwSignal<Option<usize>>) -> impl IntoView {
    let Drawing {
        x,
        width,
        up,
        down,
        hit,
        tick,
        current,
    } = bar;
    let over = Memo::new(move |_| at.get() == Some(place));
    let rect = |class: &'static str, y: f64, height: f64| {
        (height > 0.0).then(|| {
            view! {
                <rect
                    class=class
                    class:today=current && class == "b-rows"
                    x=format!("{x:.1}")
                    width=format!("{width:.1}")
                    y=format!("{y:.1}")
                    height=format!("{height:.1}")
                    rx="1.5"
                />
            }
        })
    };
    // What is written below the last one ends with it.
    let (at_x, anchor) = match current {
        true => (x + width, "end"),
        false => (x + width / 2.0, "middle"),
    };
    let text = (!tick.is_empty()).then(|| {
        view! {
            <text x=format!("{at_x:.1}") y=HEIGHT - 4.0 text-anchor=anchor>
                {tick}
            </text>
        }
    });
    view! {
        <g class="column" class:over=move || over.get() on:pointerenter=move |_| at.set(Some(place))>
            <rect
                class="column-hit"
                x=format!("{:.1}", hit.0)
                width=format!("{:.1}", hit.1)
                y=TOP
                height=HEIGHT - TOP - 16.0
            />
            {rect("b-rows", BASE - up, up)}
            {rect("b-fail", BASE + 2.0, down)}
            {text}
        </g>
    }
}

/// The same as a table, for who would rather read.
#[component]
fn AsTable(columns: Signal<Vec<Column>>, label: Signal<String>, unit: Unit, heads: Heads) -> impl IntoView {
    let head = move || {
        view! {
            <Th>{tr(heads.name)}</Th>
            <Th class="num">{tr(heads.up)}</Th>
            {heads.down.map(|down| view! { <Th class="num">{tr(down)}</Th> })}
        }
    };
    let rows = move || {
        let row = |column: Column| {
            let down = heads.down.map(|_| view! { <Td class="num">{num(column.down)}</Td> });
            view! {
                <Tr>
                    <Td>{column.name}</Td>
                    <Td class="num">{written(column.up, unit)}</Td>
                    {down}
                </Tr>
            }
        };
        columns.get().into_iter().rev().map(row).collect_view()
    };
    let open = RwSignal::new(false);
    view! {
        <details class="chart-table" on:toggle=move |_| open.update(|open| *open = !*open)>
            <summary>{tr("ui-chart-table")}</summary>
            <Show when=move || open.get()>
                <Table caption=label head compact=true bare=true cards=false>
                    {rows}
                </Table>
            </Show>
        </details>
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    fn column(up: u64, down: u64) -> Column {
        Column {
            up,
            down,
            ..Column::default()
        }
    }

    #[wasm_bindgen_test(unsupported = test)]
    fn a_single_failure_beside_many_rows_is_seen() {
        let drawn = bars(&[column(46_200, 61), column(0, 0), column(1, 1)], Unit::Count, RIGHT);
        let heights: Vec<_> = drawn.iter().map(|bar| (bar.up.round(), bar.down.round())).collect();
        assert_eq!(heights, [(99.0, 18.0), (0.0, 0.0), (2.0, 3.0)]);
    }

    #[wasm_bindgen_test(unsupported = test)]
    fn a_single_day_is_no_wall() {
        let drawn = bars(&[column(5, 0)], Unit::Count, RIGHT);
        assert!((drawn[0].width - WIDEST).abs() < 0.01, "{drawn:?}");
        assert_eq!(bars(&[], Unit::Count, RIGHT), []);
    }
}
