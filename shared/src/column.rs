//! Columns: the table that drives reading, checking, help, pages and documentation of a command file.

use crate::rule::Rule;

/// What a cell of the column holds. The engine checks the kind of each filled cell before any other rule.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kind {
    /// Any text of at most so many characters (D45). 0 = no limit but that of a cell.
    Text(u32),
    /// A whole number within the bounds, both included.
    Integer(i64, i64),
    /// Yes or no, in the words of D40.
    Truth,
    /// A date by D41; `end` when a day means its last second (D42).
    Date {
        /// Whether a day without a time means 23:59:59.
        end: bool,
    },
    /// One of the words, without regard to case (D39).
    Word(&'static [&'static str]),
    /// A user name by D46.
    Username,
    /// An e-mail address, or `NOMAIL` (D47).
    Email,
    /// A country by ISO 3166 (D48).
    Country,
    /// A language code (D48).
    Language,
    /// One of a list of the site, by a setting (D48); anything plausible where the list is empty.
    SiteList(SiteList),
    /// A password: never repeated in a diagnostic, a report or the page (D49).
    Password,
    /// The identifier of something: checked as text, looked up when planned.
    Reference(Refers),
}

/// The lists of a site that D48 names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SiteList {
    /// Course formats.
    CourseFormats,
    /// Themes.
    Themes,
    /// Authentication methods.
    AuthMethods,
}

/// What a reference names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Refers {
    /// An account.
    User,
    /// A course.
    Course,
    /// A category.
    Category,
    /// A cohort.
    Cohort,
    /// A group of the row's course.
    Group,
    /// A grouping of the row's course.
    Grouping,
    /// A role, by its short name.
    Role,
}

/// Whether the header must have the column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// The column and a filled cell.
    Required,
    /// The column must be there; whether its cell may be blank is a matter of the row's command.
    Present,
    /// May be absent.
    Optional,
    /// Accepted and ignored, with one warning a file when filled (D22).
    Obsolete,
}

/// Which names of a header the column answers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Names {
    /// Its own name and its aliases.
    One,
    /// `stemN` or `stemN_tail` with N between the bounds, without leading zeros (D23).
    Indexed {
        /// Smallest N.
        from: u32,
        /// Largest N.
        to: u32,
        /// What follows the number: `_account` in `teacherN_account`.
        tail: &'static str,
    },
    /// The name followed by anything: `profile_field_X`.
    Open,
}

/// One column, or one family of columns, of a command file.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Its name, lower case; the stem of a family.
    pub name: &'static str,
    /// Other names for the same thing (D21); stems, for a family.
    pub aliases: &'static [&'static str],
    /// Which header names it answers to.
    pub names: Names,
    /// What its cells hold.
    pub kind: Kind,
    /// Whether it must be there.
    pub need: Need,
    /// Whether `*EMPTY*` may stand in it (E in the table of D56).
    pub emptiable: bool,
    /// Whether it decides what a row does, so that a near miss of its name holds the run (D19).
    pub steers: bool,
    /// Whether its cells name the row's own object.
    pub key: bool,
    /// Whether a filled cell may stand in two rows only with an error (D37): the values that must be unique.
    pub unique: bool,
    /// The rule that speaks when a cell isn't of the kind, in place of the general one.
    pub rule: Option<&'static Rule>,
}

impl Column {
    /// An optional column of this name and kind. Refine with the other constructors.
    pub const fn new(name: &'static str, kind: Kind) -> Self {
        Self {
            name,
            aliases: &[],
            names: Names::One,
            kind,
            need: Need::Optional,
            emptiable: false,
            steers: false,
            key: false,
            unique: false,
            rule: None,
        }
    }

    /// The column must be there and its cells filled.
    pub const fn required(mut self) -> Self {
        self.need = Need::Required;
        self
    }

    /// The column must be there; its cells may be blank.
    pub const fn present(mut self) -> Self {
        self.need = Need::Present;
        self
    }

    /// Accepted and ignored.
    pub const fn obsolete(mut self) -> Self {
        self.need = Need::Obsolete;
        self
    }

    /// Other names.
    pub const fn aliases(mut self, aliases: &'static [&'static str]) -> Self {
        self.aliases = aliases;
        self
    }

    /// A family `nameN` with N between the bounds.
    pub const fn indexed(mut self, from: u32, to: u32) -> Self {
        self.names = Names::Indexed { from, to, tail: "" };
        self
    }

    /// A family `nameN_tail`.
    pub const fn indexed_with(mut self, from: u32, to: u32, tail: &'static str) -> Self {
        self.names = Names::Indexed { from, to, tail };
        self
    }

    /// A family `nameX` with any X.
    pub const fn open(mut self) -> Self {
        self.names = Names::Open;
        self
    }

    /// `*EMPTY*` may stand in it.
    pub const fn emptiable(mut self) -> Self {
        self.emptiable = true;
        self
    }

    /// It decides what a row does.
    pub const fn steers(mut self) -> Self {
        self.steers = true;
        self
    }

    /// It may name the row's own object.
    pub const fn key(mut self) -> Self {
        self.key = true;
        self
    }

    /// Its values must differ between rows.
    pub const fn unique(mut self) -> Self {
        self.unique = true;
        self
    }

    /// This rule speaks when a cell isn't of the kind.
    pub const fn rule(mut self, rule: &'static Rule) -> Self {
        self.rule = Some(rule);
        self
    }

    /// Whether its cells must never be shown.
    pub const fn is_secret(&self) -> bool {
        matches!(self.kind, Kind::Password)
    }

    /// How help and documentation write the name: `courseN`, `teacherN_account`, `profile_field_X`.
    pub fn shown(&self) -> String {
        self.written(self.name)
    }

    /// How they write its other names.
    pub fn shown_aliases(&self) -> Vec<String> {
        self.aliases.iter().map(|stem| self.written(stem)).collect()
    }

    fn written(&self, stem: &str) -> String {
        match self.names {
            Names::One => stem.to_owned(),
            Names::Indexed { tail, .. } => format!("{stem}N{tail}"),
            Names::Open => format!("{stem}X"),
        }
    }
}
