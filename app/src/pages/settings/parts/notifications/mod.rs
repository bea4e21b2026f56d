//! Notifications: who is told what, by mail or by webhook; and the messages that wait or couldn't be sent.

mod act;
mod by_schedules;
mod form;
mod list;
mod new;
mod outbox;
mod state;
pub(super) mod words;

use leptos::prelude::*;
use shared::api::{NotifyState, ScheduleDto, SubscriptionDto};

use crate::{
    api::{self, ApiError},
    i18n::tr,
    shell::TitleBlock,
    t,
    ui::{Load, SkeletonTable, SkeletonText},
};

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Told {
    /// All subscriptions.
    all: LocalResource<Result<Vec<SubscriptionDto>, ApiError>>,
    /// How notifications stand.
    state: LocalResource<Result<NotifyState, ApiError>>,
    /// All schedules: they may tell people of their own.
    schedules: LocalResource<Result<Vec<ScheduleDto>, ApiError>>,
    /// The one that is changed.
    changed: RwSignal<Option<SubscriptionDto>>,
    /// Grows when messages have to be read anew.
    turn: RwSignal<u32>,
}

impl Told {
    /// What a schedule is called; `None` for all of them. Reactive.
    fn name_of(self, id: &str) -> Option<String> {
        if id.is_empty() {
            return None;
        }
        let all = self.schedules.get()?.ok()?;
        let found = all.into_iter().find(|schedule| schedule.id == id);
        Some(found.map_or_else(|| t!("notes-schedule-gone"), |schedule| schedule.name))
    }

    /// Reads anew what a change may have changed.
    fn refetch(self) {
        self.all.refetch();
        self.state.refetch();
        self.turn.try_update(|turn| *turn += 1);
    }
}

/// The place `/settings/notifications`.
#[component]
pub(super) fn Notifications() -> impl IntoView {
    let told = Told {
        all: LocalResource::new(|| api::get::<Vec<SubscriptionDto>>("/notifications/subscriptions")),
        state: LocalResource::new(|| api::get::<NotifyState>("/notifications")),
        schedules: LocalResource::new(|| api::get::<Vec<ScheduleDto>>("/schedules")),
        changed: RwSignal::new(None),
        turn: RwSignal::new(0),
    };
    view! {
        <TitleBlock title=tr("notes-title")>
            <p class="t2">{tr("notes-text")}</p>
        </TitleBlock>
        <Load
            resource=told.state
            waiting=|| view! { <SkeletonText lines=2 /> }
            view=move |state| view! { <state::State state /> }
        />
        <div class="stack stack-4">
            <Load
                resource=told.all
                waiting=|| view! { <SkeletonTable columns=4 rows=3 /> }
                view=move |all| view! { <list::List all told /> }
            />
        </div>
        <by_schedules::BySchedules told />
        <new::New told />
        <list::Change told />
        <outbox::Outbox told />
    }
}
