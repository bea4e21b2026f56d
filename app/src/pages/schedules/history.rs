//! What came of a schedule at its times, the newest first.

use leptos::prelude::*;
use shared::api::TickDto;

use super::state::{cause, outcome};
use crate::{
    i18n::{lang, num, tr},
    pages::runs::{
        foot::{PagedFailure, PagedFoot},
        paged::{Paged, Shape},
        words::{look, to_fix},
    },
    ui::{Empty, Glyph, Mark, RowTh, SkeletonTable, Table, Td, Th, Tr, When},
};

#[component]
pub(super) fn History(list: Paged<TickDto>) -> impl IntoView {
    let shape = list.shape();
    let head = || {
        view! {
            <Th>{tr("schedules-due")}</Th>
            <Th>{tr("schedules-outcome")}</Th>
            <Th class="num">{tr("runs-rows-head")}</Th>
            <Th class="num">{tr("runs-failed-head")}</Th>
        }
    };
    let body = move || match shape.get() {
        Shape::Waiting => view! { <SkeletonTable columns=4 rows=6 /> }.into_any(),
        Shape::Nothing => view! {
            <div class="card">
                <Empty icon=Glyph::Clock title=tr("schedules-no-history") text=tr("schedules-no-history-text") />
            </div>
        }
        .into_any(),
        Shape::Items => view! {
            <Table caption=tr("schedules-history") head foot=move || view! { <PagedFoot list /> }>
                <For each=move || list.items.get() key=|tick| (lang(), key(tick)) children=row />
            </Table>
        }
        .into_any(),
        Shape::Failure => ().into_any(),
    };
    view! {
        <PagedFailure list />
        {body}
    }
}

/// What of it can change.
fn key(tick: &TickDto) -> (i64, &'static str, Option<(u64, bool)>) {
    let run = tick.run.as_ref().map(|run| (run.done, run.state.is_over()));
    (tick.number, tick.outcome.name(), run)
}

fn row(tick: TickDto) -> impl IntoView {
    let mark = tick.run.as_ref().map_or(Mark::None, |run| look(run).mark);
    let why = cause(&tick);
    let came = outcome(&tick);
    let reasons = tick.reasons.join(" · ");
    let rows = tick.run.as_ref().map(|run| num(run.rows));
    let failed = tick.run.as_ref().map(to_fix);
    view! {
        <Tr mark>
            <RowTh class="nowrap">
                <When at=tick.due /> {(!why.is_empty()).then(|| view! { <small>{why}</small> })}
            </RowTh>
            <Td class="wide">{came} {(!reasons.is_empty()).then(|| view! { <small class="wrap">{reasons}</small> })}</Td>
            <Td class="num nowrap" th=tr("runs-rows-head")>
                {rows.unwrap_or_else(|| "—".to_owned())}
            </Td>
            <Td class="num nowrap" th=tr("runs-failed-head")>
                {match failed {
                    Some(0) => view! { <span class="t3">"0"</span> }.into_any(),
                    Some(failed) => view! { <span class="c-error">{num(failed)}</span> }.into_any(),
                    None => view! { <span class="t3">"—"</span> }.into_any(),
                }}
            </Td>
        </Tr>
    }
}
