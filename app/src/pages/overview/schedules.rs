//! What begins by itself: what came of it last, and when it comes next. Paused ones stand on their own page.

use leptos::prelude::*;
use shared::api::{OverviewDto, ScheduleDto};

use crate::{
    i18n::{num, tr},
    pages::schedules::state::{last, mark},
    ui::{ButtonLink, RowTh, Section, Size, Table, Td, Th, Tr, When},
};

/// The schedules that are active, the next one first.
#[component]
pub(super) fn Schedules(overview: Signal<OverviewDto>) -> impl IntoView {
    let active = Memo::new(move |_| {
        let mut active: Vec<ScheduleDto> = overview.read().schedules.clone();
        active.retain(|schedule| !schedule.paused);
        active.sort_by_key(|schedule| schedule.next);
        active
    });
    let head = || {
        view! {
            <Th>{tr("overview-schedule")}</Th>
            <Th>{tr("overview-schedule-last")}</Th>
            <Th>{tr("overview-when")}</Th>
            <Th>{tr("overview-schedule-next")}</Th>
        }
    };
    let tools = || {
        view! {
            <span class="push">
                <ButtonLink size=Size::Small href="/schedules">
                    {tr("overview-all-schedules")}
                </ButtonLink>
            </span>
        }
    };
    let rows = move || active.read().iter().map(row).collect_view();
    view! {
        <Show when=move || !active.read().is_empty()>
            <Section
                title=tr("overview-schedules")
                count=Signal::derive(move || num(active.read().len()))
                tools
            >
                <Table caption=tr("overview-schedules") head>
                    {rows}
                </Table>
            </Section>
        </Show>
    }
}

fn row(schedule: &ScheduleDto) -> impl IntoView + use<> {
    let href = format!("/schedules/{}", schedule.id);
    let (name, words) = (schedule.name.clone(), schedule.words.clone());
    let (state, mark) = (last(schedule), mark(schedule));
    let when = schedule.last.as_ref().map(|tick| tick.due);
    let next = schedule.next;
    view! {
        <Tr mark>
            <RowTh class="wide" note=Signal::stored(words)>
                <a href=href>{name}</a>
            </RowTh>
            <Td class="shrink">{state}</Td>
            <Td class="nowrap">{when.map(|at| view! { <When at /> })}</Td>
            <Td class="nowrap" th=tr("overview-schedule-next")>
                {next.map(|at| view! { <When at /> })}
            </Td>
        </Tr>
    }
}
