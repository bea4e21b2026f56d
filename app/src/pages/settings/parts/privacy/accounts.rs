//! The accounts that are called so. One that is deleted can be erased; a live one has to be deleted first.

use leptos::prelude::*;
use shared::api::directory::UserRef;

use super::Search;
use crate::{
    i18n::{num, tr},
    t,
    ui::{Button, Callout, Glyph, Kind, RowTh, Section, Size, Status, Table, Td, Th, Tone, Tr, When},
};

#[component]
pub(super) fn Accounts(accounts: Vec<UserRef>, search: Search) -> impl IntoView {
    let count = accounts.len();
    if accounts.is_empty() {
        return view! {
            <Callout tone=Tone::Info title=tr("person-no-account")>
                {tr("person-no-account-text")}
            </Callout>
        }
        .into_any();
    }
    let any_live = accounts.iter().any(|account| account.deleted == 0);
    let head = || {
        view! {
            <Th>{tr("person-account")}</Th>
            <Th>{tr("person-known-as")}</Th>
            <Th>{tr("person-state")}</Th>
            <Th class="shrink">
                <span class="sr">{tr("staff-actions")}</span>
            </Th>
        }
    };
    view! {
        <Section title=tr("person-accounts") count=Signal::derive(move || num(count))>
            <Table caption=tr("person-accounts") head>
                {accounts.into_iter().map(|account| view! { <Row account search /> }).collect_view()}
            </Table>
            {any_live
                .then(|| {
                    view! {
                        <p class="t2">
                            {tr("person-live-text")} " "
                            <a href="/tools">{tr("person-live-how")}</a>
                        </p>
                    }
                })}
        </Section>
    }
    .into_any()
}

#[component]
fn Row(account: UserRef, search: Search) -> impl IntoView {
    let name = called(&account);
    let known = [&account.username, &account.idnumber, &account.email];
    let known: Vec<String> = known.into_iter().filter(|word| !word.is_empty()).cloned().collect();
    let deleted = account.deleted;
    let href = format!("/directory/users/{}", account.id);
    let label = t!("person-erase-one", name = name.clone());
    let kept = StoredValue::new(account);
    view! {
        <Tr>
            <RowTh class="wide">
                <a href=href>{name}</a>
            </RowTh>
            <Td class="wide" th=tr("person-known-as")>
                <span class="mono wrap">{known.join(" · ")}</span>
            </Td>
            <Td th=tr("person-state")>
                {match deleted {
                    0 => view! { <Status tone=Tone::Ok icon=Glyph::User>{tr("person-live")}</Status> }.into_any(),
                    at => {
                        view! {
                            <span class="row">
                                <Status tone=Tone::Off icon=Glyph::Trash>
                                    {tr("person-deleted")}
                                </Status>
                                <When at=at />
                            </span>
                        }
                            .into_any()
                    }
                }}
            </Td>
            <Td class="shrink">
                {(deleted > 0)
                    .then(|| {
                        view! {
                            <Button
                                size=Size::ExtraSmall
                                kind=Kind::Danger
                                attr:aria-label=label
                                on_click=move |_| search.erased.set(Some(kept.get_value()))
                            >
                                {tr("person-erase")}
                            </Button>
                        }
                    })}
            </Td>
        </Tr>
    }
}

/// What somebody is called: their name; their user name where there is none.
pub(super) fn called(account: &UserRef) -> String {
    match format!("{} {}", account.firstname, account.lastname).trim() {
        "" => account.username.clone(),
        name => name.to_owned(),
    }
}
