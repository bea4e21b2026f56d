//! Sign in: name and password; back to where one came from.

use leptos::{html, prelude::*, task::spawn_local};
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
};

use crate::{
    api::{self, ApiError, Session, session},
    i18n::tr,
    shell::Gate,
    t,
    ui::{Button, Callout, Field, Input, Kind, PasswordInput, Rich, Tone},
};

/// The page `/sign-in?next=/runs`.
#[component]
pub fn SignInPage() -> impl IntoView {
    let (name, password) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let failed = RwSignal::new(None::<ApiError>);
    let busy = RwSignal::new(false);
    let missing = RwSignal::new(false);
    let name_box = NodeRef::<html::Input>::new();
    let password_box = NodeRef::<html::Input>::new();

    let query = use_query_map();
    let navigate = use_navigate();
    // Whoever is signed in has no business here: also right after signing in.
    Effect::new(move |_| {
        if let Session::SignedIn(_) = session() {
            let options = NavigateOptions {
                replace: true,
                ..NavigateOptions::default()
            };
            navigate(&next(query.read_untracked().get("next")), options);
        }
    });
    Effect::new(move |_| {
        if let Some(name_box) = name_box.get() {
            let _ = name_box.focus();
        }
    });

    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        missing.set(true);
        let (who, secret) = (name.get_untracked(), password.get_untracked());
        let empty = if who.trim().is_empty() {
            name_box.get_untracked()
        } else if secret.is_empty() {
            password_box.get_untracked()
        } else {
            None
        };
        if let Some(empty) = empty {
            let _ = empty.focus();
            return;
        }
        if busy.get_untracked() {
            return;
        }
        failed.set(None);
        busy.set(true);
        spawn_local(async move {
            if let Err(error) = api::sign_in(who.trim(), &secret).await {
                password.try_set(String::new());
                missing.try_set(false);
                failed.try_set(Some(error));
                if let Some(password_box) = password_box.try_get_untracked().flatten() {
                    let _ = password_box.focus();
                }
            }
            busy.try_set(false);
        });
    };
    let wants = move |what: RwSignal<String>, id| {
        Signal::derive(move || match missing.get() && what.read().trim().is_empty() {
            true => t!(id),
            false => String::new(),
        })
    };

    view! {
        <Gate title=tr("account-sign-in") lead=tr("account-sign-in-lead")>
            {move || failed.get().map(|error| view! { <Refused error /> })}
            <Show when=move || session() == Session::SignedOut { set_up: true }>
                <Callout tone=Tone::Info title=tr("account-no-administrator")>
                    {tr("account-no-administrator-text")}
                </Callout>
            </Show>
            <form class="stack stack-4" novalidate on:submit=submit>
                <Field label=tr("account-name") error=wants(name, "account-name-missing")>
                    <Input
                        value=name
                        autocomplete="username"
                        mono=true
                        node_ref=name_box
                    />
                </Field>
                <Field
                    label=tr("account-password")
                    error=wants(password, "account-password-needed")
                >
                    <PasswordInput
                        value=password
                        autocomplete="current-password"
                        node_ref=password_box
                    />
                </Field>
                <Button kind=Kind::Primary submit=true block=true busy>
                    {move || match busy.get() {
                        true => t!("account-signing-in"),
                        false => t!("account-sign-in"),
                    }}
                </Button>
            </form>
            <hr />
            <p class="gate-note">
                <Rich text=tr("account-without") />
            </p>
        </Gate>
    }
}

/// Why it didn't work.
#[component]
fn Refused(error: ApiError) -> impl IntoView {
    // The server's own words where it has more to say than "no": how long to wait, for one.
    let (title, detail) = match (error.status, &error.detail) {
        (401, None) => (t!("account-no-match"), t!("account-no-match-text")),
        (401, Some(detail)) => (t!("account-no-match"), detail.clone()),
        _ => error.in_words(),
    };
    view! {
        <Callout tone=Tone::Error title alert=true>
            {detail}
        </Callout>
    }
}

/// Where to go after signing in: only to a page of this site.
fn next(asked: Option<String>) -> String {
    let inside = |path: &String| path.starts_with('/') && !path.starts_with("//") && !path.contains('\\');
    asked.filter(inside).unwrap_or_else(|| "/".to_owned())
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::next;

    #[wasm_bindgen_test(unsupported = test)]
    fn only_pages_of_this_site_come_next() {
        for (asked, goes) in [
            (None, "/"),
            (Some("/runs/01JDA7Q4?verb=failed"), "/runs/01JDA7Q4?verb=failed"),
            (Some("https://elsewhere.example"), "/"),
            (Some("//elsewhere.example"), "/"),
            (Some("/\\elsewhere.example"), "/"),
            (Some("runs"), "/"),
        ] {
            assert_eq!(next(asked.map(str::to_owned)), goes);
        }
    }
}
