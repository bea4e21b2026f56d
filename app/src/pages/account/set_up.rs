//! First run: the one-time link leads here. Creates the administrator, chooses language, time zone and
//! where runs write.

use leptos::{html, prelude::*, task::spawn_local};
use leptos_router::{NavigateOptions, hooks::use_navigate};
use shared::api::{Operator, SetUp};

use super::password;
use crate::{
    api::{self, ApiError},
    i18n::{Lang, date, lang, own_name, set_lang, tr},
    shell::Gate,
    t,
    ui::{Button, ButtonLink, Callout, Checkbox, Field, Input, Kind, PasswordInput, Radio, Select, Toast, Tone},
};

/// Where runs are to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// To the built-in directory.
    BuiltIn,
    /// To a Moodle, which is connected once there is somebody who may.
    Moodle,
}

/// The page `/set-up#token=…`.
#[component]
pub fn SetUpPage() -> impl IntoView {
    match take_token() {
        Some(token) => view! { <SetUpForm token /> }.into_any(),
        None => view! { <NoToken /> }.into_any(),
    }
}

/// The page without its token.
#[component]
fn NoToken() -> impl IntoView {
    view! {
        <Gate title=tr("account-set-up") lead=tr("account-set-up-lead")>
            <Callout tone=Tone::Warn title=tr("account-no-token")>
                {tr("account-no-token-text")}
            </Callout>
            <ButtonLink href="/sign-in">{tr("account-sign-in")}</ButtonLink>
        </Gate>
    }
}

