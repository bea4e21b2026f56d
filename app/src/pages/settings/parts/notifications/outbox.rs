//! The messages: what waits, what was sent, what couldn't be, and why.

use leptos::{prelude::*, task::spawn_local};
use shared::api::{OutboxDto, OutboxState};

use super::{Told, words};
use crate::{
    api,
    i18n::{date, lang, tr},
    pages::runs::{
        foot::{PagedFailure, PagedFoot},
        paged::{Paged, Shape, with},
    },
    t,
    ui::{
        Button, Choice, Empty, Glyph, RowTh, Segmented, Size, SkeletonTable, Status, Table, Td, Th, Toast, Tone, Tr,
        When,
    },
};

/// What the subject of every mail begins with: it tells nothing apart here.
const MARK: &str = "[Tool Sync] ";

#[component]
pub(super) fn Outbox(told: Told) -> impl IntoView {
    let shown = RwSignal::new(String::new());
    let states = Signal::derive(|| {
        vec![
            Choice::new(String::new(), t!("notes-all")),
            Choice::new("waiting".to_owned(), t!("notes-waits")),
            Choice::new("failed".to_owned(), t!("notes-not-sent")),
        ]
    });
    let list = Paged::<OutboxDto>::follow(Signal::derive(move || {
        with("/notifications/outbox", &[("state", shown.get())])
    }));
    Effect::new(move |before: Option<u32>| {
        let turn = told.turn.get();
        if before.is_some_and(|before| before != turn) {
            list.restart();
        }
        turn
    });
    let shape = list.shape();
    let body = move || match shape.get() {
        Shape::Waiting => view! { <SkeletonTable columns=3 rows=3 /> }.into_any(),
        Shape::Nothing => view! {
            <div class="card">
                <Empty icon=Glyph::Mail title=tr("notes-no-message") text=tr("notes-no-message-text") />
            </div>
        }
        .into_any(),
        Shape::Items => view! { <Rows list told /> }.into_any(),
        Shape::Failure => ().into_any(),
    };
    view! {
        <section class="stack stack-4" aria-labelledby="notes-outbox">
            <h2 id="notes-outbox">{tr("notes-outbox")}</h2>
            <p class="t2">{tr("notes-outbox-text")}</p>
            <div class="row">
                <Segmented value=shown options=states label=tr("notes-shown") />
            </div>
            <PagedFailure list />
            {body}
        </section>
    }
}

#[component]
fn Rows(list: Paged<OutboxDto>, told: Told) -> impl IntoView {
    let head = || {
        view! {
            <Th>{tr("notes-message")}</Th>
            <Th>{tr("notes-state")}</Th>
            <Th class="shrink">
                <span class="sr">{tr("notes-actions")}</span>
            </Th>
        }
    };
    let foot = move || view! { <PagedFoot list /> };
    let busy = Signal::derive(move || list.is_busy());
    view! {
        <Table caption=tr("notes-outbox") head foot busy>
            <For
                each=move || list.items.get()
                key=|message| (lang(), message.id.clone(), message.state, message.attempts)
                children=move |message| view! { <Row message told /> }
            />
        </Table>
    }
}

#[component]
fn Row(message: OutboxDto, told: Told) -> impl IntoView {
    let OutboxDto {
        id,
        what,
        target,
        subject,
        state,
        created,
        attempts,
        due,
        reason,
        retriable,
        ..
    } = message;
    let (tone, icon) = match state {
        OutboxState::Waiting => (Tone::Info, Glyph::Clock),
        OutboxState::Sent => (Tone::Ok, Glyph::Ok),
        OutboxState::Failed => (Tone::Error, Glyph::Error),
    };
    let subject = subject.trim_start_matches(MARK).to_owned();
    let label = t!("notes-retry-one", subject = subject.clone());
    let retry = move |_| {
        let id = id.clone();
        spawn_local(async move {
            match api::post::<_, ()>(&format!("/notifications/outbox/{id}/retry"), &()).await {
                Ok(()) => {
                    told.refetch();
                    Toast::ok(t!("notes-retried")).show();
                }
                Err(error) => Toast::error(error.in_a_line()).show(),
            }
        });
    };
    let note = Signal::derive(move || {
        let _ = lang();
        let next = due.filter(|_| attempts > 0);
        let next = next.map_or_else(String::new, |due| t!("notes-next", when = date::show(due).short));
        let parts = [words::what(&what), target.clone(), reason.clone(), next];
        parts
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · ")
    });
    view! {
        <Tr>
            <RowTh class="wide" note>{subject}</RowTh>
            <Td th=tr("notes-state")>
                <span class="row">
                    <Status tone icon>
                        {tr(words::state(state))}
                    </Status>
                    <When at=created />
                </span>
            </Td>
            <Td class="shrink">
                {retriable
                    .then(|| {
                        view! {
                            <Button size=Size::ExtraSmall attr:aria-label=label on_click=retry>
                                {tr("notes-retry")}
                            </Button>
                        }
                    })}
            </Td>
        </Tr>
    }
}
