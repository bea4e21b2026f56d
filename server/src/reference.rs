//! The reference as JSON: command files and rules, for the API and for `--json`.

use serde_json::{Value, json};
use shared::column::{Column, Kind, Need};
use shared::formats::Format;
use shared::i18n::{Args, Catalog};
use shared::rule::Rule;

/// A command file with its columns and settings.
pub fn format(format: &dyn Format, catalog: &Catalog) -> Value {
    let id = format!("format-{}", format.name());
    let columns: Vec<Value> = format
        .columns()
        .iter()
        .map(|column| {
            json!({
                "name": column.shown(),
                "aliases": column.aliases,
                "required": is_required(column),
                "kind": kind(&column.kind),
                "help": help(format, column, catalog),
            })
        })
        .collect();
    json!({
        "name": format.name(),
        "title": catalog.text(&id, &Args::new()),
        "purpose": catalog.attribute(&id, "purpose", &Args::new()),
        "code": format.code(),
        "file_names": format.file_names(),
        "columns": columns,
        "settings": format.settings().iter().map(|key| key.name).collect::<Vec<_>>(),
    })
}

/// A rule with its explanation.
pub fn rule(rule: &Rule, catalog: &Catalog) -> Value {
    let part = |name| explained(rule, name, catalog);
    json!({
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity,
        "scope": rule.scope,
        "fix": rule.mends,
        "since": rule.since,
        "legacy_key": rule.legacy,
        "title": part("title"),
        "why": part("why"),
        "example": part("example"),
        "way": part("way"),
    })
}

/// A part of the explanation of a rule: `title`, `why`, `example`, `way`.
pub fn explained(rule: &Rule, part: &str, catalog: &Catalog) -> String {
    catalog.attribute(rule.code, part, &Args::new()).unwrap_or_default()
}

/// What a column holds.
pub fn help(format: &dyn Format, column: &Column, catalog: &Catalog) -> String {
    // Families are named without their number.
    let id = column.shown().trim_end_matches('_').to_owned();
    catalog.text(&format!("{}-column-{id}", format.name()), &Args::new())
}

/// Whether a file must have the column.
pub fn is_required(column: &Column) -> bool {
    matches!(column.need, Need::Required | Need::Present)
}

fn kind(kind: &Kind) -> &'static str {
    match kind {
        Kind::Text(_) => "text",
        Kind::Integer(..) => "integer",
        Kind::Truth => "truth",
        Kind::Date { .. } => "date",
        Kind::Word(_) => "word",
        Kind::Username => "username",
        Kind::Email => "email",
        Kind::Country => "country",
        Kind::Language => "language",
        Kind::SiteList(_) => "site-list",
        Kind::Password => "password",
        Kind::Reference(_) => "reference",
    }
}
