//! `toolsync export`: the embedded directory as a command file, or as a list where there is no command file for it.

use std::io::Write;

use shared::settings::csv;
use shared::text::{Dialect, write_row};

use super::args::ExportArgs;
use super::{Common, Exit, Output, open};
use crate::platform::directory::{Export, Exported};
use crate::store::settings;

/// Writes the entity to standard output, page by page.
pub async fn run(args: &ExportArgs, common: &Common, output: &Output) -> anyhow::Result<Exit> {
    let Some(exported) = Exported::find(&args.entity) else {
        let known: Vec<&str> = Exported::ALL.iter().map(|exported| exported.name()).collect();
        let message = shared::i18n::Args::new()
            .with("name", args.entity.as_str())
            .with("known", known.join(", "));
        output.line(output.text("export-unknown", &message))?;
        return Ok(Exit::Usage);
    };
    let place = open::workplace(common).await?;
    let settings = settings::load(&place.store).await?;
    let separator = settings.word(&csv::WRITE_SEPARATOR).parse().unwrap_or_default();
    let dialect = Dialect {
        separator,
        ..Dialect::default()
    };
    let mut export = Export::open(&place.store, exported, &settings).await?;
    let header = export.header().to_vec();
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    if output.json {
        out.write_all(b"[")?;
    } else {
        out.write_all(&write_row(header.iter().map(String::as_str), &dialect))?;
    }
    let mut first = true;
    while let Some(rows) = export.next().await? {
        for row in rows {
            if output.json {
                let object: serde_json::Map<String, serde_json::Value> = header
                    .iter()
                    .cloned()
                    .zip(row.into_iter().map(serde_json::Value::from))
                    .collect();
                out.write_all(if first { b"\n" } else { b",\n" })?;
                serde_json::to_writer(&mut out, &object)?;
                first = false;
            } else {
                out.write_all(&write_row(row.iter().map(String::as_str), &dialect))?;
            }
        }
    }
    if output.json {
        out.write_all(b"\n]\n")?;
    }
    out.flush()?;
    drop(out);
    place.store.close().await;
    Ok(Exit::Fine)
}
