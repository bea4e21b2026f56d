//! What is chosen about a subscription: where, of what, when, in which language.

use leptos::prelude::*;
use shared::api::{NotifyChannel, NotifyEvent, NotifyTime, SubscriptionChange, SubscriptionDto, SubscriptionNew};

use super::{Told, words};
use crate::{
    api::ApiError,
    i18n::{lang, tr},
    t,
    ui::{Checkbox, Choice, Failed, Field, Input, Segmented, Select},
};

/// What is chosen when nothing else is: what wants somebody.
const USUAL: [NotifyEvent; 4] = [
    NotifyEvent::Failed,
    NotifyEvent::Errors,
    NotifyEvent::Held,
    NotifyEvent::Alarm,
];

/// A subscription that is being filled in.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    pub(super) channel: RwSignal<NotifyChannel>,
    pub(super) target: RwSignal<String>,
    language: RwSignal<String>,
    /// The schedule whose news they are, by its id; blank for all.
    schedule: RwSignal<String>,
    events: [(NotifyEvent, RwSignal<bool>); NotifyEvent::ALL.len()],
    hour: RwSignal<String>,
    /// Whether it was sent once: only then what is missing is said.
    pub(super) left: RwSignal<bool>,
    /// Why it was refused.
    pub(super) failed: RwSignal<Option<ApiError>>,
}

impl Draft {
    pub(super) fn new() -> Self {
        let mut events = [(NotifyEvent::Report, RwSignal::new(false)); NotifyEvent::ALL.len()];
        for (place, event) in events.iter_mut().zip(NotifyEvent::ALL) {
            *place = (*event, RwSignal::new(USUAL.contains(event)));
        }
        Self {
            channel: RwSignal::new(NotifyChannel::Mail),
            target: RwSignal::new(String::new()),
            language: RwSignal::new(String::new()),
            schedule: RwSignal::new(String::new()),
            events,
            hour: RwSignal::new(String::new()),
            left: RwSignal::new(false),
            failed: RwSignal::new(None),
        }
    }

    /// Takes over what a subscription is now.
    pub(super) fn take(self, subscription: &SubscriptionDto) {
        self.channel.set(subscription.channel);
        self.target.set(subscription.target.clone());
        self.language.set(subscription.language.clone());
        self.schedule.set(subscription.schedule.clone());
        for (event, on) in self.events {
            on.set(subscription.events.contains(&event));
        }
        self.hour.set(match subscription.time {
            NotifyTime::AtOnce => String::new(),
            NotifyTime::Daily(hour) => hour.to_string(),
        });
        self.left.set(false);
        self.failed.set(None);
    }

    /// Whether something is missing without which it would be refused.
    pub(super) fn is_missing(self) -> bool {
        self.target.read_untracked().trim().is_empty() || self.chosen().is_empty()
    }

    fn chosen(self) -> Vec<NotifyEvent> {
        let on = self.events.into_iter().filter(|(_, on)| on.get());
        on.map(|(event, _)| event).collect()
    }

    fn time(self) -> NotifyTime {
        let hour = self.hour.read_untracked().parse().ok();
        hour.map_or(NotifyTime::AtOnce, NotifyTime::Daily)
    }

    pub(super) fn to_be(self) -> SubscriptionNew {
        SubscriptionNew {
            channel: self.channel.get_untracked(),
            target: self.target.get_untracked(),
            language: self.language.get_untracked(),
            schedule: self.schedule.get_untracked(),
            events: untrack(|| self.chosen()),
            time: self.time(),
        }
    }

    pub(super) fn change(self) -> SubscriptionChange {
        SubscriptionChange {
            target: Some(self.target.get_untracked()),
            language: Some(self.language.get_untracked()),
            schedule: Some(self.schedule.get_untracked()),
            events: Some(untrack(|| self.chosen())),
            time: Some(self.time()),
            ..SubscriptionChange::default()
        }
    }
}

/// The fields. Of one that exists the channel stays.
#[component]
pub(super) fn Fields(draft: Draft, told: Told, #[prop(optional)] kept: bool) -> impl IntoView {
    let channels = Signal::derive(|| {
        let all = NotifyChannel::ALL.iter();
        all.map(|channel| Choice::new(*channel, t!(words::channel(*channel))))
            .collect::<Vec<_>>()
    });
    let is_mail = Memo::new(move |_| draft.channel.get() == NotifyChannel::Mail);
    let wrong = Signal::derive(move || {
        let refused = draft
            .failed
            .get()
            .filter(|error| error.field.as_deref() == Some("target"));
        match refused {
            Some(error) => error.detail.unwrap_or(error.title),
            None if draft.left.get() && draft.target.read().trim().is_empty() => t!("notes-target-missing"),
            None => String::new(),
        }
    });
    let languages = Signal::derive(|| {
        vec![
            (String::new(), t!("notes-language-site")),
            ("en".to_owned(), "English".to_owned()),
            ("fr".to_owned(), "Français".to_owned()),
        ]
    });
    let schedules = Signal::derive(move || {
        let named = told.schedules.get().and_then(Result::ok).unwrap_or_default();
        let mut all = vec![(String::new(), t!("notes-schedule-all"))];
        all.extend(named.into_iter().map(|schedule| (schedule.id, schedule.name)));
        // One that is gone meanwhile, or isn't here yet, stays what was chosen.
        let chosen = draft.schedule.get();
        if all.iter().all(|(id, _)| *id != chosen) {
            all.push((chosen, t!("notes-schedule-gone")));
        }
        all
    });
    let times = Signal::derive(|| {
        let mut times = vec![(String::new(), t!("notes-at-once"))];
        let hours = (0_u8..24).map(|hour| (hour.to_string(), words::time(NotifyTime::Daily(hour))));
        times.extend(hours);
        times
    });
    let event = move |(event, on): (NotifyEvent, RwSignal<bool>)| {
        let note = Signal::derive(move || {
            let _ = lang();
            words::event_help(event)
        });
        view! { <Checkbox checked=on note>{move || words::event(event)}</Checkbox> }
    };
    let none = move || {
        (draft.left.get() && draft.chosen().is_empty())
            .then(|| view! { <p class="field-error">{tr("notes-events-missing")}</p> })
    };
    let other = move || {
        let error = draft
            .failed
            .get()
            .filter(|error| error.field.as_deref() != Some("target"));
        error.map(|error| view! { <Failed error /> })
    };
    view! {
        {(!kept)
            .then(|| view! { <div class="row"><Segmented value=draft.channel options=channels label=tr("notes-channel") /></div> })}
        {move || {
            let (label, hint) = if is_mail.get() {
                ("notes-address", "notes-address-hint")
            } else {
                ("notes-url", "notes-url-hint")
            };
            view! {
                <Field label=tr(label) hint=tr(hint) error=wrong>
                    <Input
                        value=draft.target
                        kind=if is_mail.get() { "email" } else { "url" }
                        mono=true
                        autocomplete="off"
                    />
                </Field>
            }
        }}
        <div class="cols-2">
            <Field label=tr("notes-time") hint=tr("notes-time-hint")>
                <Select value=draft.hour options=times />
            </Field>
            <Show when=move || is_mail.get()>
                <Field label=tr("notes-language")>
                    <Select value=draft.language options=languages />
                </Field>
            </Show>
        </div>
        <Field label=tr("notes-schedule") hint=tr("notes-schedule-hint")>
            <Select value=draft.schedule options=schedules />
        </Field>
        <fieldset class="stack">
            <legend class="label">{tr("notes-events")}</legend>
            {draft.events.map(event).collect_view()}
            {none}
        </fieldset>
        {other}
    }
}
