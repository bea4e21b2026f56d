//! `toolsync formats`: the command files, from the registry.

use shared::formats::{self, FORMATS, Format, samples};
use shared::i18n::Args;
use shared::reference::{column_help, is_required, purpose, title};

use super::args::FormatsArgs;
use super::{Exit, Output};
use crate::reference;

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
        if let Some(sample) = samples(format).first() {
            output.bytes(sample.bytes)?;
        }
        return Ok(Exit::Fine);
    }
    if output.json {
        output.json(&reference::format(format, output.catalog))?
    } else {
        show(format, output)?
    }
    Ok(Exit::Fine)
}

fn list(output: &Output) -> anyhow::Result<Exit> {
    if output.json {
        let all: Vec<_> = FORMATS
            .iter()
            .map(|format| reference::format(*format, output.catalog))
            .collect();
        output.json(&all)?;
    } else {
        for format in FORMATS {
            let purpose = purpose(*format, output.catalog);
            output.line(format!("{:<18} {purpose}", format.name()))?;
        }
    }
    Ok(Exit::Fine)
}

fn show(format: &dyn Format, output: &Output) -> anyhow::Result<()> {
    output.line(title(format, output.catalog))?;
    output.line(purpose(format, output.catalog))?;
    output.line("")?;
    for column in format.columns() {
        let mark = if is_required(column) { "*" } else { " " };
        output.line(format!(
            "{mark} {:<22} {}",
            column.shown(),
            column_help(format, column, output.catalog)
        ))?;
    }
    output.line("")?;
    for key in format.settings() {
        output.line(format!("  {:<34} {}", key.name, key.label(output.catalog)))?;
    }
    if let Some(sample) = samples(format).first().filter(|_| !format.is_archive()) {
        output.line("")?;
        output.bytes(sample.bytes)?;
    }
    Ok(())
}
