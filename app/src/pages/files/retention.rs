//! How long files are kept, and what would go: seen before anything does (D87, D95).

use leptos::prelude::*;
use shared::{
    api::{FileKind, RetentionDto},
    check::base_name,
};

use super::look::word;
use crate::{
    api,
    i18n::{lang, number, tr},
    t,
    ui::{Load, RowTh, Section, SkeletonTable, Status, Table, Td, Th, Tone, Tr},
};

#[component]
pub(super) fn Retention() -> impl IntoView {
    let told = LocalResource::new(|| api::get::<Vec<RetentionDto>>("/files/retention"));
    view! {
        <Section
            title=tr("files-retention")
            tools=|| view! { <a href="/settings?group=retention">{tr("files-retention-settings")}</a> }
        >
            <p class="t2">{tr("files-retention-text")}</p>
            <Load
                resource=told
                waiting=|| view! { <SkeletonTable columns=4 rows=4 /> }
                view=|told| view! { <Kinds told /> }
            />
        </Section>
    }
}

#[component]
fn Kinds(told: Vec<RetentionDto>) -> impl IntoView {
    let head = || {
        view! {
            <Th>{tr("files-retention-kind")}</Th>
            <Th class="num">{tr("files-retention-there")}</Th>
            <Th>{tr("files-retention-kept")}</Th>
            <Th>{tr("files-retention-due")}</Th>
        }
    };
    view! {
        <Table caption=tr("files-retention") head>
            {told.into_iter().map(kind).collect_view()}
        </Table>
    }
}

fn kind(of: RetentionDto) -> impl IntoView {
    let (this, files, bytes, days) = (of.kind, of.files, of.bytes, of.days);
    let oldest = of
        .oldest
        .iter()
        .map(|entry| base_name(&entry.name))
        .collect::<Vec<_>>()
        .join(", ");
    let (due, due_bytes) = (of.due, of.due_bytes);
    let tone = match (due, this) {
        (0, _) => Tone::Off,
        (_, FileKind::Input) => Tone::Warn,
        _ => Tone::Info,
    };
    let words = move || match (due, this) {
        (0, _) => t!("files-retention-none"),
        // What waits is told, and never removed.
        (due, FileKind::Input) => t!("files-retention-waits", count = due),
        (due, _) => t!(
            "files-retention-goes",
            count = due,
            size = number::bytes(lang(), due_bytes)
        ),
    };
    view! {
        <Tr>
            <RowTh>{move || word(this)}</RowTh>
            <Td class="num">{move || t!("files-retention-files", count = files, size = number::bytes(lang(), bytes))}</Td>
            <Td th=tr("files-retention-kept")>
                {move || match days {
                    0 => t!("files-retention-always"),
                    days => t!("files-retention-days", count = days),
                }}
            </Td>
            <Td class="wide">
                <Status tone>{words}</Status>
                {(!oldest.is_empty()).then(|| view! { <small class="mono wrap">{oldest}</small> })}
            </Td>
        </Tr>
    }
}
