//! What can't be taken back, or changes who somebody is: looked at before everything else.

use leptos::prelude::*;
use shared::api::{RunDto, StepDto};

use super::step::{Row, key};
use crate::{
    i18n::{num, tr},
    pages::runs::{
        foot::{PagedFailure, PagedFoot},
        paged::{Paged, Shape, with},
        words::is_plan,
    },
    ui::{Glyph, Icon, SkeletonTable, Table, Th, unique},
};

/// The dangerous steps.
#[component]
pub(super) fn Danger(run: RunDto) -> impl IntoView {
    let query = [("dangerous", "true".to_owned()), ("limit", "20".to_owned())];
    let list = Paged::<StepDto>::follow(with(&format!("/runs/{}/plan", run.summary.id), &query));
    let id = unique("danger");
    let named_by = id.clone();
    let count = run.dangerous;
    let title = tr(if is_plan(&run.summary) {
        "plan-danger"
    } else {
        "plan-danger-was"
    });
    let head = || {
        view! {
            <Th class="line">{tr("plan-line")}</Th>
            <Th>{tr("plan-step")}</Th>
            <Th>{tr("plan-record")}</Th>
            <Th>{tr("plan-goes-along")}</Th>
        }
    };
    let foot = move || view! { <PagedFoot list /> };
    let busy = Signal::derive(move || list.is_busy());
    let shape = list.shape();
    let body = move || match shape.get() {
        Shape::Waiting => view! { <SkeletonTable columns=4 rows=3 /> }.into_any(),
        Shape::Failure => ().into_any(),
        Shape::Items | Shape::Nothing => view! {
            <Table caption=title head foot busy>
                <For each=move || list.items.get() key=key let:step>
                    <Row step />
                </For>
            </Table>
        }
        .into_any(),
    };
    view! {
        <section class="sect" aria-labelledby=named_by>
            <div class="sect-head">
                <h2 id=id class="danger-head">
                    <Icon name=Glyph::Warn class="c-warn" />
                    {title}
                    <span class="n">{move || num(count)}</span>
                </h2>
                <p class="meta">{tr("plan-danger-text")}</p>
            </div>
            <PagedFailure list />
            {body}
        </section>
    }
}
