//! What is said of command files, columns and rules, and how a rule looks.

use shared::{
    column::{Column, Kind, Names, Need, Refers},
    formats::{FORMATS, Format},
    rule::{Rule, Severity},
};

use crate::{
    i18n::{Args, catalog, num},
    t,
    ui::{Glyph, Tone},
};

/// A text beside a message: `.purpose` of a format, `.title` of a rule. Blank where there is none. Reactive.
pub(super) fn beside(id: &str, what: &str) -> String {
    catalog().attribute(id, what, &Args::new()).unwrap_or_default()
}

/// What a command file is called. Reactive.
pub(super) fn title(format: &dyn Format) -> String {
    t!(&format!("format-{}", format.name()))
}

/// What a command file is for. Reactive.
pub(super) fn purpose(format: &dyn Format) -> String {
    beside(&format!("format-{}", format.name()), "purpose")
}

/// The sign of a command file.
pub(super) fn glyph(name: &str) -> Glyph {
    match name {
        "users" => Glyph::User,
        "user-pictures" => Glyph::Image,
        "metacourses" => Glyph::Link,
        "enrolments" => Glyph::Enrol,
        "groups" | "group-members" => Glyph::Group,
        "cohorts" | "cohort-bindings" => Glyph::Cohort,
        name if name.starts_with("course") => Glyph::Course,
        _ => Glyph::File,
    }
}

/// What a column holds and does: the message named after it, or after its stem. Reactive.
pub(super) fn column_help(format: &dyn Format, column: &Column) -> String {
    let shown = column.shown();
    let names = [
        shown.as_str(),
        shown.trim_end_matches('_'),
        column.name,
        column.name.trim_end_matches('_'),
    ];
    let catalog = catalog();
    names
        .into_iter()
        .find_map(|name| catalog.message(&format!("{}-column-{name}", format.name()), &Args::new()))
        .unwrap_or_default()
}

/// What the cells of a column may hold. Reactive.
pub(super) fn kind(column: &Column) -> String {
    match column.kind {
        Kind::Text(0) => t!("help-kind-text"),
        Kind::Text(most) => t!("help-kind-text-up-to", most = most),
        Kind::Integer(least, i64::MAX) => t!("help-kind-number-from", least = num(least)),
        Kind::Integer(least, most) => t!("help-kind-number", least = num(least), most = num(most)),
        Kind::Truth => t!("help-kind-truth"),
        Kind::Date { end: false } => t!("help-kind-date"),
        Kind::Date { end: true } => t!("help-kind-date-end"),
        Kind::Word(_) => t!("help-kind-word"),
        Kind::Username => t!("help-kind-username"),
        Kind::Email => t!("help-kind-email"),
        Kind::Country => t!("help-kind-country"),
        Kind::Language => t!("help-kind-language"),
        Kind::SiteList(_) => t!("help-kind-site-list"),
        Kind::Password => t!("help-kind-password"),
        Kind::Reference(refers) => t!(refers_text(refers)),
    }
}

const fn refers_text(refers: Refers) -> &'static str {
    match refers {
        Refers::User => "help-kind-user",
        Refers::Course => "help-kind-course",
        Refers::Category => "help-kind-category",
        Refers::Cohort => "help-kind-cohort",
        Refers::Group => "help-kind-group",
        Refers::Grouping => "help-kind-grouping",
        Refers::Role => "help-kind-role",
    }
}

/// What else is to know of a column: words, numbers, aliases, uniqueness. Each a short sentence. Reactive.
pub(super) fn column_notes(column: &Column) -> Vec<String> {
    let mut notes = Vec::new();
    let quoted = |words: &[&str]| {
        words
            .iter()
            .map(|word| format!("`{word}`"))
            .collect::<Vec<_>>()
            .join(", ")
    };
    if let Kind::Word(words) = column.kind {
        notes.push(t!("help-note-words", words = quoted(words)));
    }
    if let Names::Indexed { from, to, .. } = column.names {
        notes.push(match to {
            u32::MAX => t!("help-note-any", from = num(from)),
            to => t!("help-note-indexed", from = num(from), to = num(to)),
        });
    }
    if !column.aliases.is_empty() {
        notes.push(t!("help-note-aliases", names = quoted(column.aliases)));
    }
    if column.unique {
        notes.push(t!("help-note-unique"));
    }
    if column.emptiable {
        notes.push(t!("help-note-emptiable"));
    }
    notes
}

/// Whether a column must be there: its word, and whether it is worth a badge.
pub(super) const fn need(need: Need) -> (&'static str, bool) {
    match need {
        Need::Required => ("help-need-required", true),
        Need::Present => ("help-need-present", true),
        Need::Optional => ("help-need-optional", false),
        Need::Obsolete => ("help-need-obsolete", false),
    }
}

/// How much a rule weighs, as tone, sign and word.
pub(super) const fn weight(severity: Severity) -> (Tone, Glyph, &'static str) {
    match severity {
        Severity::Error => (Tone::Error, Glyph::Error, "help-weight-error"),
        Severity::Warning => (Tone::Warn, Glyph::Warn, "help-weight-warning"),
        Severity::Info => (Tone::Info, Glyph::Info, "help-weight-info"),
    }
}

/// The command file that a rule belongs to; none for what holds for all of them.
pub(super) fn format_of(rule: &Rule) -> Option<&'static dyn Format> {
    FORMATS
        .iter()
        .copied()
        .find(|format| format.rules().iter().any(|known| known.code == rule.code))
}

/// The title of the family that a rule belongs to. Reactive.
pub(super) fn family(rule: &Rule) -> String {
    let prefix = rule.code.get(..3).unwrap_or_default();
    match (format_of(rule), prefix) {
        (Some(format), _) => title(format),
        (None, "CSV") => t!("help-family-csv"),
        (None, "PKG") => t!("help-family-pkg"),
        (None, "PLT") => t!("help-family-plt"),
        (None, _) => t!("help-family-all"),
    }
}
