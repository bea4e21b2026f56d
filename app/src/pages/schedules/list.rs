//! All schedules: what each takes in, when it comes, what came of it last, whether it is active.

use leptos::prelude::*;
use leptos_router::hooks::use_navigate;
use shared::api::{ScheduleDto, ScheduleTask};

use super::{
    acts::set_active,
    may_change,
    moments::InZone,
    state::{last, mark, places},
};
use crate::{
    api,
    i18n::{lang, tr},
    pages::runs::words::doer,
    shell::offer,
    t,
    ui::{
        ButtonLink, Callout, Empty, Glyph, Icon, IconSize, Kind, Load, RowTh, SkeletonTable, Status, Switch, Table, Td,
        Th, Tone, Tr, When,
    },
};

#[component]
pub(super) fn List() -> impl IntoView {
    let all = LocalResource::new(|| {
        let _ = lang();
        api::get::<Vec<ScheduleDto>>("/schedules")
    });
    let navigate = use_navigate();
    offer("schedules-new", Glyph::Plus, Signal::derive(may_change), move || {
        navigate("/schedules/new", leptos_router::NavigateOptions::default());
    });
    view! {
        <Show when=may_change>
            <div class="bar">
                <span class="push">
                    <ButtonLink kind=Kind::Primary icon=Glyph::Plus href="/schedules/new">
                        {tr("schedules-new")}
                    </ButtonLink>
                </span>
            </div>
        </Show>
        <Load
            resource=all
            waiting=|| view! { <SkeletonTable columns=4 rows=7 /> }
            view=|schedules| view! { <Whole schedules /> }
        />
    }
}

#[component]
fn Whole(schedules: Vec<ScheduleDto>) -> impl IntoView {
    if schedules.is_empty() {
        return view! {
            <div class="card">
                <Empty icon=Glyph::Calendar title=tr("schedules-none") text=tr("schedules-none-text") />
            </div>
        }
        .into_any();
    }
    let all_paused = schedules.iter().all(|schedule| schedule.paused);
    let head = || {
        view! {
            <Th>{tr("schedules-what")}</Th>
            <Th>{tr("schedules-when")}</Th>
            <Th>{tr("schedules-last")}</Th>
            <Th class="shrink">{tr("schedules-active")}</Th>
        }
    };
    let rows = schedules
        .into_iter()
        .map(|schedule| view! { <Line schedule /> })
        .collect_view();
    view! {
        <Table caption=tr("schedules-title") head>
            {rows}
        </Table>
        {all_paused
            .then(|| {
                view! {
                    <Callout title=tr("schedules-all-paused") tone=Tone::Info>
                        {tr("schedules-all-paused-text")}
                    </Callout>
                }
            })}
        <p class="t2">{tr("schedules-order")}</p>
    }
    .into_any()
}

/// A schedule. Its cells follow it when it is paused or resumed.
#[component]
fn Line(schedule: ScheduleDto) -> impl IntoView {
    let shown = RwSignal::new(schedule);
    let href = format!("/schedules/{}", shown.read_untracked().id);
    let name = shown.read_untracked().name.clone();
    let icon = match shown.read_untracked().task {
        ScheduleTask::Retention => Glyph::Archive,
        ScheduleTask::Run => Glyph::Inbox,
    };
    view! {
        <Tr mark=Signal::derive(move || mark(&shown.read()))>
            <RowTh class="wide">
                <a href=href>{name}</a>
                <small class="row schedule-places">
                    <Icon name=icon size=IconSize::Small />
                    {move || places(&shown.read())}
                </small>
            </RowTh>
            <Td class="wide">{move || shown.read().words.clone()} <small>{move || next(&shown.read())}</small></Td>
            <Td class="shrink">
                {move || last(&shown.read())} {move || shown.read().last.as_ref().map(|tick| view! { <small><When at=tick.due /></small> })}
            </Td>
            <Td class="shrink">
                <Active shown />
            </Td>
        </Tr>
    }
}

/// When it comes next, or why it doesn't.
pub(super) fn next(schedule: &ScheduleDto) -> AnyView {
    match (schedule.next, &schedule.paused_by) {
        (Some(at), _) => {
            let zone = schedule.time_zone.clone();
            view! { {tr("schedules-next")} " " <InZone at zone /> }.into_any()
        }
        (None, Some(who)) => t!("schedules-paused-by", who = doer(who)).into_any(),
        (None, None) => t!("schedules-paused").into_any(),
    }
}

/// Whether it is active: a switch for who may change that.
#[component]
pub(super) fn Active(shown: RwSignal<ScheduleDto>) -> impl IntoView {
    let active = RwSignal::new(!shown.read_untracked().paused);
    let busy = RwSignal::new(false);
    Effect::new(move |_| active.set(!shown.read().paused));
    let change = move |wanted: bool| {
        let id = shown.read_untracked().id.clone();
        set_active(&id, wanted, busy, move |answer| match answer {
            Ok(schedule) => drop(shown.try_set(schedule)),
            Err(_) => drop(active.try_set(!wanted)),
        });
    };
    let label = move || t!("schedules-is-active", name = shown.read().name.clone());
    move || match may_change() {
        true => view! {
            <Switch checked=active disabled=busy on_change=change>
                <span class="sr">{label}</span>
            </Switch>
        }
        .into_any(),
        false => match shown.read().paused {
            true => view! { <Status tone=Tone::Off>{tr("schedules-paused")}</Status> }.into_any(),
            false => view! { <Status tone=Tone::Ok>{tr("schedules-active")}</Status> }.into_any(),
        },
    }
}
