//! Downloads: the worker writes the file, the browser saves it.

use std::collections::BTreeMap;

use leptos::prelude::*;
use shared::wire::{Command, Export};

use super::{DeskFile, send};
use crate::{pages::check::words, t};

/// Has a file written and saves it.
pub fn save(file: DeskFile, what: Export) {
    send(export(file, what));
}

/// The command that has a file written. The worker has no catalogue: the words of its comments go along.
pub(super) fn export(file: DeskFile, what: Export) -> Command {
    let mut texts = BTreeMap::new();
    if what == Export::Problems {
        texts.insert("line".to_owned(), t!("check-line-word"));
        file.state.with_untracked(|state| {
            for group in &state.groups {
                texts.insert(group.key.code.clone(), words::title(&group.key.code));
            }
        });
    }
    Command::Export {
        file: file.id,
        what,
        texts,
    }
}
