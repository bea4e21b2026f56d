//! `toolsync settings`: the settings of the site.

use clap::{Args, Subcommand};
use shared::i18n::Args as Texts;
use shared::settings::{Key, SettingError, Settings, find, of_legacy};

use super::{Common, Exit, Output, open};
use crate::accounts::audit::COMMAND_LINE;
use crate::settings::{ChangeError, change};
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
}

/// Prints or changes settings.
pub async fn run(args: &SettingsArgs, common: &Common, output: &Output) -> anyhow::Result<Exit> {
    let store = open::store(common).await?;
    let done = match &args.what {
        None | Some(What::Get { key: None }) => list(&stored::load(&store).await?, output),
        Some(What::Get { key: Some(name) }) => get(&stored::load(&store).await?, name, output),
        Some(What::Set { key, value }) => set(&store, key, value.as_deref(), output).await,
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
