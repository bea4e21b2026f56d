//! The language of the page: what the person chose, else what the browser asks for.

use leptos::{prelude::*, reactive::graph::Observer};

use crate::prefs;

/// A language that the page speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// French.
    Fr,
}

impl Lang {
    /// All languages, in the order of the menu.
    pub const ALL: [Self; 2] = [Self::En, Self::Fr];

    /// The tag for `lang` attributes, headers and the API: `en`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
        }
    }

    /// The tag for dates: English dates are written day first, with 24 hours.
    #[must_use]
    pub const fn region(self) -> &'static str {
        match self {
            Self::En => "en-GB",
            Self::Fr => "fr-FR",
        }
    }

    /// Its name in itself.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Fr => "Français",
        }
    }

    /// The language of a tag such as `fr-CA`.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next()?;
        Self::ALL
            .into_iter()
            .find(|lang| primary.eq_ignore_ascii_case(lang.tag()))
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

/// Speaks another language from now on, and keeps the choice.
pub fn set_lang(lang: Lang) {
    prefs::set(prefs::LANG, lang.tag());
    LANG.with(|signal| signal.set(lang));
    show(lang);
}

/// Writes the language on the document, for screen readers, hyphens and quotes.
pub(crate) fn show(lang: Lang) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("lang", lang.tag());
    }
}

#[cfg(target_arch = "wasm32")]
fn kept() -> Lang {
    let asked = || web_sys::window()?.navigator().language();
    prefs::get(prefs::LANG)
        .or_else(asked)
        .and_then(|tag| Lang::from_tag(&tag))
        .unwrap_or_default()
}

#[cfg(not(target_arch = "wasm32"))]
fn kept() -> Lang {
    Lang::default()
}
