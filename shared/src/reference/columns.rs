//! What is said of the columns of a command file.

use super::{quoted, word};
use crate::column::{Column, Kind, Names, Need, Refers};
use crate::formats::Format;
use crate::i18n::{Args, Catalog};

/// What a column holds and does: the message named after it, `users-column-courseN`.
#[must_use]
pub fn column_help(format: &dyn Format, column: &Column, catalog: &Catalog) -> String {
    let id = format!("{}-column-{}", format.name(), column.shown());
    catalog.text(&id, &Args::new())
}

/// What the cells of a column may hold, in a few words.
#[must_use]
pub fn kind(column: &Column, catalog: &Catalog) -> String {
    let id = match column.kind {
        Kind::Text(0) => "kind-text",
        Kind::Text(_) => "kind-text-up-to",
        Kind::Integer(_, i64::MAX) => "kind-number-from",
        Kind::Integer(..) => "kind-number",
        Kind::Truth => "kind-truth",
        Kind::Date { end: false } => "kind-date",
        Kind::Date { end: true } => "kind-date-end",
        Kind::Word(_) => "kind-word",
        Kind::Username => "kind-username",
        Kind::Email => "kind-email",
        Kind::Country => "kind-country",
        Kind::Language => "kind-language",
        Kind::SiteList(_) => "kind-site-list",
        Kind::Password => "kind-password",
        Kind::Reference(refers) => referred(refers),
    };
    let args = match column.kind {
        Kind::Text(most) => Args::new().with("most", most),
        Kind::Integer(least, most) => Args::new().with("least", least).with("most", most),
        _ => Args::new(),
    };
    catalog.text(&format!("reference-{id}"), &args)
}

const fn referred(refers: Refers) -> &'static str {
    match refers {
        Refers::User => "kind-user",
        Refers::Course => "kind-course",
        Refers::Category => "kind-category",
        Refers::Cohort => "kind-cohort",
        Refers::Group => "kind-group",
        Refers::Grouping => "kind-grouping",
        Refers::Role => "kind-role",
    }
}

/// What else is to know of a column: words, numbers, aliases, uniqueness. Each a short sentence, with names as code.
#[must_use]
pub fn notes(column: &Column, catalog: &Catalog) -> Vec<String> {
    let told = |id: &str, args: Args| catalog.text(&format!("reference-note-{id}"), &args);
    let mut notes = Vec::new();
    if let Kind::Word(words) = column.kind {
        notes.push(told("words", Args::new().with("words", quoted(words))));
    }
    if let Names::Indexed { from, to, .. } = column.names {
        let args = Args::new().with("from", from);
        notes.push(match to {
            u32::MAX => told("any", args),
            to => told("indexed", args.with("to", to)),
        });
    }
    if !column.aliases.is_empty() {
        notes.push(told(
            "aliases",
            Args::new().with("names", quoted(&column.shown_aliases())),
        ));
    }
    if column.unique {
        notes.push(told("unique", Args::new()));
    }
    if column.emptiable {
        notes.push(told("emptiable", Args::new()));
    }
    notes
}

/// Whether a column must be there, in a word.
#[must_use]
pub fn need(need: Need, catalog: &Catalog) -> String {
    let id = match need {
        Need::Required => "need-required",
        Need::Present => "need-present",
        Need::Optional => "need-optional",
        Need::Obsolete => "need-obsolete",
    };
    word(id, catalog)
}

/// Whether a file must have the column.
#[must_use]
pub const fn is_required(column: &Column) -> bool {
    matches!(column.need, Need::Required | Need::Present)
}
