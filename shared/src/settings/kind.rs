//! What a setting is: its name, the values that it takes, its default.

use serde::Serialize;

/// A setting. Each is a constant of its group's module, such as
/// [`users::MATCH_BY`](super::users::MATCH_BY), and values are asked for by it.
#[derive(Debug)]
pub struct Key {
    /// The dotted name: `users.match_by`.
    pub name: &'static str,
    /// The names that it had in a legacy configuration; several settings may share one.
    pub legacy: &'static [&'static str],
    /// The values that it takes.
    pub kind: Kind,
    /// The value that it has unless something else is said, in normal form.
    pub default: &'static str,
    /// Where it belongs.
    pub group: Group,
    /// Chosen for a run and never stored (D35).
    pub per_run: bool,
    /// The values of the legacy configuration that mean another one here: old, new.
    pub(super) legacy_values: &'static [(&'static str, &'static str)],
    /// Other ways to write a choice: as written, the choice.
    pub(super) synonyms: &'static [(&'static str, &'static str)],
    /// What it was in a legacy configuration that doesn't mention it, if that matters (D86).
    pub(super) legacy_default: Option<&'static str>,
}

/// What values a setting takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// On or off; `1` or `0`.
    Flag,
    /// A whole number within limits.
    Number {
        /// The least.
        min: i64,
        /// The most.
        max: i64,
    },
    /// One word of a closed list.
    Word(&'static [&'static str]),
    /// Any text, perhaps blank.
    Text,
    /// Any text but the blank one.
    FilledText,
    /// Words, separated by blanks; perhaps none.
    List,
    /// Words with a positive number each: `teacher=4 student=5`.
    Map,
    /// An `http` or `https` address, or blank.
    Url,
    /// A time zone by its IANA name. Whether the zone exists is known only to who has the list.
    Zone,
    /// A folder, or blank.
    Path,
    /// Where to find an input: a file of the area, several of which the first is taken, a name
    /// with `*`, or a URL (G §4). Blank stands for the default.
    Location,
    /// E-mail addresses, separated by blanks; perhaps none.
    Addresses,
}

/// The groups of settings, in the order of the registry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Group {
    Site,
    Csv,
    Runs,
    Guard,
    Retention,
    Drop,
    Locations,
    Users,
    Pictures,
    Courses,
    CourseDeletions,
    CourseChecks,
    CourseResets,
    Metacourses,
    Enrolments,
    Groups,
    Cohorts,
    Notify,
    Moodle,
}

impl Group {
    /// The first part of the names of its settings: `course_resets`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Csv => "csv",
            Self::Runs => "runs",
            Self::Guard => "guard",
            Self::Retention => "retention",
            Self::Drop => "drop",
            Self::Locations => "locations",
            Self::Users => "users",
            Self::Pictures => "pictures",
            Self::Courses => "courses",
            Self::CourseDeletions => "course_deletions",
            Self::CourseChecks => "course_checks",
            Self::CourseResets => "course_resets",
            Self::Metacourses => "metacourses",
            Self::Enrolments => "enrolments",
            Self::Groups => "groups",
            Self::Cohorts => "cohorts",
            Self::Notify => "notify",
            Self::Moodle => "moodle",
        }
    }
}

impl Kind {
    /// A word for the kind, as the API tells it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Flag => "flag",
            Self::Number { .. } => "number",
            Self::Word(_) => "word",
            Self::Text | Self::FilledText => "text",
            Self::List => "list",
            Self::Map => "map",
            Self::Url => "url",
            Self::Zone => "zone",
            Self::Path => "path",
            Self::Location => "location",
            Self::Addresses => "addresses",
        }
    }

    /// The words of a closed list; none for the other kinds.
    #[must_use]
    pub fn choices(self) -> &'static [&'static str] {
        match self {
            Self::Word(words) => words,
            _ => &[],
        }
    }
}

/// How the tables are written: a key, then what is special about it.
impl Key {
    pub(super) const fn new(name: &'static str, kind: Kind, default: &'static str) -> Self {
        Self {
            name,
            legacy: &[],
            kind,
            default,
            group: Group::Site,
            per_run: false,
            legacy_values: &[],
            synonyms: &[],
            legacy_default: None,
        }
    }

    pub(super) const fn flag(name: &'static str, on: bool) -> Self {
        Self::new(name, Kind::Flag, if on { "1" } else { "0" })
    }

    pub(super) const fn number(name: &'static str, min: i64, max: i64, default: &'static str) -> Self {
        Self::new(name, Kind::Number { min, max }, default)
    }

    pub(super) const fn word(name: &'static str, words: &'static [&'static str], default: &'static str) -> Self {
        Self::new(name, Kind::Word(words), default)
    }

    pub(super) const fn location(name: &'static str, default: &'static str) -> Self {
        Self::new(name, Kind::Location, default)
    }

    pub(super) const fn legacy(mut self, names: &'static [&'static str]) -> Self {
        self.legacy = names;
        self
    }

    pub(super) const fn legacy_values(mut self, values: &'static [(&'static str, &'static str)]) -> Self {
        self.legacy_values = values;
        self
    }

    pub(super) const fn legacy_default(mut self, value: &'static str) -> Self {
        self.legacy_default = Some(value);
        self
    }

    pub(super) const fn synonyms(mut self, values: &'static [(&'static str, &'static str)]) -> Self {
        self.synonyms = values;
        self
    }

    pub(super) const fn per_run(mut self) -> Self {
        self.per_run = true;
        self
    }

    pub(super) const fn of(mut self, group: Group) -> Self {
        self.group = group;
        self
    }
}

/// The settings of one group: a constant each, and the list of them in the order of the table.
macro_rules! keys {
    ($group:ident; $($(#[doc = $doc:literal])+ $id:ident = $key:expr;)+) => {
        $($(#[doc = $doc])+ pub static $id: Key = $key.of($crate::settings::Group::$group);)+
        pub(super) const KEYS: &[&Key] = &[$(&$id),+];
    };
}
pub(super) use keys;
