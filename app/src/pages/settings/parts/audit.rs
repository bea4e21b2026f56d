//! The audit: who did what, and whether the chain of its lines is whole.

use leptos::prelude::*;
use shared::api::{AuditChain, DeedDto};

use super::audit_row::DeedRow;
use crate::{
    api::{self, BASE},
    i18n::{date, lang, num, tr},
    pages::runs::{
        address::in_address,
        foot::{PagedFailure, PagedFoot},
        paged::{Paged, Shape, settled, with},
    },
    shell::TitleBlock,
    t,
    ui::{ButtonLink, Callout, Empty, Glyph, SearchInput, Select, SkeletonTable, Status, Table, Th, Tone},
};

const DAY: i64 = 24 * 3600;

/// Kinds of deeds: the value in the address, the id of its words, the actions.
const KINDS: [(&str, &str, &str); 6] = [
    ("", "staff-kind-all", ""),
    (
        "sign-ins",
        "staff-kind-sign-ins",
        "signed-in,signed-out,sign-in-failed,sessions-ended,password-changed",
    ),
    (
        "runs",
        "staff-kind-runs",
        "run-sent,run-approved,run-cancelled,run-discarded",
    ),
    (
        "files",
        "staff-kind-files",
        "file-uploaded,folder-made,file-moved,file-removed,file-restored,file-downloaded,file-generated,\
         drop-swept,file-damaged,tryback-downloaded,input-downloaded,audit-exported",
    ),
    (
        "settings",
        "staff-kind-settings",
        "set-up,settings-changed,source-header-set,source-header-removed",
    ),
    (
        "people",
        "staff-kind-people",
        "operator-created,operator-renamed,role-changed,operator-disabled,operator-enabled,token-created,token-revoked",
    ),
];
/// Of the last so many days: the value and the id of its words.
const PERIODS: [(&str, &str); 4] = [
    ("", "staff-any-time"),
    ("0", "staff-today"),
    ("7", "staff-week"),
    ("30", "staff-month"),
];

#[component]
pub(super) fn Audit() -> impl IntoView {
    let (typed, kind, days) = (in_address("q"), in_address("kind"), in_address("days"));
    let words = settled(typed);
    let query = Memo::new(move |_| {
        let actions = KINDS
            .iter()
            .find(|(name, ..)| *name == *kind.read())
            .map_or("", |(.., actions)| actions);
        let since = days
            .read()
            .parse::<i64>()
            .map_or(0, |days| (date::now() / DAY - days) * DAY);
        let since = if since > 0 { since.to_string() } else { String::new() };
        [("q", words.get()), ("action", actions.to_owned()), ("since", since)]
    });
    let list = Paged::<DeedDto>::follow(Signal::derive(move || with("/audit", &*query.read())));
    let file = Signal::derive(move || {
        let path = with(&format!("{BASE}/audit.csv"), &*query.read());
        with(&path, &[("lang", lang().code().to_owned())])
    });
    let kinds = Signal::derive(|| KINDS.map(|(name, words, _)| (name.to_owned(), t!(words))).to_vec());
    let periods = Signal::derive(|| PERIODS.map(|(value, words)| (value.to_owned(), t!(words))).to_vec());
    let shape = list.shape();
    let body = move || match shape.get() {
        Shape::Waiting => view! { <SkeletonTable columns=4 rows=8 /> }.into_any(),
        Shape::Nothing => view! {
            <Empty icon=Glyph::Search title=tr("staff-no-deed") text=tr("staff-no-deed-text") />
        }
        .into_any(),
        Shape::Items => view! { <Rows list /> }.into_any(),
        Shape::Failure => ().into_any(),
    };
    view! {
        <TitleBlock title=tr("staff-audit")
            actions=move || {
                view! {
                    <ButtonLink icon=Glyph::Download href=file download="toolsync-audit.csv">
                        {tr("staff-audit-save")}
                    </ButtonLink>
                }
            }>
            <p class="t2">{tr("staff-audit-text")}</p>
        </TitleBlock>
        <div class="stack stack-4">
            <Chain />
            <div class="bar" role="search">
                <SearchInput value=typed label=tr("staff-find") placeholder=tr("staff-find-what") />
                <Select value=kind options=kinds label=tr("staff-kind") />
                <Select value=days options=periods label=tr("staff-period") />
            </div>
            <PagedFailure list />
            {body}
        </div>
    }
}

/// What the chain says: each line holds the digest of the one before.
#[component]
fn Chain() -> impl IntoView {
    let told = LocalResource::new(|| api::get::<AuditChain>("/audit/chain"));
    move || match told.get().and_then(Result::ok) {
        None => view! { <p class="meta">{tr("staff-chain-reading")}</p> }.into_any(),
        Some(AuditChain {
            broken_at: Some(number),
            ..
        }) => view! {
            <Callout tone=Tone::Error title=t!("staff-chain-broken", number = number.to_string()) alert=true>
                {tr("staff-chain-broken-text")}
            </Callout>
        }
        .into_any(),
        Some(AuditChain { lines, .. }) => view! {
            <p>
                <Status tone=Tone::Ok icon=Glyph::Shield>
                    {move || t!("staff-chain-whole", count = lines, lines = num(lines))}
                </Status>
            </p>
        }
        .into_any(),
    }
}

#[component]
fn Rows(list: Paged<DeedDto>) -> impl IntoView {
    let head = || {
        view! {
            <Th>{tr("staff-when")}</Th>
            <Th>{tr("staff-who")}</Th>
            <Th>{tr("staff-what")}</Th>
            <Th>{tr("staff-to")}</Th>
        }
    };
    let foot = move || view! { <PagedFoot list /> };
    let busy = Signal::derive(move || list.is_busy());
    view! {
        <Table caption=tr("staff-audit") head foot busy>
            <For
                each=move || list.items.get()
                key=|deed| (lang(), deed.number)
                children=move |deed| view! { <DeedRow deed /> }
            />
        </Table>
    }
}
