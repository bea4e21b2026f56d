//! The reference as JSON: command files and rules, for the API and for `--json`.

use serde_json::{Value, json};
use shared::column::Kind;
use shared::formats::Format;
use shared::i18n::Catalog;
use shared::reference::{column_help, explained, is_required, purpose, title};
use shared::rule::Rule;

/// A command file with its columns and settings.
pub fn format(format: &dyn Format, catalog: &Catalog) -> Value {
    let columns: Vec<Value> = format
        .columns()
        .iter()
        .map(|column| {
            json!({
                "name": column.shown(),
                "aliases": column.aliases,
                "required": is_required(column),
                "kind": kind(&column.kind),
                "help": column_help(format, column, catalog),
            })
        })
        .collect();
    json!({
        "name": format.name(),
        "title": title(format, catalog),
        "purpose": purpose(format, catalog),
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
