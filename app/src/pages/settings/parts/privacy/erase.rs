//! Erasure of what is known of a deleted account: what goes and what stays is seen first, and whose it is is typed.

use leptos::prelude::*;
use shared::api::directory::UserRef;
use shared::api::{PersonErase, PersonErased};

use super::{Search, accounts::called};
use crate::{
    api,
    i18n::tr,
    t,
    ui::{Button, Call, Callout, Dialog, Failed, Field, Input, Kind, SkeletonText, Toast, Tone},
};

/// What has to be typed: what the account is known by.
fn word(account: &UserRef) -> String {
    let known = [&account.username, &account.idnumber, &account.email];
    let known = known.into_iter().find(|word| !word.is_empty());
    known.cloned().unwrap_or_else(|| account.id.to_string())
}

/// Asks, tells, and does it.
#[component]
pub(super) fn Erase(search: Search) -> impl IntoView {
    let (open, typed) = (RwSignal::new(false), RwSignal::new(String::new()));
    let call = Call::default();
    Effect::new(move |_| {
        if search.erased.read().is_some() {
            typed.set(String::new());
            open.set(true);
        }
    });
    Effect::new(move |before: Option<bool>| {
        let now = open.get();
        if before == Some(true) && !now {
            search.erased.set(None);
        }
        now
    });
    let would = LocalResource::new(move || {
        let account = search.erased.get().map(|account| account.id);
        async move {
            match account {
                None => Ok(None),
                Some(account) => erased(account, true).await.map(Some),
            }
        }
    });
    let wanted = Memo::new(move |_| search.erased.get().map(|account| word(&account)).unwrap_or_default());
    let is_typed = move || typed.read().trim() == *wanted.read();
    let blocked = Signal::derive(move || !is_typed());
    let erase = move |_| {
        let Some(account) = search.erased.get_untracked() else {
            return;
        };
        if untrack(|| !is_typed()) {
            return;
        }
        call.make(erased(account.id, false), move |_| {
            open.try_set(false);
            Toast::ok(t!("person-erased", name = called(&account))).show();
            search.again();
        });
    };
    let title = Signal::derive(move || {
        let name = search.erased.get().map(|account| called(&account)).unwrap_or_default();
        t!("person-erase-title", name = name)
    });
    let told = move || match would.get() {
        None | Some(Ok(None)) => view! { <SkeletonText lines=4 /> }.into_any(),
        Some(Ok(Some(would))) => view! { <Told would /> }.into_any(),
        Some(Err(error)) => view! { <Failed error on_retry=move |()| would.refetch() /> }.into_any(),
    };
    let label = Signal::derive(move || t!("person-type", word = wanted.get()));
    view! {
        <Dialog
            open
            title
            foot=move || {
                view! {
                    <Button kind=Kind::Quiet on_click=move |_| open.set(false)>
                        {tr("staff-cancel")}
                    </Button>
                    <Button kind=Kind::Danger disabled=blocked busy=call.busy on_click=erase>
                        {tr("person-erase-do")}
                    </Button>
                }
            }
        >
            <div class="stack stack-4">
                {told}
                <Field label>
                    <Input value=typed autocomplete="off" mono=true />
                </Field>
                {call.failure()}
            </div>
        </Dialog>
    }
}

async fn erased(account: i64, dry_run: bool) -> Result<PersonErased, api::ApiError> {
    api::post("/privacy/erase", &PersonErase { account, dry_run }).await
}

/// What goes, and what stays.
#[component]
fn Told(would: PersonErased) -> impl IntoView {
    let PersonErased {
        rows,
        files,
        messages,
        happenings,
        waiting,
        deeds,
        stays,
        ..
    } = would;
    let count = files.len();
    let waits = waiting.len();
    let others = stays.len();
    let line = |shown: bool, words: Signal<String>| shown.then(|| view! { <li>{words}</li> });
    view! {
        <p>{tr("person-erase-text")}</p>
        <div>
            <b>{tr("person-goes")}</b>
            <ul class="bullets">
                <li>{tr("person-goes-account")}</li>
                {line(rows > 0, Signal::derive(move || t!("person-goes-rows", count = rows)))}
                {line(count > 0, Signal::derive(move || t!("person-goes-files", count = count)))}
                {line(messages > 0, Signal::derive(move || t!("person-goes-messages", count = messages)))}
                {line(happenings > 0, Signal::derive(move || t!("person-goes-happenings", count = happenings)))}
            </ul>
            {names(files)}
        </div>
        <div>
            <b>{tr("person-stays")}</b>
            <ul class="bullets">
                <li>{tr("person-stays-counts")}</li>
                {line(waits > 0, Signal::derive(move || t!("person-stays-waiting", count = waits)))}
                {line(deeds > 0, Signal::derive(move || t!("person-stays-deeds", count = deeds)))}
                {line(others > 0, Signal::derive(move || t!("person-stays-others", count = others)))}
            </ul>
            {names(waiting)}
        </div>
        <Callout tone=Tone::Warn title=tr("person-for-good")>
            {tr("person-for-good-text")}
        </Callout>
    }
}

/// The names of files, to be unfolded.
fn names(files: Vec<String>) -> impl IntoView {
    (!files.is_empty()).then(|| {
        view! {
            <details>
                <summary class="details-words">{tr("person-which-files")}</summary>
                <ul class="bullets">
                    {files.into_iter().map(|name| view! { <li class="mono wrap">{name}</li> }).collect_view()}
                </ul>
            </details>
        }
    })
}
