//! The foot of the page: how many rows are ready, and sending them.

mod sign_in;

use leptos::prelude::*;
use leptos_router::hooks::use_navigate;
use shared::api::RunMode;

use self::sign_in::SignIn;
use super::desk::{DeskFile, Phase, Sending, desk, post};
use crate::{
    api::{OperatorRole, Session, session},
    i18n::tr,
    t,
    ui::{Button, Callout, Glyph, Kind, MenuItem, Rich, SplitButton, Tone},
};

/// What the files on the desk come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Sum {
    files: u64,
    reading: u64,
    /// Files that can't be read, or none of whose rows may run.
    stopped: Vec<String>,
    rows: u64,
    ready: u64,
    holds: bool,
}

impl Sum {
    /// Reactive.
    fn of(files: &[DeskFile]) -> Self {
        let mut sum = Self::default();
        for file in files {
            let failed = match file.phase.get() {
                Phase::Reading { .. } => {
                    sum.reading += 1;
                    sum.files += 1;
                    continue;
                }
                Phase::Failed { .. } => true,
                Phase::Checked => file.state.with(|state| state.fatal),
            };
            if failed {
                sum.stopped.push(file.name.get_value());
                continue;
            }
            sum.files += 1;
            file.state.with(|state| {
                sum.rows += state.rows;
                sum.ready += state.valid_rows;
                sum.holds |= state.holds;
            });
        }
        sum
    }

    /// In one sentence. Reactive.
    fn in_words(&self) -> String {
        let (rows, ready, files) = (self.rows, self.ready, self.files);
        match (self.reading, rows - ready) {
            (reading, _) if reading > 0 => t!("check-sum-reading", count = reading, files = files),
            _ if files == 0 => t!("check-sum-none"),
            (_, _) if ready == 0 => t!("check-sum-no-row"),
            (_, 0) => t!("check-sum-all", rows = rows, files = files),
            (_, out) => t!("check-sum", ready = ready, rows = rows, files = files, out = out),
        }
    }
}

/// The send bar.
#[component]
pub fn SendBar() -> impl IntoView {
    let desk = desk();
    let sum = Memo::new(move |_| Sum::of(&desk.files.get()));
    let signing_in = RwSignal::new(false);
    let can = Signal::derive(move || sum.with(|sum| sum.reading == 0 && sum.ready > 0));
    let busy = Signal::derive(move || desk.sending.get() == Sending::Busy);
    let send = move |mode: RunMode| {
        if !can.get_untracked() {
            return;
        }
        match untrack(session) {
            Session::SignedIn(user) if user.role >= OperatorRole::Operator => {
                let sends = |file: &DeskFile| {
                    file.phase.get_untracked() == Phase::Checked && !file.state.with_untracked(|state| state.fatal)
                };
                let files: Vec<_> = desk.files.get_untracked().into_iter().filter(sends).collect();
                post(&files, mode);
            }
            _ => signing_in.set(true),
        }
    };
    // To the run as soon as it is taken in; not again when one comes back to the page.
    let navigate = use_navigate();
    Effect::new(move |before: Option<Sending>| {
        let now = desk.sending.get();
        if let (Some(Sending::Busy), Sending::Sent(to)) = (&before, &now) {
            navigate(to, leptos_router::NavigateOptions::default());
        }
        now
    });
    view! {
        <div class="send">
            <p class="send-sum" role="status">
                <Rich text=Signal::derive(move || sum.get().in_words()) />
            </p>
            {move || notes(&sum.get())}
            {move || aftermath(&desk.sending.get())}
            <Show when=|| session() == Session::Unreachable>
                <p class="meta">{tr("check-offline")}</p>
            </Show>
            <Show
                when=move || can.get() || busy.get()
                fallback=|| {
                    view! {
                        <Button kind=Kind::Primary icon=Glyph::Send block=true disabled=Signal::stored(true)>
                            {tr("check-send")}
                        </Button>
                    }
                }
            >
                <SplitButton
                    label=move || if busy.get() { t!("check-sending") } else { t!("check-send") }
                    more=tr("check-send-more")
                    kind=Kind::Primary
                    icon=Glyph::Send
                    busy
                    on_click=move |_| send(RunMode::Plan)
                >
                    <MenuItem icon=Glyph::Eye note=tr("check-simulate-note") on_click=move |_| send(RunMode::Simulate)>
                        {tr("check-simulate")}
                    </MenuItem>
                    <MenuItem icon=Glyph::Play note=tr("check-run-now-note") on_click=move |_| send(RunMode::Run)>
                        {tr("check-run-now")}
                    </MenuItem>
                </SplitButton>
            </Show>
            <SignIn open=signing_in />
        </div>
    }
}

/// What stays out as a whole, and what would hold the run. Reactive.
fn notes(sum: &Sum) -> impl IntoView + use<> {
    let stopped = (!sum.stopped.is_empty()).then(|| {
        let names = sum.stopped.join(", ");
        let text = t!("check-sum-stopped", count = sum.stopped.len(), names = names);
        view! { <p class="send-note c-error">{text}</p> }
    });
    let holds = sum
        .holds
        .then(|| view! { <p class="send-note c-warn">{t!("check-sum-holds")}</p> });
    (stopped, holds)
}

/// What came of sending. Reactive.
fn aftermath(sending: &Sending) -> impl IntoView + use<> {
    match sending {
        Sending::Not | Sending::Busy => ().into_any(),
        Sending::Sent(to) => {
            let text = t!("check-sent", to = to.clone());
            view! { <p class="send-note"><Rich text=Signal::stored(text) /></p> }.into_any()
        }
        Sending::Failed(error) => {
            let (title, detail) = error.in_words();
            view! {
                <Callout tone=Tone::Error title alert=true>
                    {detail} " " {t!("check-send-failed")}
                </Callout>
            }
            .into_any()
        }
    }
}
