//! The settings of a group, or those that a search finds.

use leptos::prelude::*;
use shared::settings::{GROUPS, Group};

use super::{draft::Draft, entry::Entry, field::SettingField, warnings::Warnings};
use crate::{
    i18n::{catalog, tr},
    ui::{Empty, Glyph, Section},
};

/// The settings of one group.
#[component]
pub(super) fn OneGroup(draft: Draft, group: Group, may_save: Memo<bool>) -> impl IntoView {
    let title = Signal::derive(move || group.label(catalog()));
    view! {
        <Section title>
            <Warnings draft group />
            <Fields entries=draft.of(group) may_save />
        </Section>
    }
}

/// The settings whose name, label, help or choices hold all words, by group.
#[component]
pub(super) fn Found(draft: Draft, typed: RwSignal<String>, may_save: Memo<bool>) -> impl IntoView {
    let found = Memo::new(move |_| {
        let words: Vec<_> = typed
            .read()
            .to_lowercase()
            .split_whitespace()
            .map(str::to_owned)
            .collect();
        let entries = draft.entries().into_iter();
        entries
            .filter(|entry| words.iter().all(|word| about(*entry).contains(word)))
            .map(|entry| entry.key.name)
            .collect::<Vec<_>>()
    });
    move || {
        let found = found.get();
        if found.is_empty() {
            return view! { <Empty icon=Glyph::Search title=tr("settings-no-match") text=tr("settings-no-match-text") /> }
                .into_any();
        }
        let of = |group: Group| {
            let entries = draft.of(group).into_iter();
            entries
                .filter(|entry| found.contains(&entry.key.name))
                .collect::<Vec<_>>()
        };
        let groups = GROUPS
            .iter()
            .map(|(group, _)| (*group, of(*group)))
            .filter(|(_, entries)| !entries.is_empty());
        groups
            .map(|(group, entries)| {
                let title = Signal::derive(move || group.label(catalog()));
                view! {
                    <Section title>
                        <Fields entries may_save />
                    </Section>
                }
            })
            .collect_view()
            .into_any()
    }
}

/// What a search looks at. Reactive.
fn about(entry: Entry) -> String {
    let catalog = catalog();
    let key = entry.key;
    let mut about = [
        key.name.to_owned(),
        key.label(catalog),
        key.help(catalog),
        key.legacy.join(" "),
    ]
    .join(" ");
    for word in key.kind.choices() {
        about.push(' ');
        about.push_str(&key.choice_label(word, catalog));
    }
    about.to_lowercase()
}

#[component]
fn Fields(entries: Vec<Entry>, may_save: Memo<bool>) -> impl IntoView {
    let fields: Vec<_> = entries
        .into_iter()
        .map(|entry| view! { <SettingField entry may_save /> })
        .collect();
    view! { <div class="card setting-list">{fields}</div> }
}
