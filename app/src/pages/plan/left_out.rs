//! Rows that would not run, and why.

use leptos::prelude::*;
use shared::api::{RowDto, RunDto};

use crate::{
    api::BASE,
    i18n::{num, tr},
    pages::runs::{
        foot::{PagedFailure, PagedFoot},
        paged::{Paged, Shape, with},
        row::{OutcomeRow, key},
        words::may_operate,
    },
    t,
    ui::{ButtonLink, Choice, Glyph, Section, Segmented, Size, SkeletonTable, Table, Tense, Th},
};

/// The rows with errors, and those that a setting or a protection keeps from acting.
#[component]
pub(super) fn LeftOut(run: RunDto) -> impl IntoView {
    let counts = run.summary.counts;
    let all = counts.failed + counts.skipped;
    (all > 0).then(|| view! { <Rows run /> })
}

#[component]
fn Rows(run: RunDto) -> impl IntoView {
    let counts = run.summary.counts;
    let status = RwSignal::new(if counts.failed > 0 { "failed" } else { "skipped" });
    let both = counts.failed > 0 && counts.skipped > 0;
    let id = run.summary.id.clone();
    let list = Paged::<RowDto>::follow(Signal::derive(move || {
        let query = [("status", status.get().to_owned()), ("limit", "20".to_owned())];
        with(&format!("/runs/{id}/outcomes"), &query)
    }));
    let options = Signal::derive(move || {
        vec![
            Choice::new("failed", t!("plan-left-errors")).count(counts.failed),
            Choice::new("skipped", t!("plan-left-kept")).count(counts.skipped),
        ]
    });
    let trybacks: Vec<_> = run
        .files
        .iter()
        .enumerate()
        .filter(|(_, file)| file.tryback.is_some())
        .map(|(at, file)| {
            (
                format!("{BASE}/runs/{}/files/{at}/tryback?form=csv", run.summary.id),
                file.path.clone(),
            )
        })
        .collect();
    let several = trybacks.len() > 1;
    let tryback = move || {
        let each = trybacks.clone().into_iter().map(|(href, path)| {
            let words = move || {
                if several {
                    t!("plan-tryback-of", path = path.as_str())
                } else {
                    t!("plan-tryback")
                }
            };
            view! {
                <ButtonLink size=Size::Small icon=Glyph::Download href download="">
                    {words}
                </ButtonLink>
            }
        });
        may_operate().then(|| each.collect_view())
    };
    let tools = move || {
        view! {
            <div class="bar push">
                {both.then(|| view! { <Segmented value=status options label=tr("plan-left-filter") /> })}
                {tryback.clone()}
            </div>
        }
    };
    let head = || {
        view! {
            <Th class="line">{tr("plan-line")}</Th>
            <Th>{tr("plan-record")}</Th>
            <Th>{tr("plan-why")}</Th>
            <Th>{tr("plan-rule")}</Th>
        }
    };
    let foot = move || view! { <PagedFoot list /> };
    let busy = Signal::derive(move || list.is_busy());
    let shape = list.shape();
    let body = move || match shape.get() {
        Shape::Waiting => view! { <SkeletonTable columns=4 rows=3 /> }.into_any(),
        Shape::Failure => ().into_any(),
        Shape::Items | Shape::Nothing => view! {
            <Table caption=tr("plan-left") head foot busy>
                <For each=move || list.items.get() key=key let:row>
                    <OutcomeRow row tense=Tense::Plan alike=true />
                </For>
            </Table>
        }
        .into_any(),
    };
    view! {
        <Section
            title=tr("plan-left")
            count=Signal::derive(move || num(counts.failed + counts.skipped))
            tools
        >
            <PagedFailure list />
            {body}
        </Section>
    }
}
