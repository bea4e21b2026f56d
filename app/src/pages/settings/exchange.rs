//! Settings as a TOML file: saved, and taken over once the person has seen what changes (D86).

use leptos::{prelude::*, task::spawn_local};
use shared::{
    api::{SettingChange, SettingsImport},
    settings::find,
};
use wasm_bindgen::JsCast;
use web_sys::{File, HtmlInputElement};

use super::words;
use crate::{
    api::{self, ApiError, BASE},
    i18n::{catalog, lang, tr},
    t,
    ui::{Button, ButtonLink, Callout, Failed, Glyph, Kind, Section, Toast, Tone},
};

/// What a chosen file would change: its text, and what the server says of it.
#[derive(Clone)]
struct Trial {
    text: String,
    told: SettingsImport,
}

/// Saves all settings, and takes them over from a file. `on_taken`: after that, what the page holds is stale.
#[component]
pub(super) fn Exchange(may_save: Memo<bool>, on_taken: Callback<()>) -> impl IntoView {
    let trial = RwSignal::new(None::<Trial>);
    let failed = RwSignal::new(None::<ApiError>);
    let busy = RwSignal::new(false);
    let put = move |text: String, dry_run: bool| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        failed.set(None);
        spawn_local(async move {
            let path = format!("/settings.toml?dry_run={dry_run}");
            match api::put_text::<SettingsImport>(&path, text.clone()).await {
                Ok(told) if told.applied => {
                    trial.try_set(None);
                    Toast::ok(t!("settings-taken", count = told.changes.len())).show();
                    on_taken.run(());
                }
                Ok(told) => drop(trial.try_set(Some(Trial { text, told }))),
                Err(error) => drop(failed.try_set(Some(error))),
            }
            busy.try_set(false);
        });
    };
    let read = move |file: File| {
        spawn_local(async move {
            let text = gloo_file::futures::read_as_text(&file.into()).await;
            put(text.unwrap_or_default(), true);
        });
    };
    let chosen = move |event: leptos::ev::Event| {
        let input = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(input) = input else { return };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            read(file);
        }
        // The same file may be chosen again once it is mended.
        input.set_value("");
    };
    view! {
        <Section title=tr("settings-exchange")>
            <div class="stack stack-3">
                <p class="t2">{tr("settings-exchange-text")}</p>
                <div class="row row-wrap">
                    <ButtonLink
                        icon=Glyph::Download
                        href=Signal::derive(move || format!("{BASE}/settings.toml?lang={}", lang().code()))
                        download="toolsync-settings.toml"
                    >
                        {tr("settings-export")}
                    </ButtonLink>
                    <Show when=move || may_save.get()>
                        <label class="btn btn-file">
                            {tr("settings-import")}
                            <input type="file" accept=".toml,.txt" on:change=chosen />
                        </label>
                    </Show>
                </div>
                {move || failed.get().map(|error| view! { <Failed error /> })}
                {move || {
                    trial
                        .get()
                        .map(|Trial { text, told }| {
                            let fine = told.errors.is_empty() && !told.changes.is_empty();
                            view! {
                                <Told told />
                                <div class="row">
                                    <Show when=move || fine>
                                        <Button
                                            kind=Kind::Primary
                                            busy
                                            on_click={
                                                let text = text.clone();
                                                move |_| put(text.clone(), false)
                                            }
                                        >
                                            {tr("settings-take")}
                                        </Button>
                                    </Show>
                                    <Button kind=Kind::Quiet on_click=move |_| trial.set(None)>
                                        {tr("ui-close")}
                                    </Button>
                                </div>
                            }
                        })
                }}
            </div>
        </Section>
    }
}

/// What would change or can't be accepted, and below it what was translated.
#[component]
fn Told(told: SettingsImport) -> impl IntoView {
    let (changes, errors, notices) = (told.changes.len(), told.errors.len(), told.notices.len());
    let (tone, title) = match errors {
        0 => (
            Tone::Info,
            Signal::derive(move || t!("settings-would-change", count = changes)),
        ),
        _ => (
            Tone::Error,
            Signal::derive(move || t!("settings-refused", count = errors)),
        ),
    };
    let line = |text: String| view! { <li>{text}</li> };
    let lines = match errors {
        0 => told.changes.into_iter().map(change).collect_view().into_any(),
        _ => told.errors.into_iter().map(line).collect_view().into_any(),
    };
    view! {
        <Callout tone title alert=true>
            <ul class="told-lines">{lines}</ul>
        </Callout>
        {(notices > 0)
            .then(|| {
                view! {
                    <details>
                        <summary>{move || t!("settings-translated", count = notices)}</summary>
                        <ul class="told-lines">{told.notices.into_iter().map(line).collect_view()}</ul>
                    </details>
                }
            })}
    }
}

/// A setting that changes: its group and label, then its value before and after.
fn change(change: SettingChange) -> impl IntoView {
    let words = move || match find(&change.key) {
        Some(key) => t!(
            "settings-change",
            group = key.group.label(catalog()),
            label = key.label(catalog()),
            before = words::value(key, &change.before),
            after = words::value(key, &change.after)
        ),
        None => change.key.clone(),
    };
    view! { <li>{words}</li> }
}
