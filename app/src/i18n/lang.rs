//! The language of the page: what the person chose, else what the browser asks for.

use leptos::task::spawn_local;
use leptos::{prelude::*, reactive::graph::Observer};
use shared::i18n::Lang;

use super::texts::{load, load_in};
use crate::prefs;

/// The tag for dates: English dates are written day first, with 24 hours.
pub(super) const fn region(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "en-GB",
        Lang::Fr => "fr-FR",
    }
}

/// The name of a language in itself.
#[must_use]
pub const fn own_name(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "English",
        Lang::Fr => "Français",
    }
}

thread_local! {
    static LANG: ArcRwSignal<Lang> = ArcRwSignal::new(kept());
}

/// The language of the page. Reactive where something can react, else just read.
#[must_use]
pub fn lang() -> Lang {
    LANG.with(|lang| {
        if Observer::get().is_some() {
            lang.get()
        } else {
            lang.get_untracked()
        }
    })
}

/// Speaks another language as soon as its texts are here, and keeps the choice.
pub fn set_lang(lang: Lang) {
    prefs::set(prefs::LANG, lang.code());
    spawn_local(async move {
        // What is on the screen may say anything.
        if load(lang).await && load_in(lang).await {
            LANG.with(|signal| signal.set(lang));
            show(lang);
        }
    });
}

/// Writes the language on the document, for screen readers, hyphens and quotes.
pub fn show(lang: Lang) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("lang", lang.code());
    }
}

#[cfg(target_arch = "wasm32")]
fn kept() -> Lang {
    let asked = || web_sys::window()?.navigator().language();
    prefs::get(prefs::LANG)
        .or_else(asked)
        .and_then(|tag| tag.parse().ok())
        .unwrap_or_default()
}

#[cfg(not(target_arch = "wasm32"))]
fn kept() -> Lang {
    Lang::default()
}
