//! The field of one setting: a switch, a list of choices, or text, as its kind asks for.

use leptos::prelude::*;
use shared::settings::{Key, Kind};

use super::{entry::Entry, words};
use crate::{
    i18n::{catalog, date, tr},
    t,
    ui::{Badge, Field, Input, LinkButton, Select, SelectOption, Switch, Textarea, Tone},
};

/// A setting with its label, its help, its default, and what is wrong with it.
#[component]
pub(super) fn SettingField(entry: Entry, may_save: Memo<bool>) -> impl IntoView {
    let key = entry.key;
    let label = Signal::derive(move || key.label(catalog()));
    let help = Signal::derive(move || key.help(catalog()));
    let field = move || match key.kind {
        // What can't be changed is read more easily as text than in a locked field.
        _ if !may_save.get() => view! { <Told entry label help /> }.into_any(),
        Kind::Flag => view! { <Flag entry label help /> }.into_any(),
        _ => view! {
            <Field
                label
                hint=help
                error=Signal::derive(move || entry.fault())
                aside=move || view! { <Marks entry /> }
            >
                <div class=width(key.kind)>{control(entry)}</div>
            </Field>
        }
        .into_any(),
    };
    view! {
        <div class="setting" on:focusout=move |_| entry.left.set(true)>
            {field}
            <p class="setting-meta">
                <code>{key.name}</code>
                <span>{move || t!("settings-default", value = words::value(key, key.default))}</span>
                <Show when=move || may_save.get() && !entry.is_default()>
                    <LinkButton on_click=move |_| entry.reset()>
                        {tr("settings-reset")}
                        <span class="sr">{move || format!(": {}", label.get())}</span>
                    </LinkButton>
                </Show>
            </p>
        </div>
    }
}

/// Whether it differs from its default, or from what is stored.
#[component]
fn Marks(entry: Entry) -> impl IntoView {
    move || match (entry.is_unsaved(), entry.is_set()) {
        (true, _) => view! { <Badge tone=Tone::Accent>{tr("settings-unsaved")}</Badge> }.into_any(),
        (_, true) => view! { <Badge>{tr("settings-changed")}</Badge> }.into_any(),
        _ => ().into_any(),
    }
}

/// The setting for those who may not change it.
#[component]
fn Told(entry: Entry, label: Signal<String>, help: Signal<String>) -> impl IntoView {
    view! {
        <p class="setting-told">
            <span class="label">{label}</span>
            <Marks entry />
            <span class="setting-value">{move || words::value(entry.key, &entry.text.read())}</span>
        </p>
        <p class="hint">{help}</p>
    }
}

#[component]
fn Flag(entry: Entry, label: Signal<String>, help: Signal<String>) -> impl IntoView {
    let on = RwSignal::new(false);
    // Discarding and resetting change the text; the switch follows.
    Effect::new(move |_| on.set(entry.text.read().as_str() == "1"));
    let change = move |on: bool| entry.text.set(if on { "1" } else { "0" }.to_owned());
    view! {
        <Switch checked=on note=help line=true on_change=change>
            {label}
            " "
            <Marks entry />
        </Switch>
        <p class="field-error" role="status">
            {move || entry.fault()}
        </p>
    }
}

fn control(entry: Entry) -> AnyView {
    let value = entry.text;
    match entry.key.kind {
        Kind::Word(words) => {
            let options = Signal::derive(move || choices(entry.key, words));
            view! { <Select value options /> }.into_any()
        }
        Kind::Zone => {
            let options = zones(&value.read_untracked());
            view! { <Select value options /> }.into_any()
        }
        Kind::Number { .. } => view! { <Input value inputmode="numeric" /> }.into_any(),
        Kind::List | Kind::Map | Kind::Addresses => view! { <Textarea value rows=2 /> }.into_any(),
        Kind::Url => view! { <Input value kind="url" mono=true inputmode="url" /> }.into_any(),
        Kind::Path | Kind::Location => view! { <Input value mono=true /> }.into_any(),
        Kind::Text | Kind::FilledText | Kind::Flag => view! { <Input value /> }.into_any(),
    }
}

/// How wide a control is: numbers and choices needn't fill the line.
const fn width(kind: Kind) -> &'static str {
    match kind {
        Kind::Number { .. } => "setting-narrow",
        Kind::Word(_) | Kind::Zone | Kind::Text | Kind::FilledText => "setting-middle",
        _ => "",
    }
}

fn choices(key: &Key, words: &[&str]) -> Vec<SelectOption> {
    let catalog = catalog();
    words
        .iter()
        .map(|word| ((*word).to_owned(), key.choice_label(word, catalog)))
        .collect()
}

/// The zones that the browser knows, and the one that is set.
fn zones(now: &str) -> Vec<SelectOption> {
    let (mut zones, _) = date::time_zones();
    if !zones.iter().any(|zone| zone == now) {
        zones.push(now.to_owned());
        zones.sort_unstable();
    }
    zones
        .into_iter()
        .map(|zone| (zone.clone(), zone.replace('_', " ")))
        .collect()
}
