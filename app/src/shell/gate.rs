//! Gates: the pages before the frame, and the way there from a page that needs somebody signed in.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::head::window_title;
use crate::{
    api::{self, OperatorRole, Session, session},
    i18n::{Lang, lang, lower, own_name, set_lang, tr},
    t,
    ui::{Brand, Button, ButtonLink, Empty, Glyph, Icon, Kind, LinkButton, SkeletonText},
};

/// A page without the rail: a card in the middle. Sign in, first run.
#[component]
pub fn Gate(
    /// The title: in the window, and on the card.
    #[prop(into)]
    title: Signal<String>,
    /// Below the title.
    #[prop(into)]
    lead: Signal<String>,
    /// Whether the card is wide, for a longer form.
    #[prop(optional)]
    wide: bool,
    /// What the card holds.
    children: Children,
) -> impl IntoView {
    window_title(title);
    let other = move || match lang() {
        Lang::En => Lang::Fr,
        Lang::Fr => Lang::En,
    };
    view! {
        <main id="main" tabindex="-1" class="gate">
            <div class="gate-card stack stack-6" class:is-wide=wide>
                <a class="gate-brand" href="/">
                    <span class="gate-mark">
                        <Brand />
                    </span>
                    "Tool Sync"
                </a>
                <div class="stack gate-title">
                    <h1 tabindex="-1">{title}</h1>
                    <p class="t2">{lead}</p>
                </div>
                {children()}
                <p class="gate-lang">
                    <Icon name=Glyph::Globe />
                    <LinkButton on_click=move |_| set_lang(other())>
                        <span lang=move || other().code()>{move || own_name(other())}</span>
                    </LinkButton>
                </p>
            </div>
        </main>
    }
}

/// Shows its children to somebody who is signed in with enough of a role; else says what to do.
#[component]
pub fn NeedsSession(
    /// The least role that may see it.
    #[prop(default = OperatorRole::Reviewer)]
    role: OperatorRole,
    /// What only they see.
    children: ChildrenFn,
) -> impl IntoView {
    let path = use_location().pathname;
    // Only what decides is followed: a new display name doesn't draw the page again.
    let may = Memo::new(move |_| match session() {
        Session::SignedIn(user) => Access::from(user.role >= role),
        Session::SignedOut { .. } => Access::SignIn,
        Session::Unreachable => Access::Unreachable,
        Session::Loading => Access::Loading,
    });
    move || match may.get() {
        Access::Granted => children().into_any(),
        Access::Loading => view! { <div class="content"><SkeletonText lines=4 /></div> }.into_any(),
        Access::SignIn => view! {
            <Empty icon=Glyph::Lock title=tr("shell-needs-sign-in") text=tr("shell-needs-sign-in-text")>
                <ButtonLink
                    kind=Kind::Primary
                    href=Signal::derive(move || {
                        let back = js_sys::encode_uri_component(&path.read());
                        format!("/sign-in?next={}", String::from(back))
                    })
                >
                    {tr("shell-sign-in")}
                </ButtonLink>
                <ButtonLink kind=Kind::Quiet href="/">
                    {tr("shell-check-a-file")}
                </ButtonLink>
            </Empty>
        }
        .into_any(),
        Access::Denied => view! {
            <Empty
                icon=Glyph::Shield
                title=tr("shell-needs-role")
                text=move || t!("shell-needs-role-text", role = lower(&t!(api::role_text(role))))
            />
        }
        .into_any(),
        Access::Unreachable => view! {
            <Empty icon=Glyph::Plug title=tr("shell-unreachable") text=tr("shell-unreachable-detail")>
                <Button icon=Glyph::Again on_click=|_| api::load()>
                    {tr("ui-try-again")}
                </Button>
                <ButtonLink kind=Kind::Quiet href="/">
                    {tr("shell-check-a-file")}
                </ButtonLink>
            </Empty>
        }
        .into_any(),
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Access {
    Loading,
    Unreachable,
    SignIn,
    Denied,
    Granted,
}

impl From<bool> for Access {
    fn from(granted: bool) -> Self {
        if granted { Self::Granted } else { Self::Denied }
    }
}
