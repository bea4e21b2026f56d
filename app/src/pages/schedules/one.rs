//! One schedule: how it stands, what came of it, and how it is; or a new one.

use std::time::Duration;

use leptos::{prelude::*, task::spawn_local};
use leptos_router::hooks::{use_navigate, use_params_map};
use shared::api::{ScheduleDto, TickDto, TickOutcome};

use super::{
    acts::begin,
    form::Form,
    history::History,
    list::{Active, next},
    may_change,
    moments::Upcoming,
    state::{last, places},
};
use crate::{
    api,
    i18n::{lang, tr},
    pages::runs::{
        paged::{Paged, with},
        words::{may_operate, sender},
    },
    shell::{NeedsSession, Page, TitleBlock, offer},
    t,
    ui::{
        Badge, Button, ButtonLink, Card, Dialog, Empty, Fact, Facts, Failed, Glyph, Kind, Section, SkeletonTable,
        SkeletonText, Toast, Tone, When,
    },
};

/// How often it is looked while something goes on.
const OFTEN: Duration = Duration::from_secs(4);

/// The page `/schedules/:id`; with `new` for an id it makes one.
#[component]
pub fn SchedulePage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.read().get("id").unwrap_or_default());
    let name = RwSignal::new(String::new());
    let title = Signal::derive(move || match name.get() {
        none if none.is_empty() => t!("schedules-title"),
        name => name,
    });
    move || {
        let id = id.get();
        name.set(String::new());
        view! {
            <Page title crumbs=vec![("/schedules".to_owned(), tr("schedules-title"))]>
                <NeedsSession>
                    {
                        let id = id.clone();
                        move || match id.as_str() {
                            "new" => view! { <New name /> }.into_any(),
                            id => view! { <One id=id.to_owned() name /> }.into_any(),
                        }
                    }
                </NeedsSession>
            </Page>
        }
    }
}

/// A new schedule.
#[component]
fn New(name: RwSignal<String>) -> impl IntoView {
    Effect::new(move |_| name.set(t!("schedules-new")));
    let navigate = use_navigate();
    let made = move |schedule: ScheduleDto| {
        let href = format!("/schedules/{}", schedule.id);
        navigate(&href, leptos_router::NavigateOptions::default());
    };
    view! {
        <div class="content">
            <TitleBlock title=tr("schedules-new") />
            {move || match may_change() {
                true => view! {
                    <div class="schedule-new">
                        <Form schedule=None saved=made.clone() />
                    </div>
                }
                .into_any(),
                false => view! { <p class="t2">{tr("schedules-for-administrators")}</p> }.into_any(),
            }}
        </div>
    }
}

#[component]
fn One(id: String, name: RwSignal<String>) -> impl IntoView {
    let path = format!("/schedules/{id}");
    let fetched = LocalResource::new(move || {
        let (path, _) = (path.clone(), lang());
        async move { api::get::<ScheduleDto>(&path).await }
    });
    move || match fetched.get() {
        None => view! {
            <div class="content">
                <SkeletonText lines=3 />
                <SkeletonTable columns=4 rows=6 />
            </div>
        }
        .into_any(),
        Some(Err(error)) => view! {
            <div class="content">
                <h1 class="sr" tabindex="-1">
                    {tr("schedules-title")}
                </h1>
                {match error.status {
                    404 => view! {
                        <Empty icon=Glyph::Calendar title=tr("schedules-gone") text=tr("schedules-gone-text")>
                            <ButtonLink href="/schedules">{tr("schedules-title")}</ButtonLink>
                        </Empty>
                    }
                    .into_any(),
                    _ => view! { <Failed error on_retry=move |()| fetched.refetch() /> }.into_any(),
                }}
            </div>
        }
        .into_any(),
        Some(Ok(schedule)) => {
            name.set(schedule.name.clone());
            view! { <Shown schedule name /> }.into_any()
        }
    }
}

