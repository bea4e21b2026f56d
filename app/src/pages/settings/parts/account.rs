//! One's own account: password, language, light or dark.

use leptos::{prelude::*, task::spawn_local};
use shared::api::NewPassword;

use crate::{
    api::{self, ApiError, Session, role_text, session, shown_name},
    i18n::{Lang, lang, own_name, set_lang, tr},
    pages::account::{password_fault, password_hint},
    shell::TitleBlock,
    t,
    theme::{Theme, set_theme, theme},
    ui::{Button, Card, Choice, Failed, Field, Kind, PasswordInput, Segmented, Toast},
};

#[component]
pub(super) fn Account() -> impl IntoView {
    let who = move || match session() {
        Session::SignedIn(user) => t!(
            "staff-account-who",
            name = shown_name(&user),
            login = user.name.clone(),
            role = t!(role_text(user.role)).to_lowercase()
        ),
        _ => String::new(),
    };
    let language = RwSignal::new(lang());
    Effect::new(move |_| language.set(lang()));
    Effect::new(move |before: Option<Lang>| {
        let now = language.get();
        if before.is_some_and(|before| before != now) {
            set_lang(now);
        }
        now
    });
    let languages = Signal::derive(|| Lang::ALL.map(|lang| Choice::new(lang, own_name(lang))).to_vec());
    let look = RwSignal::new(theme());
    Effect::new(move |_| look.set(theme()));
    Effect::new(move |before: Option<Theme>| {
        let now = look.get();
        if before.is_some_and(|before| before != now) {
            set_theme(now);
        }
        now
    });
    let looks = Signal::derive(|| Theme::ALL.map(|theme| Choice::new(theme, t!(theme.text_id()))).to_vec());
    view! {
        <TitleBlock title=tr("staff-account")>
            <p class="t2">{who}</p>
        </TitleBlock>
        <div class="stack stack-4">
            <Card title=tr("staff-account-page")>
                <div class="stack stack-4">
                    <div class="row row-wrap account-line">
                        <span class="label">{tr("shell-language")}</span>
                        <Segmented value=language options=languages label=tr("shell-language") />
                    </div>
                    <div class="row row-wrap account-line">
                        <span class="label">{tr("shell-theme")}</span>
                        <Segmented value=look options=looks label=tr("shell-theme") />
                    </div>
                    <p class="meta">{tr("staff-account-here")}</p>
                </div>
            </Card>
            <Password />
        </div>
    }
}

#[component]
fn Password() -> impl IntoView {
    let (old, new) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let (left, busy) = (RwSignal::new(false), RwSignal::new(false));
    let failed = RwSignal::new(None::<ApiError>);
    let is_wrong = |error: &ApiError| error.code == "wrong-credentials";
    let old_fault = Signal::derive(move || match failed.get().filter(is_wrong) {
        Some(_) => t!("staff-old-wrong"),
        None => String::new(),
    });
    let new_fault = Signal::derive(move || match left.get() {
        true => password_fault(&new.read()),
        false => String::new(),
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        left.set(true);
        let asked = NewPassword {
            old: old.get_untracked(),
            new: new.get_untracked(),
        };
        if busy.get_untracked() || asked.old.is_empty() || !password_fault(&asked.new).is_empty() {
            return;
        }
        busy.set(true);
        failed.set(None);
        spawn_local(async move {
            let answer = api::change_password(&asked).await;
            busy.try_set(false);
            match answer {
                Ok(()) => {
                    old.try_set(String::new());
                    new.try_set(String::new());
                    left.try_set(false);
                    Toast::ok(t!("staff-password-changed")).show();
                }
                Err(error) => drop(failed.try_set(Some(error))),
            }
        });
    };
    let other = move || {
        let error = failed.get().filter(|error| !is_wrong(error));
        error.map(|error| view! { <Failed error /> })
    };
    view! {
        <Card title=tr("staff-change-password")>
            <form class="stack stack-4 account-form" novalidate on:submit=submit>
                <Field label=tr("staff-old-password") error=old_fault>
                    <PasswordInput value=old autocomplete="current-password" />
                </Field>
                <Field label=tr("staff-new-password") hint=Signal::derive(password_hint) error=new_fault>
                    <PasswordInput value=new autocomplete="new-password" on_leave=move |()| left.set(true) />
                </Field>
                {other}
                <p class="meta">{tr("staff-change-password-text")}</p>
                <div class="row">
                    <Button kind=Kind::Primary submit=true busy>
                        {tr("staff-change-password")}
                    </Button>
                </div>
            </form>
        </Card>
    }
}
