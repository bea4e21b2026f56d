//! What rules, command files and columns are called, from the catalogue that all of Tool Sync shares.

use shared::{
    column::{Column, Kind, Names as Heads, Need, Refers},
    formats::{self, Names},
    i18n::Args,
    rule::{Rule, Scope, Severity},
    wire::{ColumnState, Problem},
};

use crate::{i18n::catalog, t, ui::Glyph};

/// What is wrong, in a few words.
pub fn title(code: &str) -> String {
    catalog()
        .attribute(code, "title", &Args::new())
        .unwrap_or_else(|| code.to_owned())
}

/// The sentence with its details.
pub fn message(problem: &Problem) -> String {
    catalog()
        .message(&problem.code, &problem.args)
        .unwrap_or_else(|| title(&problem.code))
}

/// The way on, in one or two sentences.
pub fn way(code: &str) -> String {
    catalog().attribute(code, "way", &Args::new()).unwrap_or_default()
}

/// The rule of a code.
fn rule(code: &str) -> Option<&'static Rule> {
    shared::registry::rule(code)
}

/// Whether a rule is about the file or its header, so that its problems have no place among the rows.
pub fn is_of_file(code: &str) -> bool {
    rule(code).is_some_and(|rule| rule.scope == Scope::File)
}

/// What a command file is called.
pub fn format_title(name: &str) -> String {
    catalog()
        .message(&format!("format-{name}"), &Args::new())
        .unwrap_or_else(|| name.to_owned())
}

/// The name under which a sample of a command file is saved and opened.
pub fn sample_name(names: &Names) -> String {
    names
        .files
        .first()
        .map_or_else(|| format!("{}.csv", names.name), |name| (*name).to_owned())
}

/// What a command file does: the first sentence of its purpose.
pub fn format_purpose(name: &str) -> String {
    let purpose = catalog()
        .attribute(&format!("format-{name}"), "purpose", &Args::new())
        .unwrap_or_default();
    match purpose.split_once(". ") {
        Some((first, _)) => first.to_owned(),
        None => purpose.trim_end_matches('.').to_owned(),
    }
}

/// The icon of a command file.
pub fn format_glyph(name: &str) -> Glyph {
    match name {
        "users" => Glyph::Users,
        "enrolments" => Glyph::Enrol,
        name if name.contains("cohort") => Glyph::Cohort,
        name if name.contains("group") => Glyph::Group,
        name if name.contains("avatar") || name.contains("picture") => Glyph::Image,
        name if name.contains("course") => Glyph::Course,
        _ => Glyph::File,
    }
}

/// The column of the format that a column of the header stands for.
pub fn column_of(format: Option<&str>, column: &ColumnState) -> Option<&'static Column> {
    let name = column.column.as_deref()?;
    let is = |column: &&Column| match column.names {
        Heads::One => column.name == name,
        Heads::Indexed { tail, .. } => name
            .strip_prefix(column.name)
            .and_then(|rest| rest.strip_suffix(tail))
            .is_some_and(|index| !index.is_empty() && index.bytes().all(|byte| byte.is_ascii_digit())),
        Heads::Open => name.strip_prefix(column.name).is_some_and(|rest| !rest.is_empty()),
    };
    formats::find(format?)?.columns().iter().find(is)
}

/// What the cells of a column hold, and whether they must: `Text, required`.
pub fn kind(column: &Column) -> String {
    let kind = t!(kind_id(column.kind));
    let need = match column.need {
        Need::Required => Some("check-kind-required"),
        Need::Obsolete => Some("check-kind-obsolete"),
        _ if column.unique => Some("check-kind-unique"),
        Need::Present | Need::Optional => None,
    };
    match need {
        Some(need) => t!("check-kind-and", kind = kind, need = t!(need)),
        None => kind,
    }
}

fn kind_id(kind: Kind) -> &'static str {
    match kind {
        Kind::Text(_) => "check-kind-text",
        Kind::Integer(..) => "check-kind-number",
        Kind::Truth => "check-kind-truth",
        Kind::Date { .. } => "check-kind-date",
        Kind::Word(_) => "check-kind-word",
        Kind::Username => "check-kind-username",
        Kind::Email => "check-kind-email",
        Kind::Country => "check-kind-country",
        Kind::Language => "check-kind-language",
        Kind::SiteList(_) => "check-kind-list",
        Kind::Password => "check-kind-password",
        Kind::Reference(refers) => match refers {
            Refers::User => "check-kind-user",
            Refers::Course => "check-kind-course",
            Refers::Category => "check-kind-category",
            Refers::Cohort => "check-kind-cohort",
            Refers::Group => "check-kind-group",
            Refers::Grouping => "check-kind-grouping",
            Refers::Role => "check-kind-role",
        },
    }
}

/// The sign of a weight: the class of its colour, its icon, the id of its word.
pub const fn sign(severity: Severity) -> (&'static str, Glyph, &'static str) {
    match severity {
        Severity::Error => ("c-error", Glyph::Error, "check-error"),
        Severity::Warning => ("c-warn", Glyph::Warn, "check-warning"),
        Severity::Info => ("c-info", Glyph::Info, "check-info"),
    }
}

/// What a separator is called.
pub fn separator(name: &str) -> String {
    let id = match name {
        ";" => "check-separator-semicolon",
        "," => "check-separator-comma",
        "tab" | "\t" => "check-separator-tab",
        "|" => "check-separator-bar",
        _ => return name.to_owned(),
    };
    t!(id)
}

/// What an encoding is called.
pub fn encoding(name: &str) -> String {
    match name {
        "windows-1252" => "Windows-1252".to_owned(),
        name => name.to_owned(),
    }
}
