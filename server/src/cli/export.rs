//! `toolsync export`: the embedded directory as a command file, or as a list where there is no command file for it; or
//! all of it as a package.

use std::io::Write;
use std::path::Path;

use serde_json::json;
use shared::i18n::Args;
use shared::settings::Settings;

use super::args::ExportArgs;
use super::{Common, Exit, Output, open};
use crate::exports::{self, PackageError, Written};
use crate::platform::directory::{Export, Exported, Package};
use crate::store::{Store, settings};

/// Writes the entity to standard output, page by page; or the package to where the call says.
pub async fn run(args: &ExportArgs, common: &Common, output: &Output) -> anyhow::Result<Exit> {
    let exported = args.entity.as_deref().map(|name| Exported::find(name).ok_or(name));
    if let Some(Err(name)) = exported {
        let known: Vec<&str> = Exported::ALL.iter().map(|exported| exported.name()).collect();
        let message = Args::new().with("name", name).with("known", known.join(", "));
        output.problem(output.text("export-unknown", &message))?;
        return Ok(Exit::Usage);
    }
    let place = open::workplace(common).await?;
    let settings = settings::load(&place.store).await?;
    let exit = match (exported, &args.package) {
        (Some(Ok(exported)), _) => one(&place.store, exported, &settings, output).await?,
        (_, Some(to)) => package(&place.store, to, &settings, output).await?,
        // The command line asks for one of the two.
        _ => Exit::Usage,
    };
    place.store.close().await;
    Ok(exit)
}

async fn one(store: &Store, exported: Exported, settings: &Settings, output: &Output) -> anyhow::Result<Exit> {
    let mut export = Export::open(store, exported, settings).await?;
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    if output.json {
        exports::json(&mut export, &mut out).await?;
    } else {
        let dialect = exports::dialect(settings);
        exports::csv(Some(exported), &mut export, &dialect, &mut out).await?;
    }
    out.flush()?;
    if export.left_out() > 0 {
        output.problem(output.text("export-left-out", &Args::new().with("count", export.left_out())))?;
    }
    Ok(Exit::Fine)
}

async fn package(store: &Store, to: &Path, settings: &Settings, output: &Output) -> anyhow::Result<Exit> {
    let mut package = Package::open(store, settings).await?;
    let written = match exports::write_package(&mut package, to, &exports::dialect(settings)).await {
        Ok(written) => written,
        Err(PackageError::Taken(path)) => {
            let path = Args::new().with("path", path.display().to_string());
            output.problem(output.text("export-taken", &path))?;
            return Ok(Exit::Usage);
        }
        Err(error) => return Err(error.into()),
    };
    if output.json {
        output.json(&told_as_json(&package, &written, output))?;
    } else {
        told(&package, &written, to, output)?;
    }
    Ok(Exit::Fine)
}

/// What was written, how to run it, and what it lacks.
fn told(package: &Package, written: &[Written], to: &Path, output: &Output) -> anyhow::Result<()> {
    for file in written.iter().filter(|file| file.rows > 0) {
        let args = Args::new().with("name", file.name).with("rows", file.rows);
        output.line(output.text("export-file", &args))?;
    }
    output.line("")?;
    output.line(output.text("export-run", &Args::new()))?;
    output.line(format!("    {}", call(package, to)))?;
    output.line("")?;
    output.line(output.text("export-lost", &Args::new()))?;
    for text in lost(package, written, output) {
        output.line(format!("    {text}"))?;
    }
    Ok(())
}

fn told_as_json(package: &Package, written: &[Written], output: &Output) -> serde_json::Value {
    let settings = package.settings.iter().map(|(key, value)| (key.name, value.as_str()));
    json!({
        "files": written.iter().filter(|file| file.rows > 0)
            .map(|file| json!({"name": file.name, "rows": file.rows})).collect::<Vec<_>>(),
        "settings": settings.collect::<std::collections::BTreeMap<_, _>>(),
        "not_carried": lost(package, written, output),
    })
}

/// The call that runs the package.
fn call(package: &Package, to: &Path) -> String {
    let is_zip = to.extension().is_some_and(|end| end.eq_ignore_ascii_case("zip"));
    let files = if is_zip { to.to_owned() } else { to.join("*.csv") };
    let settings = package
        .settings
        .iter()
        .map(|(key, value)| match value.contains(' ') || value.is_empty() {
            true => format!(" --set \"{}={value}\"", key.name),
            false => format!(" --set {}={value}", key.name),
        });
    format!("toolsync run{} {}", settings.collect::<String>(), files.display())
}

/// What no command file carries.
fn lost(package: &Package, written: &[Written], output: &Output) -> Vec<String> {
    let left_out: u64 = written.iter().map(|file| file.left_out).sum();
    let left_out = (left_out > 0).then(|| output.text("export-left-out", &Args::new().with("count", left_out)));
    let counted = package
        .lost
        .iter()
        .map(|lost| output.text(lost.what, &Args::new().with("count", lost.count)));
    let always = output.text("export-lost-always", &Args::new());
    [always].into_iter().chain(counted).chain(left_out).collect()
}
