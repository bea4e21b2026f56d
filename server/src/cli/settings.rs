//! `toolsync settings`: the settings of the site.

use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::{Args, Subcommand};
use shared::i18n::Args as Texts;
use shared::settings::{Key, SettingError, Settings, find, of_legacy};

use super::{Common, Exit, Output, open};
use crate::accounts::audit::COMMAND_LINE;
use crate::files::write_atomic;
use crate::settings::{ChangeError, change, exchange};
use crate::store::{Store, now, settings as stored};

/// `toolsync settings`
#[derive(Debug, Args)]
pub struct SettingsArgs {
    /// What to do; lists all when left out.
    #[command(subcommand)]
    pub what: Option<What>,
}

/// What to do with settings.
#[derive(Debug, Subcommand)]
pub enum What {
    /// Prints one, or all.
    Get {
        /// Its name, also a legacy one.
        key: Option<String>,
    },
    /// Sets one.
    Set {
        /// Its name, also a legacy one.
        key: String,
        /// Its value; its default when left out.
        #[arg(allow_hyphen_values = true)]
        value: Option<String>,
    },
    /// Writes all of them as TOML, with the help of each.
    Export {
        /// Where to; the standard output when left out.
        file: Option<PathBuf>,
    },
    /// Takes over exported settings, or a legacy configuration; all or nothing.
    Import {
        /// The file; - for the standard input.
        file: PathBuf,
        /// Says what would change, and changes nothing.
        #[arg(long)]
        dry_run: bool,
    },
}

/// Prints or changes settings.
pub async fn run(args: &SettingsArgs, common: &Common, output: &Output) -> anyhow::Result<Exit> {
    let store = open::store(common).await?;
    let done = match &args.what {
        None | Some(What::Get { key: None }) => list(&stored::load(&store).await?, output),
        Some(What::Get { key: Some(name) }) => get(&stored::load(&store).await?, name, output),
        Some(What::Set { key, value }) => set(&store, key, value.as_deref(), output).await,
        Some(What::Export { file }) => export(&stored::load(&store).await?, file.as_deref(), output),
        Some(What::Import { file, dry_run }) => import(&store, file, *dry_run, output).await,
    };
    store.close().await;
    done
}

async fn set(store: &Store, name: &str, value: Option<&str>, output: &Output) -> anyhow::Result<Exit> {
    // Only the name of today can be set to its default: a legacy one may stand for two.
    let name = match (value, named(name).as_slice()) {
        (None, [key]) => key.name,
        _ => name,
    };
    let wish = (name.to_owned(), value.map(str::to_owned));
    match change(store, vec![wish], COMMAND_LINE, now()).await {
        Ok((settings, notices)) => {
            for notice in notices {
                output.problem(output.text(notice.id(), &notice.args()))?;
            }
            get(&settings, name, output)
        }
        Err(ChangeError::Refused(error)) => refused(&error, output),
        Err(ChangeError::Store(error)) => Err(error.into()),
    }
}

fn export(settings: &Settings, file: Option<&Path>, output: &Output) -> anyhow::Result<Exit> {
    let text = exchange::export(settings, output.catalog);
    match file {
        Some(path) => {
            write_atomic(&std::path::absolute(path)?, text.as_bytes()).with_context(|| path.display().to_string())?;
        }
        None => output.bytes(text.as_bytes())?,
    }
    Ok(Exit::Fine)
}

async fn import(store: &Store, file: &Path, trial: bool, output: &Output) -> anyhow::Result<Exit> {
    let text = match file.to_str() {
        Some("-") => std::io::read_to_string(std::io::stdin().lock())?,
        _ => std::fs::read_to_string(file).with_context(|| file.display().to_string())?,
    };
    let told = match exchange::import(store, &text, trial, output.catalog, COMMAND_LINE, now()).await {
        Ok(told) => told,
        Err(ChangeError::Refused(error)) => return refused(&error, output),
        Err(ChangeError::Store(error)) => return Err(error.into()),
    };
    let refused = !told.errors.is_empty();
    if output.json {
        output.json(&told)?;
        return Ok(if refused { Exit::Usage } else { Exit::Fine });
    }
    for said in told.notices.iter().chain(&told.errors) {
        output.problem(said)?;
    }
    if refused {
        let count = Texts::new().with("count", told.errors.len());
        output.problem(output.text("settings-exchange-refused", &count))?;
        return Ok(Exit::Usage);
    }
    let count = Texts::new().with("count", told.changes.len());
    output.line(output.text("settings-exchange-changes", &count))?;
    for change in &told.changes {
        output.line(format!("  {}: {} → {}", change.key, change.before, change.after))?;
    }
    Ok(Exit::Fine)
}

fn list(settings: &Settings, output: &Output) -> anyhow::Result<Exit> {
    if output.json {
        let all: serde_json::Map<_, _> = settings
            .iter()
            .map(|(key, value, _)| (key.name.to_owned(), value.into()))
            .collect();
        output.json(&all)?;
        return Ok(Exit::Fine);
    }
    for (key, value, default) in settings.iter() {
        output.line(line(key, value, default))?;
    }
    output.line("")?;
    output.line(output.text("settings-changed-mark", &Texts::new()))?;
    Ok(Exit::Fine)
}

fn line(key: &Key, value: &str, default: bool) -> String {
    let mark = if default { " " } else { "*" };
    format!("{mark} {:<34} {value}", key.name).trim_end().to_owned()
}

fn get(settings: &Settings, name: &str, output: &Output) -> anyhow::Result<Exit> {
    let keys = named(name);
    if keys.is_empty() {
        // The setting of that name, and the error that it isn't one, are the registry's.
        let Err(error) = Settings::new().set(name, "") else {
            return Ok(Exit::Usage);
        };
        return refused(&error, output);
    }
    if output.json {
        let found: serde_json::Map<_, _> = keys
            .iter()
            .map(|key| (key.name.to_owned(), settings.get(key).into()))
            .collect();
        output.json(&found)?;
        return Ok(Exit::Fine);
    }
    match keys.as_slice() {
        [key] if key.name == name.trim() => output.line(settings.get(key))?,
        keys => {
            for key in keys {
                output.line(line(key, settings.get(key), settings.is_default(key)))?;
            }
        }
    }
    Ok(Exit::Fine)
}

fn named(name: &str) -> Vec<&'static Key> {
    let name = name.trim();
    find(name).map_or_else(|| of_legacy(name).collect(), |key| vec![key])
}

fn refused(error: &SettingError, output: &Output) -> anyhow::Result<Exit> {
    output.problem(output.text(error.id(), &error.args()))?;
    Ok(Exit::Usage)
}
