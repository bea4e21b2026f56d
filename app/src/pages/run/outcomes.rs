//! What became of each row: filtered by fate, searched, grouped by file.

use std::collections::BTreeSet;

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use shared::{
    api::{FileDto, RowDto, RunDto, RunMode},
    plan::RowStatus,
};

use crate::{
    i18n::{num, tr},
    pages::runs::{
        address::{in_address, in_address_or},
        foot::{PagedFailure, PagedFoot},
        paged::{Paged, Shape, settled, with},
        row::{OutcomeRow, key, rule_code},
        words::{format_title, of_rule},
    },
    t,
    ui::{Choice, Empty, Glyph, GroupRow, SearchInput, Section, Segmented, Select, SkeletonTable, Table, Tense, Th},
};

/// What the API filters by, in the order in which it is offered: what needs somebody first.
const FILTERS: [&str; 8] = [
    "failed", "partial", "warning", "created", "updated", "deleted", "skipped", ALL,
];
/// All of them, in the address.
const ALL: &str = "all";

/// How many rows of a file a filter lets through.
fn count(file: &FileDto, filter: &str) -> u64 {
    let totals = &file.totals;
    match filter {
        ALL => totals.counts.rows(),
        "partial" => totals.partial,
        "warning" => totals.warnings,
        status => RowStatus::ALL
            .iter()
            .filter(|known| known.name() == status)
            .map(|known| totals.counts.get(*known))
            .sum(),
    }
}

/// A line of the table: the head of a file, or a row of it.
#[derive(Clone)]
enum Item {
    File(u32),
    Row(Box<RowDto>),
}

/// The outcomes of a run that is over.
#[component]
pub(super) fn Outcomes(run: RwSignal<RunDto>) -> impl IntoView {
    let files = Memo::new(move |_| run.read().files.clone());
    let of = move |filter: &str| files.read().iter().map(|file| count(file, filter)).sum::<u64>();
    // What needs somebody is shown first.
    let first = untrack(|| FILTERS.into_iter().take(2).find(|filter| of(filter) > 0)).unwrap_or(ALL);
    // Who comes from a history sees the line that it tells of.
    let asked = use_query_map();
    let line = Memo::new(move |_| asked.read().get("line").unwrap_or_default());
    let filter = in_address_or("status", first);
    let file = in_address("file");
    let typed = in_address("q");
    let words = settled(typed);
    let reason = Memo::new(move |_| asked.read().get("reason").unwrap_or_default());
    let id = run.read_untracked().summary.id.clone();
    let list = Paged::<RowDto>::follow(Signal::derive(move || {
        let query = [
            (
                "status",
                if line.read().is_empty() {
                    api_status(&filter.read())
                } else {
                    String::new()
                },
            ),
            ("reason", reason.get()),
            ("file", file.get()),
            ("q", words.get()),
            ("line", line.get()),
            ("limit", "100".to_owned()),
        ];
        with(&format!("/runs/{id}/outcomes"), &query)
    }));
    let here = format!("/runs/{}", run.read_untracked().summary.id);
    let options = Signal::derive(move || {
        let shown = FILTERS.into_iter().filter(|filter| *filter == ALL || of(filter) > 0);
        shown.map(|filter| choice(filter, of(filter))).collect::<Vec<_>>()
    });
    let tense = if run.read_untracked().summary.mode == RunMode::Simulate {
        Tense::Plan
    } else {
        Tense::Done
    };
    let tools = move || {
        view! {
            <div class="bar push">
                <FileSelect files file />
                <SearchInput value=typed label=tr("run-find") placeholder=tr("run-find-what") small=true />
            </div>
        }
    };
    let shape = list.shape();
    let body = move || match shape.get() {
        Shape::Waiting => view! { <SkeletonTable columns=5 rows=8 /> }.into_any(),
        Shape::Nothing => {
            view! { <Empty icon=Glyph::Search title=tr("run-no-match") text=tr("run-no-match-text") /> }.into_any()
        }
        Shape::Items => view! { <OutcomeTable list files filter tense /> }.into_any(),
        Shape::Failure => ().into_any(),
    };
    view! {
        <Section title=tr("run-outcomes") count=Signal::derive(move || num(of(ALL))) tools attr:id="rows">
            <OneLine line reason here />
            <Show when=move || { options.read().len() > 1 && line.read().is_empty() && reason.read().is_empty() }>
                <div class="bar">
                    <Segmented value=filter options label=tr("run-filter") />
                </div>
            </Show>
            <PagedFailure list />
            {body}
        </Section>
    }
}

