//! Who is told, of what, when; and changing that.

use leptos::{prelude::*, task::spawn_local};
use shared::api::{NotifyChannel, SubscriptionDto};

use super::{
    Told, act,
    form::{Draft, Fields},
    words,
};
use crate::{
    api,
    i18n::{lang, tr},
    t,
    ui::{
        Button, Dialog, Empty, Face, Glyph, Kind, MenuButton, MenuItem, RowTh, Size, Status, Table, Td, Th, Toast,
        Tone, Tr,
    },
};

#[component]
pub(super) fn List(all: Vec<SubscriptionDto>, told: Told) -> impl IntoView {
    if all.is_empty() {
        return view! { <Nobody told /> }.into_any();
    }
    let head = || {
        view! {
            <Th>{tr("notes-who")}</Th>
            <Th>{tr("notes-events")}</Th>
            <Th>{tr("notes-time")}</Th>
            <Th class="shrink">
                <span class="sr">{tr("notes-actions")}</span>
            </Th>
        }
    };
    view! {
        <Table caption=tr("notes-title") head>
            {all.into_iter().map(|subscription| view! { <Row subscription told /> }).collect_view()}
        </Table>
    }
    .into_any()
}

/// Nobody is told for good; some may be by schedules.
#[component]
fn Nobody(told: Told) -> impl IntoView {
    move || {
        let by_schedules = told.schedules.get().and_then(Result::ok).unwrap_or_default();
        let (title, text) = match by_schedules.iter().any(|schedule| !schedule.recipients.is_empty()) {
            true => ("notes-schedules-alone", "notes-schedules-alone-text"),
            false => ("notes-nobody", "notes-nobody-text"),
        };
        view! {
            <div class="card">
                <Empty icon=Glyph::Bell title=tr(title) text=tr(text) />
            </div>
        }
    }
}

#[component]
fn Row(subscription: SubscriptionDto, told: Told) -> impl IntoView {
    let SubscriptionDto {
        channel,
        target,
        language,
        events,
        time,
        paused,
        schedule,
        ..
    } = subscription.clone();
    let note = Signal::derive(move || match (channel, language.as_str()) {
        (NotifyChannel::Mail, "en") => "English".to_owned(),
        (NotifyChannel::Mail, "fr") => "Français".to_owned(),
        (NotifyChannel::Mail, _) => String::new(),
        (NotifyChannel::Webhook, _) => t!("notes-webhook"),
    });
    let of_what = move || {
        let _ = lang();
        events
            .iter()
            .map(|event| words::event(*event))
            .collect::<Vec<_>>()
            .join(", ")
    };
    let only = move || told.name_of(&schedule).map(|name| t!("notes-only-of", name = name));
    let when = move || {
        let _ = lang();
        words::time(time)
    };
    view! {
        <Tr>
            <RowTh class="wide" note>
                {target}
            </RowTh>
            <Td th=tr("notes-events")>
                {of_what}
                {move || only().map(|only| view! { <small>{only}</small> })}
            </Td>
            <Td th=tr("notes-time")>
                {move || {
                    if paused {
                        view! { <Status tone=Tone::Off icon=Glyph::Pause>{tr("notes-paused")}</Status> }.into_any()
                    } else {
                        when().into_any()
                    }
                }}
            </Td>
            <Td class="shrink">
                <Acts subscription told />
            </Td>
        </Tr>
    }
}

#[component]
fn Acts(subscription: SubscriptionDto, told: Told) -> impl IntoView {
    let label = t!("notes-actions-of", to = subscription.target.clone());
    let paused = subscription.paused;
    let kept = StoredValue::new(subscription);
    let (icon, words) = match paused {
        true => (Glyph::Play, "notes-resume"),
        false => (Glyph::Pause, "notes-pause"),
    };
    view! {
        <span class="row">
            <Button
                size=Size::ExtraSmall
                attr:aria-label=t!("notes-test-one", to = kept.get_value().target)
                on_click=move |_| act::test(kept.get_value(), told)
            >
                {tr("notes-test")}
            </Button>
            <MenuButton label face=Face::IconOnly icon=Glyph::More>
                <MenuItem icon=Glyph::Edit on_click=move |_| told.changed.set(Some(kept.get_value()))>
                    {tr("notes-change")}
                </MenuItem>
                <MenuItem icon on_click=move |_| act::pause(kept.get_value(), !paused, told)>
                    {tr(words)}
                </MenuItem>
                <MenuItem icon=Glyph::Trash danger=true on_click=move |_| act::remove(kept.get_value(), told)>
                    {tr("notes-remove")}
                </MenuItem>
            </MenuButton>
        </span>
    }
}

/// Changes a subscription.
#[component]
pub(super) fn Change(told: Told) -> impl IntoView {
    let (open, busy) = (RwSignal::new(false), RwSignal::new(false));
    let draft = Draft::new();
    Effect::new(move |_| {
        if let Some(subscription) = &*told.changed.read() {
            draft.take(subscription);
            open.set(true);
        }
    });
    Effect::new(move |before: Option<bool>| {
        let now = open.get();
        if before == Some(true) && !now {
            told.changed.set(None);
        }
        now
    });
    let save = move || {
        draft.left.set(true);
        let Some(subscription) = told.changed.get_untracked().filter(|_| !busy.get_untracked()) else {
            return;
        };
        if untrack(|| draft.is_missing()) {
            return;
        }
        busy.set(true);
        draft.failed.set(None);
        let change = draft.change();
        spawn_local(async move {
            let path = format!("/notifications/subscriptions/{}", subscription.id);
            let answer = api::patch::<_, SubscriptionDto>(&path, &change).await;
            busy.try_set(false);
            match answer {
                Ok(now) => {
                    open.try_set(false);
                    told.refetch();
                    Toast::ok(t!("notes-was-changed", to = now.target)).show();
                }
                Err(error) => drop(draft.failed.try_set(Some(error))),
            }
        });
    };
    view! {
        <Dialog
            open
            title=tr("notes-change-title")
            foot=move || {
                view! {
                    <Button kind=Kind::Quiet on_click=move |_| open.set(false)>
                        {tr("notes-cancel")}
                    </Button>
                    <Button kind=Kind::Primary busy on_click=move |_| save()>
                        {tr("notes-save")}
                    </Button>
                }
            }
        >
            <div class="stack stack-4">
                <Fields draft told kept=true />
            </div>
        </Dialog>
    }
}
