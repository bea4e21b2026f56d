//! The run of the same files before this one, beside it.

use leptos::prelude::*;
use shared::{
    api::{RunDto, RunSummary},
    plan::RowStatus,
};

use crate::{
    i18n::{num, tr},
    t,
    ui::{Card, RowTh, Table, Td, Tense, Th, Tr, When},
};

/// How many rows met which fate then and now; nothing where there is no run before.
#[component]
pub(super) fn Before(run: RwSignal<RunDto>) -> impl IntoView {
    let pair = Memo::new(move |_| {
        let run = run.read();
        run.previous
            .as_ref()
            .map(|before| (before.as_ref().clone(), run.summary.clone()))
    });
    move || pair.get().map(|(before, now)| view! { <Compared before now /> })
}

#[component]
fn Compared(before: RunSummary, now: RunSummary) -> impl IntoView {
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
                {rows}
            </Table>
        </Card>
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
