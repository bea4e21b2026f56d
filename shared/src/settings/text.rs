//! The texts of settings: label, help and choices, from the catalogue.

use super::kind::{Group, Key};
use crate::i18n::{Args, Catalog};

impl Key {
    /// The message of the catalogue that holds its label, and as attribute `help` its help:
    /// `setting-users-match-by`.
    #[must_use]
    pub fn message_id(&self) -> String {
        format!("setting-{}", slug(self.name))
    }

    /// What it is called.
    #[must_use]
    pub fn label(&self, catalog: &Catalog) -> String {
        catalog.text(&self.message_id(), &Args::new())
    }

    /// What it does.
    #[must_use]
    pub fn help(&self, catalog: &Catalog) -> String {
        catalog
            .attribute(&self.message_id(), "help", &Args::new())
            .unwrap_or_default()
    }

    /// What a choice of a closed list is called. A word that isn't a choice is its own label.
    #[must_use]
    pub fn choice_label(&self, word: &str, catalog: &Catalog) -> String {
        self.message_of_choice(word, catalog).unwrap_or_else(|| word.to_owned())
    }

    /// An attribute `choice-…` of the setting's own message, else the message `choice-…` that
    /// several settings share.
    pub(super) fn message_of_choice(&self, word: &str, catalog: &Catalog) -> Option<String> {
        let id = format!("choice-{}", slug(word));
        catalog
            .attribute(&self.message_id(), &id, &Args::new())
            .or_else(|| catalog.message(&id, &Args::new()))
    }
}

impl Group {
    /// What the group is called.
    #[must_use]
    pub fn label(self, catalog: &Catalog) -> String {
        catalog.text(&format!("settings-group-{}", slug(self.name())), &Args::new())
    }
}

/// A name as ids of the catalogue have it: `users.match_by` is `users-match-by`, `;` a word.
fn slug(name: &str) -> String {
    match name {
        ";" => String::from("semicolon"),
        "," => String::from("comma"),
        "|" => String::from("bar"),
        _ => name.to_ascii_lowercase().replace(['.', '_'], "-"),
    }
}
