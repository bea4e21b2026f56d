//! Sending needs somebody who may: the dialog that says so. The files stay on the desk meanwhile.

use leptos::prelude::*;

use crate::{
    api::{self, Session, session},
    i18n::tr,
    ui::{Button, ButtonLink, Dialog, Glyph, Kind},
};

#[component]
pub(super) fn SignIn(open: RwSignal<bool>) -> impl IntoView {
    let title = move || match session() {
        Session::SignedIn(_) => tr("shell-needs-role").get(),
        Session::Unreachable => tr("shell-unreachable").get(),
        Session::SignedOut { .. } | Session::Loading => tr("check-sign-in").get(),
    };
    let text = move || match session() {
        Session::SignedIn(_) => tr("check-role-text").get(),
        Session::Unreachable => tr("check-unreachable-text").get(),
        Session::SignedOut { .. } | Session::Loading => tr("check-sign-in-text").get(),
    };
    let way = move || match session() {
        Session::SignedIn(_) => ().into_any(),
        Session::Unreachable => view! {
            <Button kind=Kind::Primary icon=Glyph::Again on_click=|_| api::load()>
                {tr("ui-try-again")}
            </Button>
        }
        .into_any(),
        Session::SignedOut { .. } | Session::Loading => view! {
            <ButtonLink kind=Kind::Primary icon=Glyph::SignIn href="/sign-in?next=/">
                {tr("check-sign-in-go")}
            </ButtonLink>
        }
        .into_any(),
    };
    let foot = move || {
        view! {
            <Button kind=Kind::Quiet on_click=move |_| open.set(false)>
                {tr("check-not-now")}
            </Button>
            {way}
        }
    };
    view! {
        <Dialog open title=Signal::derive(title) foot>
            <p class="t2">{text}</p>
        </Dialog>
    }
}
