//! What each source did last: files of one name, whatever the date in it.

use leptos::prelude::*;
use shared::api::{OverviewDto, SourceDto};

use crate::{
    i18n::{num, tr},
    pages::runs::{
        line::{self, address},
        moments::{seconds, took},
        paged::with,
        words::{format_title, look, to_fix},
    },
    t,
    ui::{RowTh, Section, Spark, Table, Td, Th, Tr, When},
};

/// The sources, that which ran last first.
#[component]
pub(super) fn Sources(overview: Signal<OverviewDto>) -> impl IntoView {
    let sources = Memo::new(move |_| overview.read().sources.clone());
    let head = || {
        view! {
            <Th>{tr("overview-source")}</Th>
            <Th>{tr("overview-last-run")}</Th>
            <Th>{tr("overview-when")}</Th>
            <Th class="num">{tr("overview-took")}</Th>
            <Th class="num">{tr("overview-rows")}</Th>
            <Th class="num">{tr("overview-failed")}</Th>
            <Th>{tr("overview-failures-lately")}</Th>
        }
    };
    let rows = move || sources.read().iter().map(row).collect_view();
    view! {
        <Show when=move || !sources.read().is_empty()>
            <Section title=tr("overview-sources") count=Signal::derive(move || num(sources.read().len()))>
                <Table caption=tr("overview-sources") head>
                    {rows}
                </Table>
            </Section>
        </Show>
    }
}

fn row(source: &SourceDto) -> impl IntoView + use<> {
    let SourceDto { name, last, past } = source.clone();
    let href = address(&last);
    let mark = look(&last).mark;
    let failed = to_fix(&last);
    let mut formats: Vec<_> = last.formats.iter().map(|format| format_title(format)).collect();
    formats.dedup();
    let note = formats.join(", ");
    let runs = with("/runs", &[("q", searched(&name))]);
    let values: Vec<u64> = past.iter().map(|run| run.failed).collect();
    let bad = failed > 0;
    // One run makes no line.
    let spark = if values.len() > 1 {
        let label = t!("overview-spark", runs = values.len(), failed = failed);
        view! {
            <Td class="shrink" th=tr("overview-failures-lately")>
                <Spark values label=Signal::stored(label) bad />
            </Td>
        }
        .into_any()
    } else {
        view! { <Td /> }.into_any()
    };
    let state = line::state(&last);
    let (at, rows) = (last.started.unwrap_or(last.submitted), last.rows);
    let class = if failed > 0 { "c-error" } else { "t3" };
    let time = seconds(&last).map_or_else(|| "—".to_owned(), took);
    view! {
        <Tr mark>
            <RowTh class="wide" note=Signal::stored(note)>
                <a class="path" href=runs>{name}</a>
            </RowTh>
            <Td class="shrink">
                <a class="quiet-link" href=href>{state}</a>
            </Td>
            <Td class="nowrap">
                <When at />
            </Td>
            <Td class="num nowrap" th=tr("overview-took")>{time}</Td>
            <Td class="num nowrap" th=tr("overview-rows")>{num(rows)}</Td>
            <Td class="num nowrap" th=tr("overview-failed")>
                <span class=class>{num(failed)}</span>
            </Td>
            {spark}
        </Tr>
    }
}

/// What the runs of a source are found by: the longest part of its name that is the same each day.
fn searched(name: &str) -> String {
    let first = name.split(", ").next().unwrap_or(name);
    first
        .split('*')
        .max_by_key(|part| part.len())
        .unwrap_or(first)
        .to_owned()
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test(unsupported = test)]
    fn a_source_is_found_by_what_stays_the_same() {
        for (name, words) in [
            ("users_*.csv", "users_"),
            ("*_cohorts.csv", "_cohorts.csv"),
            ("users.csv, cohorts.csv", "users.csv"),
        ] {
            assert_eq!(searched(name), words);
        }
    }
}
