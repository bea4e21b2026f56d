//! What is said of command files, columns and rules, in the person's language, and how a rule looks.

use shared::{
    column::{Column, Need},
    formats::Format,
    reference,
    rule::{Rule, Severity},
};

use crate::{
    i18n::catalog,
    ui::{Glyph, Tone},
};

pub(super) use shared::reference::format_of;

/// A part of the explanation of a rule: `title`, `why`, `example`, `way`. Reactive.
pub(super) fn explained(rule: &Rule, part: &str) -> String {
    reference::explained(rule, part, catalog())
}

/// What a command file is called. Reactive.
pub(super) fn title(format: &dyn Format) -> String {
    reference::title(format, catalog())
}

/// What a command file is for. Reactive.
pub(super) fn purpose(format: &dyn Format) -> String {
    reference::purpose(format, catalog())
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

/// What a column holds and does. Reactive.
pub(super) fn column_help(format: &dyn Format, column: &Column) -> String {
    reference::column_help(format, column, catalog())
}

/// Whether a column must be there: its word, and whether it is worth a badge.
pub(super) const fn need(need: Need) -> (&'static str, bool) {
    match need {
        Need::Required => ("reference-need-required", true),
        Need::Present => ("reference-need-present", true),
        Need::Optional => ("reference-need-optional", false),
        Need::Obsolete => ("reference-need-obsolete", false),
    }
}

/// How much a rule weighs, as tone, sign and word.
pub(super) const fn weight(severity: Severity) -> (Tone, Glyph, &'static str) {
    match severity {
        Severity::Error => (Tone::Error, Glyph::Error, "reference-weight-error"),
        Severity::Warning => (Tone::Warn, Glyph::Warn, "reference-weight-warning"),
        Severity::Info => (Tone::Info, Glyph::Info, "reference-weight-info"),
    }
}

/// The title of the family that a rule belongs to. Reactive.
pub(super) fn family(rule: &Rule) -> String {
    reference::family(rule, catalog())
}
