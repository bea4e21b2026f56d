//! `toolsync formats`: the command files, from the registry.

use shared::column::{Column, Kind, Need};
use shared::formats::{self, FORMATS, Format};
use shared::i18n::Args;

use super::args::FormatsArgs;
use super::{Exit, Output};

/// Lists the command files, or shows one.
pub fn run(args: &FormatsArgs, output: &Output) -> anyhow::Result<Exit> {
    let Some(name) = &args.name else {
        return list(output);
    };
    let Some(format) = formats::find(name) else {
        output.line(output.text("format-unknown", &Args::new().with("name", name.as_str())))?;
        return Ok(Exit::Usage);
    };
    if args.sample {
        if let Some(sample) = format.samples().first() {
            output.bytes(sample.bytes)?;
        }
        return Ok(Exit::Fine);
    }
    if output.json { output.json(&described(format, output))? } else { show(format, output)? }
    Ok(Exit::Fine)
}

fn list(output: &Output) -> anyhow::Result<Exit> {
    if output.json {
        let all: Vec<_> = FORMATS.iter().map(|format| described(*format, output)).collect();
        output.json(&all)?;
    } else {
        for format in FORMATS {
            let id = format!("format-{}", format.name());
            let purpose = output.catalog.attribute(&id, "purpose", &Args::new()).unwrap_or_default();
            output.line(format!("{:<18} {purpose}", format.name()))?;
        }
    }
    Ok(Exit::Fine)
}

fn show(format: &dyn Format, output: &Output) -> anyhow::Result<()> {
    let id = format!("format-{}", format.name());
    output.line(output.text(&id, &Args::new()))?;
    output.line(output.catalog.attribute(&id, "purpose", &Args::new()).unwrap_or_default())?;
    output.line("")?;
    for column in format.columns() {
        let mark = if matches!(column.need, Need::Required | Need::Present) { "*" } else { " " };
        output.line(format!("{mark} {:<22} {}", column.shown(), help(format, column, output)))?;
    }
    output.line("")?;
    for key in format.settings() {
        output.line(format!("  {:<34} {}", key.name, key.label(output.catalog)))?;
    }
    if let Some(sample) = format.samples().first() {
        output.line("")?;
        output.bytes(sample.bytes)?;
    }
    Ok(())
}

fn help(format: &dyn Format, column: &Column, output: &Output) -> String {
    output.text(&format!("{}-column-{}", format.name(), column_id(column)), &Args::new())
}

/// The name of a column in message ids: families without their number.
pub fn column_id(column: &Column) -> String {
    column.shown().trim_end_matches('_').to_owned()
}

fn described(format: &dyn Format, output: &Output) -> serde_json::Value {
    let id = format!("format-{}", format.name());
    let columns: Vec<_> = format
        .columns()
        .iter()
        .map(|column| {
            serde_json::json!({
                "name": column.shown(),
                "aliases": column.aliases,
                "required": matches!(column.need, Need::Required | Need::Present),
                "kind": kind(&column.kind),
                "help": help(format, column, output),
            })
        })
        .collect();
    serde_json::json!({
        "name": format.name(),
        "title": output.text(&id, &Args::new()),
        "purpose": output.catalog.attribute(&id, "purpose", &Args::new()),
        "code": format.code(),
        "file_names": format.file_names(),
        "columns": columns,
        "settings": format.settings().iter().map(|key| key.name).collect::<Vec<_>>(),
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
