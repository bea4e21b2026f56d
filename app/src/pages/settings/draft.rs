//! All settings as they are being changed, and what is sent when they are saved.

use std::collections::BTreeMap;

use leptos::{prelude::*, task::spawn_local};
use shared::settings::{Group, Key, keys};

use super::{Values, entry::Entry};
use crate::{
    api::{self, ApiError},
    t,
    ui::Toast,
};

/// The settings of the form.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    entries: StoredValue<Vec<Entry>>,
    /// Whether they are being saved.
    pub(super) busy: RwSignal<bool>,
    /// Why they couldn't be saved, where that is about none of them.
    pub(super) failed: RwSignal<Option<ApiError>>,
}

impl Draft {
    /// The settings as they are stored. What is chosen for each run isn't among them.
    pub(super) fn new(values: &BTreeMap<String, String>) -> Self {
        let entry = |key: &'static Key| Entry::new(key, values.get(key.name).map_or(key.default, String::as_str));
        Self {
            entries: StoredValue::new(keys().filter(|key| !key.per_run).map(entry).collect()),
            busy: RwSignal::new(false),
            failed: RwSignal::new(None),
        }
    }

    /// All of them, in the order of the registry.
    pub(super) fn entries(self) -> Vec<Entry> {
        self.entries.get_value()
    }

    /// Those of a group.
    pub(super) fn of(self, group: Group) -> Vec<Entry> {
        self.entries()
            .into_iter()
            .filter(|entry| entry.key.group == group)
            .collect()
    }

    /// The value that a setting would have, were it saved now; none while it can't be read. Reactive.
    pub(super) fn value(self, key: &Key) -> Option<String> {
        self.entries()
            .into_iter()
            .find(|entry| entry.key.name == key.name)?
            .value()
            .ok()
    }

    /// How many have unsaved changes. Reactive.
    pub(super) fn unsaved(self) -> usize {
        self.entries().into_iter().filter(|entry| entry.is_unsaved()).count()
    }

    /// Forgets all changes.
    pub(super) fn discard(self) {
        self.failed.set(None);
        for entry in self.entries() {
            entry.discard();
        }
    }

    /// Sends what has changed; `faulty` gets the first setting that can't be saved.
    pub(super) fn save(self, faulty: impl Fn(Entry) + 'static) {
        if self.busy.get_untracked() {
            return;
        }
        let changed: Vec<_> = self
            .entries()
            .into_iter()
            .filter(|entry| untrack(|| entry.is_unsaved()))
            .collect();
        changed.iter().for_each(|entry| entry.left.set(true));
        let values: Result<BTreeMap<_, _>, Entry> = changed
            .iter()
            .map(|entry| match untrack(|| entry.value()) {
                Ok(value) => Ok((entry.key.name.to_owned(), value)),
                Err(_) => Err(*entry),
            })
            .collect();
        let values = match values {
            Ok(values) => values,
            Err(entry) => return faulty(entry),
        };
        self.busy.set(true);
        self.failed.set(None);
        spawn_local(async move {
            let answer = api::put::<_, Values>("/settings", &Values { values }).await;
            if self.busy.is_disposed() {
                return;
            }
            self.busy.set(false);
            match answer {
                Ok(Values { values }) => {
                    for entry in self.entries() {
                        entry.stored(values.get(entry.key.name).map(String::as_str));
                    }
                    Toast::ok(t!("settings-saved", count = changed.len())).show();
                }
                Err(error) => self.refused(error, &faulty),
            }
        });
    }

    /// The server's word on one setting stands beside it, any other one above the buttons.
    fn refused(self, error: ApiError, faulty: &impl Fn(Entry)) {
        let about = |entry: &Entry| Some(entry.key.name) == error.field.as_deref();
        match self.entries().into_iter().find(about) {
            Some(entry) => {
                let (title, detail) = error.in_words();
                entry.refused.set(if detail.is_empty() { title } else { detail });
                faulty(entry);
            }
            None => self.failed.set(Some(error)),
        }
    }
}