#[component]
fn SetUpForm(token: String) -> impl IntoView {
    let (zones, here) = date::time_zones();
    let zones: Vec<_> = zones
        .into_iter()
        .map(|zone| (zone.clone(), zone.replace('_', " ")))
        .collect();
    let languages: Vec<_> = Lang::ALL
        .iter()
        .map(|lang| (lang.code().to_owned(), own_name(*lang).to_owned()))
        .collect();

    let name = RwSignal::new(String::new());
    let display_name = RwSignal::new(String::new());
    let secret = RwSignal::new(String::new());
    let language = RwSignal::new(lang().code().to_owned());
    let zone = RwSignal::new(here);
    let samples = RwSignal::new(true);
    let place = RwSignal::new(Place::BuiltIn);
    let on_moodle = Memo::new(move |_| place.get() == Place::Moodle);
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<ApiError>);
    // A fault is said once its field was left, or the form was sent: not while typing begins.
    let (name_left, secret_left) = (RwSignal::new(false), RwSignal::new(false));
    let name_box = NodeRef::<html::Input>::new();
    let secret_box = NodeRef::<html::Input>::new();
    let navigate = use_navigate();

    let name_fault = Signal::derive(move || match name.read().trim().is_empty() {
        true => t!("account-name-missing"),
        false => String::new(),
    });
    let secret_fault = Signal::derive(move || password::fault(&secret.read()));
    let shown = |left: RwSignal<bool>, fault: Signal<String>| {
        Signal::derive(move || if left.get() { fault.get() } else { String::new() })
    };
    // The page speaks the language that is chosen for the site.
    Effect::new(move |_| language.set(lang().code().to_owned()));
    let chosen = move |tag: String| {
        if let Ok(lang) = tag.parse::<Lang>() {
            set_lang(lang);
        }
    };

    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        name_left.set(true);
        secret_left.set(true);
        let faulty = if !name_fault.read_untracked().is_empty() {
            name_box.get_untracked()
        } else if !secret_fault.read_untracked().is_empty() {
            secret_box.get_untracked()
        } else {
            None
        };
        if let Some(faulty) = faulty {
            let _ = faulty.focus();
            return;
        }
        if busy.get_untracked() {
            return;
        }
        failed.set(None);
        busy.set(true);
        let body = SetUp {
            token: token.clone(),
            name: name.read_untracked().trim().to_owned(),
            display_name: display_name.read_untracked().trim().to_owned(),
            password: secret.get_untracked(),
            language: lang().code().to_owned(),
            time_zone: zone.get_untracked(),
            sample_data: samples.get_untracked() && !on_moodle.get_untracked(),
        };
        let navigate = navigate.clone();
        spawn_local(async move {
            match api::post::<_, Operator>("/setup", &body).await {
                Ok(user) => {
                    api::signed_in(user);
                    Toast::ok(t!("account-set-up-done")).show();
                    // Whoever wants a Moodle connects it next.
                    let next = if on_moodle.get_untracked() {
                        "/settings/platform"
                    } else {
                        "/"
                    };
                    navigate(
                        next,
                        NavigateOptions {
                            replace: true,
                            ..NavigateOptions::default()
                        },
                    );
                }
                Err(error) => failed.try_set(Some(error)).map_or((), drop),
            }
            busy.try_set(false);
        });
    };

    view! {
        <Gate title=tr("account-set-up") lead=tr("account-set-up-lead") wide=true>
            {move || {
                failed
                    .get()
                    .map(|error| {
                        let (title, detail) = error.in_words();
                        view! {
                            <Callout tone=Tone::Error title alert=true>
                                {detail}
                            </Callout>
                        }
                    })
            }}
            <form class="stack stack-6" novalidate on:submit=submit>
                <fieldset class="stack stack-4">
                    <legend class="gate-legend">{tr("account-administrator")}</legend>
                    <Field
                        label=tr("account-name")
                        hint=tr("account-name-hint")
                        error=shown(name_left, name_fault)
                    >
                        <Input value=name autocomplete="username" mono=true node_ref=name_box />
                    </Field>
                    <Field label=tr("account-display-name") hint=tr("account-display-name-hint") optional=true>
                        <Input value=display_name autocomplete="name" />
                    </Field>
                    <Field
                        label=tr("account-password")
                        hint=password::hint
                        error=shown(secret_left, secret_fault)
                    >
                        <PasswordInput
                            value=secret
                            autocomplete="new-password"
                            on_leave=move |()| secret_left.set(!secret.read_untracked().is_empty())
                            node_ref=secret_box
                        />
                    </Field>
                </fieldset>
                <fieldset class="stack stack-4">
                    <legend class="gate-legend">{tr("account-site")}</legend>
                    <div class="cols-2">
                        <Field label=tr("account-language")>
                            <Select value=language options=languages on_change=chosen />
                        </Field>
                        <Field label=tr("account-time-zone")>
                            <Select value=zone options=zones />
                        </Field>
                    </div>
                </fieldset>
                <fieldset class="stack stack-3">
                    <legend class="gate-legend">{tr("account-place")}</legend>
                    <Radio this=Place::BuiltIn chosen=place name="place" note=tr("account-place-directory-note")>
                        {tr("account-place-directory")}
                    </Radio>
                    <Radio this=Place::Moodle chosen=place name="place" note=tr("account-place-moodle-note")>
                        {tr("account-place-moodle")}
                    </Radio>
                    <Show when=move || !on_moodle.get()>
                        <Checkbox checked=samples note=tr("account-samples-note")>
                            {tr("account-samples")}
                        </Checkbox>
                    </Show>
                </fieldset>
                <Button kind=Kind::Primary submit=true block=true busy>
                    {move || match busy.get() {
                        true => t!("account-setting-up"),
                        false => t!("account-set-up-go"),
                    }}
                </Button>
            </form>
        </Gate>
    }
}

/// The token of the address, which then leaves the address bar and the history.
fn take_token() -> Option<String> {
    let location = window().location();
    let hash = location.hash().ok()?;
    let token = hash
        .strip_prefix("#token=")
        .filter(|token| !token.is_empty())?
        .to_owned();
    if let (Ok(history), Ok(path)) = (window().history(), location.pathname()) {
        let state = history.state().unwrap_or_default();
        let _ = history.replace_state_with_url(&state, "", Some(&path));
    }
    Some(token)
}
