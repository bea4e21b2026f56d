//! The run of the same files before this one, beside it.

use std::cmp::Ordering;

use leptos::prelude::*;
use shared::{
    api::{RunDto, RunSummary, StoryDto},
    plan::RowStatus,
};

use super::change::Change;
use crate::{
    i18n::{num, tr},
    pages::runs::moments::{seconds, took},
    t,
    ui::{Card, RowTh, Table, Td, Tense, Th, Tr, When},
};

/// How many rows met which fate then and now; nothing where there is no run before.
#[component]
pub(super) fn Before(run: RwSignal<RunDto>, story: RwSignal<Option<StoryDto>>) -> impl IntoView {
    let pair = Memo::new(move |_| {
        let run = run.read();
        run.previous
            .as_ref()
            .map(|before| (before.as_ref().clone(), run.summary.clone()))
    });
    move || pair.get().map(|(before, now)| view! { <Compared before now story /> })
}

#[component]
fn Compared(before: RunSummary, now: RunSummary, story: RwSignal<Option<StoryDto>>) -> impl IntoView {
    let then = before.started.unwrap_or(before.submitted);
    let href = format!("/runs/{}", before.id);
    let head = move || {
        view! {
            <Th>
                <span class="sr">{tr("run-outcome")}</span>
            </Th>
            <Th class="num">{tr("run-then")}</Th>
            <Th class="num">{tr("run-now")}</Th>
            <Th class="num">{tr("run-change")}</Th>
        }
    };
    let rows = RowStatus::ALL
        .into_iter()
        .map(|status| (status, before.counts.get(status), now.counts.get(status)))
        .filter(|(_, before, now)| before + now > 0)
        .map(|(status, before, now)| view! { <Line status before now /> })
        .collect_view();
    let time = seconds(&before).zip(seconds(&now)).map(|(before, now)| {
        view! {
            <Tr>
                <RowTh>{tr("run-took")}</RowTh>
                <Td class="num">{took(before)}</Td>
                <Td class="num">{took(now)}</Td>
                <Td class="num">{longer(before, now)}</Td>
            </Tr>
        }
    });
    let (id, before_id) = (now.id.clone(), before.id.clone());
    let foot = move || {
        let href = href.clone();
        view! {
            <span>
                {tr("run-before-at")} " " <a href=href>
                    <When at=then />
                </a>
            </span>
        }
    };
    view! {
        <Card title=tr("run-before") bare=true foot>
            <Table caption=tr("run-before") head compact=true bare=true cards=false>
                {rows} {time}
            </Table>
            <Change story now=id then=before_id />
        </Card>
    }
}

/// How much longer or shorter it took.
fn longer(before: u64, now: u64) -> String {
    match now.cmp(&before) {
        Ordering::Equal => t!("run-same"),
        Ordering::Greater => format!("+{}", took(now - before)),
        Ordering::Less => format!("−{}", took(before - now)),
    }
}

#[component]
fn Line(status: RowStatus, before: u64, now: u64) -> impl IntoView {
    let change = i64::try_from(now).unwrap_or(i64::MAX) - i64::try_from(before).unwrap_or(i64::MAX);
    let class = match (status, change) {
        (RowStatus::Failed, ..=-1) => "c-ok",
        (RowStatus::Failed, 1..) => "c-error",
        _ => "",
    };
    let change = move || match change {
        0 => t!("run-same"),
        1.. => format!("+{}", num(change)),
        _ => format!("−{}", num(change.unsigned_abs())),
    };
    view! {
        <Tr>
            <RowTh>{move || Tense::Done.many(status)}</RowTh>
            <Td class="num">{move || num(before)}</Td>
            <Td class="num">{move || num(now)}</Td>
            <Td class="num">
                <span class=class>{change}</span>
            </Td>
        </Tr>
    }
}