/// That only one line is shown, or the rows of one reason, and the way to the others.
#[component]
fn OneLine(line: Memo<String>, reason: Memo<String>, here: String) -> impl IntoView {
    move || {
        let words = match (line.get(), reason.get()) {
            (line, _) if !line.is_empty() => t!("run-one-line", line = line),
            (_, reason) if !reason.is_empty() => {
                let title = of_rule(&reason, "title").unwrap_or_else(|| reason.clone());
                t!("run-one-reason", reason = title)
            }
            _ => return None,
        };
        Some(view! {
            <div class="bar" role="status">
                <span>{words}</span>
                <a class="btn btn-s" href=format!("{here}#rows")>
                    {tr("run-all-lines")}
                </a>
            </div>
        })
    }
}

/// What the API is asked for.
fn api_status(filter: &str) -> String {
    if filter == ALL {
        String::new()
    } else {
        filter.to_owned()
    }
}

fn choice(filter: &'static str, count: u64) -> Choice<String> {
    let choice = Choice::new(filter.to_owned(), t!(&format!("run-filter-{filter}")));
    if filter == ALL { choice } else { choice.count(count) }
}

/// One file of several.
#[component]
fn FileSelect(files: Memo<Vec<FileDto>>, file: RwSignal<String>) -> impl IntoView {
    let options = Signal::derive(move || {
        let files = files.read();
        let all = (String::new(), t!("run-all-files", count = files.len()));
        let each = files
            .iter()
            .enumerate()
            .map(|(at, file)| (at.to_string(), file.path.clone()));
        std::iter::once(all).chain(each).collect::<Vec<_>>()
    });
    view! {
        <Show when=move || { files.read().len() > 1 }>
            <Select value=file options label=tr("run-file") small=true />
        </Show>
    }
}

#[component]
fn OutcomeTable(
    list: Paged<RowDto>,
    files: Memo<Vec<FileDto>>,
    filter: RwSignal<String>,
    tense: Tense,
) -> impl IntoView {
    let head = || {
        view! {
            <Th class="line">{tr("runs-line")}</Th>
            <Th>{tr("run-outcome")}</Th>
            <Th>{tr("run-record")}</Th>
            <Th>{tr("run-reason")}</Th>
            <Th>{tr("run-rule")}</Th>
        }
    };
    let foot = move || view! { <PagedFoot list /> };
    let busy = Signal::derive(move || list.is_busy());
    let items = move || list.items.with(|rows| grouped(rows));
    let item_key = |item: &Item| match item {
        Item::File(at) => (*at, None),
        Item::Row(row) => (row.file, Some(key(row))),
    };
    let show = move |item: Item| match item {
        Item::File(at) => view! { <FileHead at list files filter /> }.into_any(),
        Item::Row(row) => {
            let brief = row.status == RowStatus::Failed;
            view! { <OutcomeRow row=*row tense brief /> }.into_any()
        }
    };
    view! {
        <Table caption=tr("run-outcomes") head foot busy>
            <For each=items key=item_key children=show />
        </Table>
    }
}

/// The rows with a head before the first of each file.
fn grouped(rows: &[RowDto]) -> Vec<Item> {
    let mut items = Vec::with_capacity(rows.len() + 4);
    let mut file = None;
    for row in rows {
        if file != Some(row.file) {
            file = Some(row.file);
            items.push(Item::File(row.file));
        }
        items.push(Item::Row(Box::new(row.clone())));
    }
    items
}

/// The head of a file: its name, how many rows, and for how many reasons.
#[component]
fn FileHead(at: u32, list: Paged<RowDto>, files: Memo<Vec<FileDto>>, filter: RwSignal<String>) -> impl IntoView {
    let words = move || {
        let files = files.read();
        let file = files.get(usize::try_from(at).ok()?)?;
        // What was searched for is some of them only.
        let whole = list.next.read().is_none();
        let rows: Vec<_> = list.items.read().iter().filter(|row| row.file == at).cloned().collect();
        let count = if whole {
            rows.len() as u64
        } else {
            count(file, &filter.read())
        };
        let mut parts = vec![t!("runs-rows", count = count)];
        let reasons: BTreeSet<_> = rows
            .iter()
            .flat_map(|row| row.outcomes.iter().find_map(rule_code))
            .collect();
        if whole && rows.len() > 1 && rows.iter().all(|row| row.status == RowStatus::Failed) {
            parts.push(reasons_in_words(&reasons));
        }
        let format = file.format.as_deref().map(format_title).unwrap_or_default();
        Some(view! {
            <span class="path">{file.path.clone()}</span>
            " "
            <span class="t3">{format} ", " {parts.join(", ")}</span>
        })
    };
    view! { <GroupRow columns=5>{words}</GroupRow> }
}

fn reasons_in_words(reasons: &BTreeSet<&str>) -> String {
    let count = t!("run-reasons", count = reasons.len());
    let only = reasons.first().filter(|_| reasons.len() == 1);
    let title = only.and_then(|code| of_rule(code, "title"));
    match title {
        Some(title) => t!("run-reasons-one", count = count, title = title),
        None => count,
    }
}
