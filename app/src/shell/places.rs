//! The places in the rail. A new page is one line here.

use crate::ui::Glyph;

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
