//! Light or dark: what the system says, unless the person has chosen.

use leptos::prelude::*;

use crate::prefs;

/// The theme that the person has chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    /// All themes, in the order of the menu.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The id of its name in the catalogue.
    #[must_use]
    pub const fn text_id(self) -> &'static str {
        match self {
            Self::System => "shell-theme-system",
            Self::Light => "shell-theme-light",
            Self::Dark => "shell-theme-dark",
        }
    }

    const fn tag(self) -> &'static str {
        match self {
            Self::System => "",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

thread_local! {
    static THEME: ArcRwSignal<Theme> = ArcRwSignal::new(kept());
}

/// The chosen theme. Reactive.
#[must_use]
pub fn theme() -> Theme {
    THEME.with(|theme| theme.get())
}

/// Chooses a theme, keeps it and shows it.
pub fn set_theme(theme: Theme) {
    THEME.with(|signal| signal.set(theme));
    match theme {
        Theme::System => prefs::remove(prefs::THEME),
        _ => prefs::set(prefs::THEME, theme.tag()),
    }
    let Some(root) = document().document_element() else {
        return;
    };
    let _ = match theme {
        Theme::System => root.remove_attribute("data-theme"),
        _ => root.set_attribute("data-theme", theme.tag()),
    };
}

fn kept() -> Theme {
    let kept = prefs::get(prefs::THEME);
    Theme::ALL
        .into_iter()
        .find(|theme| kept.as_deref() == Some(theme.tag()))
        .unwrap_or_default()
}
