//! API tokens: what scripts sign in with. One's own; administrators see all.

use leptos::{prelude::*, task::spawn_local};
use shared::api::{OperatorRole, TokenDto};

use super::token_new::NewToken;
use crate::{
    api::{self, Session, role_text, session},
    i18n::{date, tr},
    pages::runs::words::format_title,
    shell::TitleBlock,
    t,
    ui::{
        Button, Dialog, Empty, Glyph, Kind, Load, RowTh, Size, SkeletonTable, Status, Table, Td, Th, Toast, Tone, Tr,
        When,
    },
};

/// All tokens that one may see.
pub(super) type All = LocalResource<Result<Vec<TokenDto>, api::ApiError>>;

#[component]
pub(super) fn Tokens() -> impl IntoView {
    let all: All = LocalResource::new(|| api::get::<Vec<TokenDto>>("/tokens"));
    let revoked = RwSignal::new(None::<TokenDto>);
    view! {
        <TitleBlock title=tr("staff-tokens")>
            <p class="t2">{tr("staff-tokens-text")}</p>
        </TitleBlock>
        <div class="stack stack-4">
            <Load
                resource=all
                waiting=|| view! { <SkeletonTable columns=5 rows=3 /> }
                view=move |tokens| view! { <List tokens revoked /> }
            />
        </div>
        <NewToken all />
        <Revoke all revoked />
    }
}

#[component]
fn List(tokens: Vec<TokenDto>, revoked: RwSignal<Option<TokenDto>>) -> impl IntoView {
    if tokens.is_empty() {
        return view! {
            <div class="card">
                <Empty icon=Glyph::Key title=tr("staff-no-tokens") text=tr("staff-no-tokens-text") />
            </div>
        }
        .into_any();
    }
    let of_all = matches!(untrack(session), Session::SignedIn(user) if user.role == OperatorRole::Administrator);
    let head = move || {
        view! {
            <Th>{tr("staff-token")}</Th>
            {of_all.then(|| view! { <Th>{tr("staff-owner")}</Th> })}
            <Th>{tr("staff-may")}</Th>
            <Th>{tr("staff-used")}</Th>
            <Th>{tr("staff-ends")}</Th>
            <Th class="shrink">
                <span class="sr">{tr("staff-actions")}</span>
            </Th>
        }
    };
    let row = move |token: TokenDto| {
        let kept = token.clone();
        let label = t!("staff-revoke-one", name = token.name.clone());
        let formats = token.formats.clone();
        let narrowed = move || {
            let only = formats
                .iter()
                .map(|format| format_title(format))
                .collect::<Vec<_>>()
                .join(", ");
            let reads = token.read_only.then(|| t!("staff-reads"));
            reads
                .into_iter()
                .chain((!only.is_empty()).then_some(only))
                .collect::<Vec<_>>()
                .join(", ")
        };
        view! {
            <Tr>
                <RowTh>{token.name}</RowTh>
                {of_all.then(|| view! { <Td th=tr("staff-owner")>{token.owner}</Td> })}
                <Td th=tr("staff-may")>
                    {tr(role_text(token.role))} <small>{narrowed}</small>
                </Td>
                <Td th=tr("staff-used")>{moment(token.used, "staff-never")}</Td>
                <Td th=tr("staff-ends")>
                    {match token.expires {
                        at if at > 0 && at <= date::now() => {
                            view! { <Status tone=Tone::Off icon=Glyph::Lock>{tr("staff-ended")}</Status> }.into_any()
                        }
                        at => moment(at, "staff-no-end"),
                    }}
                </Td>
                <Td class="shrink">
                    <Button
                        size=Size::ExtraSmall
                        attr:aria-label=label
                        on_click=move |_| revoked.set(Some(kept.clone()))
                    >
                        {tr("staff-revoke")}
                    </Button>
                </Td>
            </Tr>
        }
    };
    view! {
        <Table caption=tr("staff-tokens") head>
            {tokens.into_iter().map(row).collect_view()}
        </Table>
    }
    .into_any()
}

/// A moment, or words where there is none.
fn moment(at: i64, none: &'static str) -> AnyView {
    match at {
        0 => view! { <span class="t2">{tr(none)}</span> }.into_any(),
        at => view! { <When at=at /> }.into_any(),
    }
}

/// What can't be taken back is looked at first: when the token was used last.
#[component]
fn Revoke(all: All, revoked: RwSignal<Option<TokenDto>>) -> impl IntoView {
    let open = RwSignal::new(false);
    let busy = RwSignal::new(false);
    Effect::new(move |_| open.set(revoked.read().is_some()));
    Effect::new(move |before: Option<bool>| {
        let now = open.get();
        if before == Some(true) && !now {
            revoked.set(None);
        }
        now
    });
    let title = Signal::derive(move || {
        let name = revoked.get().map(|token| token.name).unwrap_or_default();
        t!("staff-revoke-title", name = name)
    });
    let used = move || match revoked.get().map_or(0, |token| token.used) {
        0 => t!("staff-revoke-unused"),
        at => t!("staff-revoke-used", when = date::show(at).short),
    };
    let revoke = move |_| {
        let Some(token) = revoked.get_untracked().filter(|_| !busy.get_untracked()) else {
            return;
        };
        busy.set(true);
        spawn_local(async move {
            let answer = api::delete(&format!("/tokens/{}", token.id)).await;
            busy.try_set(false);
            open.try_set(false);
            match answer {
                Ok(()) => {
                    all.refetch();
                    Toast::ok(t!("staff-revoked", name = token.name)).show();
                }
                Err(error) => Toast::error(error.in_a_line()).show(),
            }
        });
    };
    view! {
        <Dialog
            open
            title
            foot=move || {
                view! {
                    <Button kind=Kind::Quiet on_click=move |_| open.set(false)>
                        {tr("staff-cancel")}
                    </Button>
                    <Button kind=Kind::Danger busy on_click=revoke>
                        {tr("staff-revoke")}
                    </Button>
                }
            }
        >
            <p>{used}</p>
            <p class="t2">{tr("staff-revoke-text")}</p>
        </Dialog>
    }
}
