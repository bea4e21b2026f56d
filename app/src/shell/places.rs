//! The places in the rail. A new page is one line here.

use crate::{
    api::{OperatorRole, Session, session},
    ui::Glyph,
};

/// A place in the rail.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// Where it is. The place is the current one on each page below it.
    pub path: &'static str,
    /// The id of its name in the catalogue: one word of up to eleven letters.
    pub name: &'static str,
    /// Its icon.
    pub icon: Glyph,
    /// Whether it stands at the lower end: for what isn't the work itself.
    pub low: bool,
}

/// All places, from above.
pub const PLACES: &[Place] = &[
    Place {
        path: "/overview",
        name: "shell-overview",
        icon: Glyph::Gauge,
        low: false,
    },
    Place {
        path: "/",
        name: "shell-check",
        icon: Glyph::Columns,
        low: false,
    },
    Place {
        path: "/runs",
        name: "shell-runs",
        icon: Glyph::Runs,
        low: false,
    },
    Place {
        path: "/schedules",
        name: "shell-schedules",
        icon: Glyph::Calendar,
        low: false,
    },
    Place {
        path: "/files",
        name: "shell-files",
        icon: Glyph::Folder,
        low: false,
    },
    Place {
        path: "/directory",
        name: "shell-directory",
        icon: Glyph::Tree,
        low: false,
    },
    Place {
        path: "/tools",
        name: "shell-tools",
        icon: Glyph::Tools,
        low: false,
    },
    Place {
        path: "/help",
        name: "shell-help",
        icon: Glyph::Help,
        low: true,
    },
    Place {
        path: "/settings",
        name: "shell-settings",
        icon: Glyph::Settings,
        low: true,
    },
];

/// A place among the settings that isn't a group of values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SitePart {
    /// Where runs write.
    Platform,
    /// Who may sign in.
    Operators,
    /// Who is told what.
    Notifications,
    /// What is said to other systems.
    Sources,
    /// What scripts sign in with.
    Tokens,
    /// Who did what.
    Audit,
    /// What is known of a person.
    Privacy,
    /// One's own account.
    Account,
}

/// Such a place, as navigation and palette show it.
#[derive(Clone, Copy, Debug)]
pub struct SitePlace {
    /// What is there.
    pub part: SitePart,
    /// The end of its address, after `/settings/`.
    pub path: &'static str,
    /// The id of its words.
    pub words: &'static str,
    /// Its sign.
    pub icon: Glyph,
    /// Who may see it.
    pub least: OperatorRole,
}

/// All of them, in the order of the navigation.
pub const SITE_PLACES: &[SitePlace] = &[
    SitePlace {
        part: SitePart::Platform,
        path: "platform",
        words: "staff-platform",
        icon: Glyph::Plug,
        least: OperatorRole::Reviewer,
    },
    SitePlace {
        part: SitePart::Operators,
        path: "operators",
        words: "staff-operators",
        icon: Glyph::Users,
        least: OperatorRole::Administrator,
    },
    SitePlace {
        part: SitePart::Notifications,
        path: "notifications",
        words: "notes-title",
        icon: Glyph::Bell,
        least: OperatorRole::Administrator,
    },
    SitePlace {
        part: SitePart::Sources,
        path: "sources",
        words: "headers-title",
        icon: Glyph::Globe,
        least: OperatorRole::Administrator,
    },
    SitePlace {
        part: SitePart::Tokens,
        path: "tokens",
        words: "staff-tokens",
        icon: Glyph::Key,
        least: OperatorRole::Reviewer,
    },
    SitePlace {
        part: SitePart::Audit,
        path: "audit",
        words: "staff-audit",
        icon: Glyph::Shield,
        least: OperatorRole::Administrator,
    },
    SitePlace {
        part: SitePart::Privacy,
        path: "privacy",
        words: "person-title",
        icon: Glyph::Eye,
        least: OperatorRole::Administrator,
    },
    SitePlace {
        part: SitePart::Account,
        path: "account",
        words: "staff-account",
        icon: Glyph::User,
        least: OperatorRole::Reviewer,
    },
];

impl SitePlace {
    /// Whether whoever is signed in may see it. Reactive.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(session(), Session::SignedIn(user) if user.role >= self.least)
    }
}

impl Place {
    /// Whether `path` is this place or below it.
    #[must_use]
    pub fn holds(&self, path: &str) -> bool {
        match path.strip_prefix(self.path) {
            Some(rest) => rest.is_empty() || (self.path != "/" && rest.starts_with('/')),
            None => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::PLACES;

    #[wasm_bindgen_test(unsupported = test)]
    fn a_page_below_a_place_belongs_to_it() {
        let of = |path: &str| PLACES.iter().find(|place| place.holds(path)).map(|place| place.path);
        for (path, place) in [
            ("/", Some("/")),
            ("/overview", Some("/overview")),
            ("/runs", Some("/runs")),
            ("/runs/01JDA7Q4/plan", Some("/runs")),
            ("/runsaway", None),
            ("/directory/users/7", Some("/directory")),
            ("/help/rules/USR004", Some("/help")),
            ("/sign-in", None),
        ] {
            assert_eq!(of(path), place, "{path}");
        }
    }
}
