//! One setting as it is being changed.

use leptos::prelude::*;
use shared::settings::{Key, SettingError, Settings};

use crate::i18n::{Args, catalog};

/// A setting, what is typed for it, what is stored.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    /// The setting.
    pub(super) key: &'static Key,
    /// What is typed or chosen.
    pub(super) text: RwSignal<String>,
    /// Whether the field was left: a fault isn't said while typing begins.
    pub(super) left: RwSignal<bool>,
    /// Why the server refused the text; blank when it is changed.
    pub(super) refused: RwSignal<String>,
    stored: RwSignal<String>,
}

impl Entry {
    /// A setting with its stored value.
    pub(super) fn new(key: &'static Key, stored: &str) -> Self {
        let entry = Self {
            key,
            text: RwSignal::new(stored.to_owned()),
            left: RwSignal::new(false),
            refused: RwSignal::new(String::new()),
            stored: RwSignal::new(stored.to_owned()),
        };
        Effect::new(move |before: Option<()>| {
            entry.text.track();
            if before.is_some() && !entry.refused.read_untracked().is_empty() {
                entry.refused.set(String::new());
            }
        });
        entry
    }

    /// The normal form of what is typed: judged by the code that the server uses too. Reactive.
    pub(super) fn value(self) -> Result<String, SettingError> {
        let mut settings = Settings::new();
        settings.set_key(self.key, &self.text.read())?;
        Ok(settings.get(self.key).to_owned())
    }

    /// Whether it would be saved. Reactive.
    pub(super) fn is_unsaved(self) -> bool {
        self.value().as_ref() != Ok(&*self.stored.read())
    }

    /// Whether it has its default. Reactive.
    pub(super) fn is_default(self) -> bool {
        self.value().is_ok_and(|value| value == self.key.default)
    }

    /// Whether something else than the default is stored. Reactive.
    pub(super) fn is_set(self) -> bool {
        *self.stored.read() != self.key.default
    }

    /// Takes the default.
    pub(super) fn reset(self) {
        self.text.set(self.key.default.to_owned());
    }

    /// Takes what is stored.
    pub(super) fn discard(self) {
        self.text.set(self.stored.get_untracked());
        self.left.set(false);
    }

    /// What the server has now; the default, if it tells nothing.
    pub(super) fn stored(self, value: Option<&str>) {
        self.stored.set(value.unwrap_or(self.key.default).to_owned());
        self.discard();
    }

    /// What is wrong with it, in words; blank if nothing is. Reactive.
    pub(super) fn fault(self) -> String {
        let refused = self.refused.get();
        if !refused.is_empty() {
            return refused;
        }
        match self.value() {
            Err(error) if self.left.get() => self.in_words(&error),
            _ => String::new(),
        }
    }

    /// The sentence of an error, with the label of the setting in place of its name.
    fn in_words(self, error: &SettingError) -> String {
        let catalog = catalog();
        let known = error.args();
        let args = ["value", "min", "max", "choices"]
            .into_iter()
            .filter_map(|name| Some((name, known.get(name)?.clone())))
            .fold(
                Args::new().with("key", self.key.label(catalog)),
                |args, (name, value)| args.with(name, value),
            );
        catalog.text(error.id(), &args)
    }
}
