//! The user menu: who is signed in, language, light or dark.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    api::{self, Session, session},
    i18n::{Lang, lang, own_name, set_lang, tr},
    offline, t,
    theme::{Theme, set_theme, theme},
    ui::{Face, Glyph, MenuButton, MenuItem, MenuLabel, MenuLink, MenuRadio, Toast},
};

#[component]
pub(super) fn UserMenu() -> impl IntoView {
    let label = Signal::derive(|| match session() {
        Session::SignedIn(user) => {
            t!(
                "shell-account-of",
                initials = api::initials(&user),
                name = api::shown_name(&user)
            )
        }
        _ => t!("shell-account"),
    });
    let initials = Signal::derive(|| match session() {
        Session::SignedIn(user) => api::initials(&user),
        _ => String::new(),
    });
    let beside = Signal::derive(|| match session() {
        Session::SignedIn(user) => api::shown_name(&user),
        _ => t!("shell-account"),
    });
    let account = move || match session() {
        Session::SignedIn(user) => view! {
            <div class="menu-who" role="presentation">
                <b>{api::shown_name(&user)}</b>
                <small>{tr(api::role_text(user.role))}</small>
            </div>
            <MenuLink icon=Glyph::User href="/settings/account">
                {tr("shell-account-page")}
            </MenuLink>
            <MenuItem icon=Glyph::SignOut on_click=|_| sign_out()>
                {tr("shell-sign-out")}
            </MenuItem>
        }
        .into_any(),
        _ => view! {
            <MenuLink icon=Glyph::SignIn href="/sign-in">
                {tr("shell-sign-in")}
            </MenuLink>
        }
        .into_any(),
    };
    view! {
        <MenuButton label face=Face::Avatar initials beside>
            {account}
            {move || {
                offline::is_possible()
                    .then(|| match offline::is_kept() {
                        false => {
                            view! {
                                <MenuItem icon=Glyph::Download on_click=|_| offline::keep()>
                                    {tr("shell-offline-keep")}
                                </MenuItem>
                            }
                        }
                        true => {
                            view! {
                                <MenuItem icon=Glyph::Trash on_click=|_| offline::forget()>
                                    {tr("shell-offline-forget")}
                                </MenuItem>
                            }
                        }
                    })
            }}
            <hr />
            <MenuLabel>{tr("shell-language")}</MenuLabel>
            {Lang::ALL
                .into_iter()
                .map(|this| {
                    view! {
                        <MenuRadio checked=move || lang() == this on_click=move |_| set_lang(this)>
                            <span lang=this.code()>{own_name(this)}</span>
                        </MenuRadio>
                    }
                })
                .collect_view()}
            <hr />
            <MenuLabel>{tr("shell-theme")}</MenuLabel>
            {Theme::ALL
                .into_iter()
                .map(|this| {
                    view! {
                        <MenuRadio
                            checked=move || theme() == this
                            on_click=move |_| set_theme(this)
                        >
                            {tr(this.text_id())}
                        </MenuRadio>
                    }
                })
                .collect_view()}
        </MenuButton>
    }
}

/// Ends the session, and says so.
pub(super) fn sign_out() {
    spawn_local(async {
        match api::sign_out().await {
            Ok(()) => Toast::ok(t!("shell-signed-out")).show(),
            Err(_) => Toast::error(t!("shell-sign-out-failed"))
                .action(t!("ui-try-again"), sign_out)
                .show(),
        }
    });
}
