//! Downloads: the worker writes the file, the browser saves it.

use std::collections::BTreeMap;

use leptos::prelude::*;
use shared::wire::{Command, Export};
use wasm_bindgen::JsCast;
use web_sys::{Blob, HtmlAnchorElement, Url};

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

/// Saves bytes under a name.
pub(super) fn save_blob(blob: &Blob, name: &str) {
    let Ok(url) = Url::create_object_url_with_blob(blob) else {
        return;
    };
    let link = document()
        .create_element("a")
        .ok()
        .and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
    if let Some(link) = link {
        link.set_href(&url);
        link.set_download(name);
        // The router leaves alone what is external.
        link.set_rel("external");
        link.click();
    }
    // The browser has taken hold of it once the click is over.
    set_timeout(
        move || {
            let _ = Url::revoke_object_url(&url);
        },
        std::time::Duration::from_secs(10),
    );
}
