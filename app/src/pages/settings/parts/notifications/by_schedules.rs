//! Who is told by schedules: these have recipients of their own.

use leptos::prelude::*;
use shared::api::ScheduleDto;

use super::Told;
use crate::{
    i18n::{num, tr},
    ui::{RowTh, Section, Table, Td, Th, Tr},
};

/// The schedules that tell somebody; nothing where none does.
#[component]
pub(super) fn BySchedules(told: Told) -> impl IntoView {
    move || {
        let all = told.schedules.get().and_then(Result::ok).unwrap_or_default();
        let some: Vec<ScheduleDto> = all
            .into_iter()
            .filter(|schedule| !schedule.recipients.is_empty())
            .collect();
        let count = some.len();
        (count > 0).then(|| view! { <List some count /> })
    }
}

#[component]
fn List(some: Vec<ScheduleDto>, count: usize) -> impl IntoView {
    let head = || {
        view! {
            <Th>{tr("notes-of-schedule")}</Th>
            <Th>{tr("notes-who")}</Th>
        }
    };
    let row = |schedule: ScheduleDto| {
        view! {
            <Tr>
                <RowTh class="wide">
                    <a href=format!("/schedules/{}", schedule.id)>{schedule.name}</a>
                </RowTh>
                <Td th=tr("notes-who")>
                    <span class="wrap">{schedule.recipients.join(", ")}</span>
                </Td>
            </Tr>
        }
    };
    view! {
        <Section title=tr("notes-by-schedules") count=Signal::derive(move || num(count))>
            <p class="t2">{tr("notes-by-schedules-text")}</p>
            <Table caption=tr("notes-by-schedules") head>
                {some.into_iter().map(row).collect_view()}
            </Table>
        </Section>
    }
}
