//! Where a person was found, place by place.

use leptos::prelude::*;
use shared::api::{PersonFound, PersonMessage, PersonRun};

use super::{Search, accounts::Accounts, files::Files, stays::Stays};
use crate::{
    i18n::{num, tr},
    t,
    ui::{Empty, Glyph, RowTh, Section, Table, Td, Th, Tr, When},
};

#[component]
pub(super) fn Found(person: String, found: PersonFound, search: Search) -> impl IntoView {
    let PersonFound {
        accounts,
        words,
        runs,
        files,
        messages,
        happenings,
        deeds,
        stays,
    } = found;
    let is_nothing = accounts.is_empty()
        && runs.is_empty()
        && files.is_empty()
        && messages.is_empty()
        && stays.is_empty()
        && happenings + deeds == 0;
    if is_nothing {
        let title = Signal::derive(move || t!("person-nothing", person = person.clone()));
        return view! {
            <div class="card">
                <Empty icon=Glyph::Search title text=tr("person-nothing-text") />
            </div>
        }
        .into_any();
    }
    let searched = words.join(" · ");
    view! {
        <p class="t2 wrap">{move || t!("person-searched", words = searched.clone())}</p>
        <Accounts accounts search />
        {(!runs.is_empty()).then(|| view! { <Runs runs /> })}
        {(!files.is_empty()).then(|| view! { <Files files /> })}
        {(!messages.is_empty()).then(|| view! { <Messages messages /> })}
        {(happenings + deeds > 0 || !stays.is_empty()).then(|| view! { <Stays person happenings deeds stays /> })}
    }
    .into_any()
}

/// Runs in whose journals or plans a row names the person.
#[component]
fn Runs(runs: Vec<PersonRun>) -> impl IntoView {
    let count = runs.len();
    let head = || {
        view! {
            <Th>{tr("person-run")}</Th>
            <Th class="num">{tr("person-rows")}</Th>
            <Th>{tr("person-when")}</Th>
        }
    };
    let row = |run: PersonRun| {
        view! {
            <Tr>
                <RowTh class="wide">
                    <a href=format!("/runs/{}", run.id)>{run.name}</a>
                </RowTh>
                <Td class="num" th=tr("person-rows")>
                    {move || num(run.rows)}
                </Td>
                <Td th=tr("person-when")>
                    <When at=run.at />
                </Td>
            </Tr>
        }
    };
    view! {
        <Section title=tr("person-runs") count=Signal::derive(move || num(count))>
            <Table caption=tr("person-runs") head>
                {runs.into_iter().map(row).collect_view()}
            </Table>
        </Section>
    }
}

/// Messages of the outbox.
#[component]
fn Messages(messages: Vec<PersonMessage>) -> impl IntoView {
    let count = messages.len();
    let head = || {
        view! {
            <Th>{tr("person-message")}</Th>
            <Th>{tr("person-state")}</Th>
            <Th>{tr("person-when")}</Th>
        }
    };
    let row = |message: PersonMessage| {
        let state = message.state;
        view! {
            <Tr>
                <RowTh class="wide" note=Signal::stored(message.target)>
                    {message.subject}
                </RowTh>
                <Td th=tr("person-state")>{move || t!(super::super::notifications::words::state(state))}</Td>
                <Td th=tr("person-when")>
                    <When at=message.at />
                </Td>
            </Tr>
        }
    };
    view! {
        <Section
            title=tr("person-messages")
            count=Signal::derive(move || num(count))
            tools=|| view! { <a href="/settings/notifications">{tr("person-messages-all")}</a> }
        >
            <Table caption=tr("person-messages") head>
                {messages.into_iter().map(row).collect_view()}
            </Table>
        </Section>
    }
}
