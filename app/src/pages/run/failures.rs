//! Failures as they come, while the run goes on.

use leptos::prelude::*;
use shared::api::{RowDto, RunDto};

use super::follow::Followed;
use crate::{
    i18n::{num, tr},
    pages::runs::{
        foot::PagedFoot,
        paged::{Paged, with},
        row::{OutcomeRow, key},
    },
    ui::{Section, Skeleton, Table, Td, Th, Tr},
};

/// The rows that have failed so far; asked for again when there are more of them.
#[component]
pub(super) fn Failures(run: RwSignal<RunDto>, followed: Followed) -> impl IntoView {
    let failed = Memo::new(move |_| match &*followed.progress.read() {
        Some(event) => event.counts.failed,
        None => run.read().summary.counts.failed,
    });
    view! {
        <Show when=move || { failed.get() > 0 }>
            <Section title=tr("run-failures") count=Signal::derive(move || num(failed.get()))>
                <Rows run failed />
            </Section>
        </Show>
    }
}

#[component]
fn Rows(run: RwSignal<RunDto>, failed: Memo<u64>) -> impl IntoView {
    let id = run.read_untracked().summary.id.clone();
    let query = [("status", "failed".to_owned()), ("limit", "25".to_owned())];
    let list = Paged::<RowDto>::follow(with(&format!("/runs/{id}/outcomes"), &query));
    // Few are on the page; once it is full, there is nothing new to show.
    Effect::new(move |before: Option<u64>| {
        let now = failed.get();
        if before.is_some_and(|before| before != now) && list.next.read_untracked().is_none() {
            list.restart();
        }
        now
    });
    let head = || {
        view! {
            <Th class="line">{tr("runs-line")}</Th>
            <Th>{tr("run-record")}</Th>
            <Th>{tr("run-reason")}</Th>
            <Th>{tr("run-rule")}</Th>
        }
    };
    let foot = move || view! { <PagedFoot list /> };
    view! {
        <Table caption=tr("run-failures") head foot busy=true>
            <For each=move || list.items.get() key=key let:row>
                <OutcomeRow row alike=true />
            </For>
            <Show when=move || list.next.read().is_none()>
                <Tr attr:aria-hidden="true">
                    <Td class="line">
                        <Skeleton width="32px" />
                    </Td>
                    <Td>
                        <Skeleton width="140px" />
                    </Td>
                    <Td class="wide">
                        <Skeleton width="280px" />
                    </Td>
                    <Td>
                        <Skeleton width="52px" />
                    </Td>
                </Tr>
            </Show>
        </Table>
    }
}