#[component]
fn Shown(schedule: ScheduleDto, name: RwSignal<String>) -> impl IntoView {
    let id = StoredValue::new(schedule.id.clone());
    let path = format!("/schedules/{}", schedule.id);
    let history = Paged::<TickDto>::follow(Signal::stored(format!("{path}/ticks?limit=20")));
    let shown = RwSignal::new(schedule);
    let busy = RwSignal::new(false);
    let renew = move || {
        let path = path.clone();
        spawn_local(async move {
            if let Ok(schedule) = api::get::<ScheduleDto>(&path).await {
                shown.try_set(schedule);
            }
        });
        history.restart();
    };
    // While a run of it goes on, or something waits for its turn, what came of it changes without anybody's doing.
    let look = renew.clone();
    let beat = move || {
        let goes_on = shown.with_untracked(|shown| {
            shown.open_run.is_some()
                || shown
                    .last
                    .as_ref()
                    .is_some_and(|tick| tick.outcome == TickOutcome::Open)
        });
        if goes_on && !document().hidden() {
            look();
        }
    };
    if let Ok(timer) = set_interval_with_handle(beat, OFTEN) {
        on_cleanup(move || timer.clear());
    }
    let again = renew.clone();
    let run = Callback::new(move |()| begin(&id.get_value(), busy, again.clone()));
    offer("schedules-run-now", Glyph::Play, Signal::derive(may_operate), run);
    let saved = move |schedule: ScheduleDto| {
        name.set(schedule.name.clone());
        shown.set(schedule);
    };
    let beside = move || {
        move || match shown.read().paused {
            true => {
                view! { <Badge tone=Tone::Off large=true icon=Glyph::Pause>{tr("schedules-paused")}</Badge> }.into_any()
            }
            false => {
                view! { <Badge tone=Tone::Ok large=true icon=Glyph::Ok>{tr("schedules-active")}</Badge> }.into_any()
            }
        }
    };
    let actions = move || {
        view! {
            <Show when=may_operate>
                <Button icon=Glyph::Play busy on_click=move |_| run.run(())>
                    {tr("schedules-run-now")}
                </Button>
            </Show>
            <Show when=may_change>
                <Remove shown />
            </Show>
        }
    };
    let title = Signal::derive(move || shown.read().name.clone());
    view! {
        <div class="content">
            <TitleBlock title beside actions>
                <p class="lead">{move || lead(&shown.read())}</p>
                {move || facts(&shown.read())}
            </TitleBlock>
            <div class="with-side schedule-sides">
                <Section title=tr("schedules-history")>
                    <History list=history />
                </Section>
                <div class="stack stack-4">
                    <Card title=tr("schedules-state")>
                        <div class="stack">
                            <div class="row">
                                <Active shown />
                                {move || shown.read().paused.then(|| tr("schedules-paused-text"))}
                                {move || (!shown.read().paused).then(|| tr("schedules-active-text"))}
                            </div>
                            {move || upcoming(&shown.read())}
                        </div>
                    </Card>
                    {move || match may_change() {
                        true => {
                            let schedule = shown.get_untracked();
                            view! { <Form schedule=Some(schedule) saved /> }.into_any()
                        }
                        false => ().into_any(),
                    }}
                </div>
            </div>
        </div>
    }
}

/// When it comes, in one sentence.
fn lead(schedule: &ScheduleDto) -> AnyView {
    view! { {schedule.words.clone()} ". " {next(schedule)} }.into_any()
}

fn facts(schedule: &ScheduleDto) -> impl IntoView + use<> {
    let (state, places) = (last(schedule), places(schedule));
    let success = schedule.last_success;
    let (changed, who) = (schedule.changed, schedule.changed_by.clone());
    let runs = with("/runs", &[("schedule", schedule.id.clone())]);
    let has_run = schedule.last_run.is_some();
    let zone = schedule.time_zone.clone();
    let expected = schedule.expected_by.clone();
    view! {
        <Facts>
            <Fact term=tr("schedules-last")>{state}</Fact>
            {success.map(|at| view! { <Fact term=tr("schedules-last-success")><When at /></Fact> })}
            <Fact term=tr("schedules-takes")>{places}</Fact>
            <Fact term=tr("schedules-zone")>{zone}</Fact>
            {(!expected.is_empty()).then(|| view! { <Fact term=tr("schedules-expected-by")>{expected}</Fact> })}
            <Fact term=tr("schedules-changed")><When at=changed /> ", " {sender(&who)}</Fact>
            {has_run.then(|| view! { <Fact term=tr("schedules-runs")><a href=runs>{tr("schedules-all-runs")}</a></Fact> })}
        </Facts>
    }
}

/// Its next times.
fn upcoming(schedule: &ScheduleDto) -> AnyView {
    if schedule.paused || schedule.upcoming.is_empty() {
        return ().into_any();
    }
    view! { <Upcoming times=schedule.upcoming.clone() zone=schedule.time_zone.clone() /> }.into_any()
}

/// Removes it, after a question: its history goes with it.
#[component]
fn Remove(shown: RwSignal<ScheduleDto>) -> impl IntoView {
    let open = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let navigate = use_navigate();
    let remove = move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        let path = format!("/schedules/{}", shown.read_untracked().id);
        let navigate = navigate.clone();
        spawn_local(async move {
            match api::delete(&path).await {
                Ok(()) => {
                    Toast::ok(t!("schedules-removed")).show();
                    navigate("/schedules", leptos_router::NavigateOptions::default());
                }
                Err(error) => Toast::error(error.in_a_line()).show(),
            }
            busy.try_set(false);
        });
    };
    let title = Signal::derive(move || t!("schedules-remove-title", name = shown.read().name.clone()));
    let foot = move || {
        view! {
            <Button kind=Kind::Quiet on_click=move |_| open.set(false)>
                {tr("schedules-keep")}
            </Button>
            <Button kind=Kind::Danger icon=Glyph::Trash busy on_click=remove.clone()>
                {tr("schedules-remove")}
            </Button>
        }
    };
    view! {
        <Button icon=Glyph::Trash on_click=move |_| open.set(true)>
            {tr("schedules-remove")}
        </Button>
        <Dialog open title foot>
            <p>{tr("schedules-remove-text")}</p>
        </Dialog>
    }
}
