//! Settings as TOML: written for people, with the help of each, and read back all or none (D86).

use shared::api::{SettingChange, SettingsImport};
use shared::i18n::{Args, Catalog};
use shared::settings::{GROUPS, Key, Kind, Settings, find, import as take_over};
use toml::{Table, Value};

use super::{ChangeError, change, unknown_zone};
use crate::store::{Store, settings as stored};

/// How long the lines of comments are, in characters.
const WIDTH: usize = 100;

/// All stored settings by group, each with its help. What is chosen for each run isn't among them.
pub fn export(settings: &Settings, catalog: &Catalog) -> String {
    let mut text = comment(&catalog.text("settings-exchange-title", &Args::new()));
    for (group, keys) in GROUPS {
        text += &format!("\n# {}\n[{}]\n", group.label(catalog), group.name());
        for key in keys.iter().filter(|key| !key.per_run) {
            text += "\n";
            text += &comment(&key.help(catalog));
            if !settings.is_default(key) {
                text += &comment(&default(key, catalog));
            }
            let name = key.name.split_once('.').map_or(key.name, |(_, name)| name);
            text += &format!("{name} = {}\n", value(key, settings));
        }
    }
    text
}

fn default(key: &Key, catalog: &Catalog) -> String {
    let value = match key.default {
        "" => catalog.text("settings-exchange-blank", &Args::new()),
        value => value.to_owned(),
    };
    catalog.text("settings-exchange-default", &Args::new().with("value", value))
}

fn value(key: &Key, settings: &Settings) -> Value {
    let texts = |items: Vec<&str>| Value::Array(items.into_iter().map(|item| item.to_owned().into()).collect());
    match key.kind {
        Kind::Flag => Value::Boolean(settings.flag(key)),
        Kind::Number { .. } => Value::Integer(settings.number(key)),
        Kind::List | Kind::Addresses => texts(settings.list(key)),
        _ => Value::String(settings.get(key).to_owned()),
    }
}

/// Lines of a comment, broken between words.
fn comment(text: &str) -> String {
    let mut lines = String::new();
    let mut length = 0;
    for word in text.split_whitespace() {
        let letters = word.chars().count() + 1;
        if length == 0 || length + letters > WIDTH {
            lines += if length == 0 { "#" } else { "\n#" };
            length = 1;
        }
        lines += " ";
        lines += word;
        length += letters;
    }
    lines + "\n"
}

/// Reads settings that were exported, or those of a legacy configuration. Changes what they name, all or nothing; on
/// `trial` it only says what would change. What can't be accepted is told, all of it.
pub async fn import(
    store: &Store,
    text: &str,
    trial: bool,
    catalog: &Catalog,
    actor: &str,
    at: i64,
) -> Result<SettingsImport, ChangeError> {
    let before = stored::load(store).await?;
    let mut told = SettingsImport::default();
    let table: Table = match text.trim_start_matches('\u{feff}').parse() {
        Ok(table) => table,
        Err(error) => {
            let problem = Args::new().with("problem", error.to_string().trim().to_owned());
            told.errors.push(catalog.text("settings-exchange-not-toml", &problem));
            return Ok(told);
        }
    };
    let (mut pairs, mut odd) = (Vec::new(), Vec::new());
    flatten("", table, &mut pairs, &mut odd);
    let taken = take_over(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())));
    let after = Settings::layered(&[&taken.settings, &before]);
    let errors = taken.errors.iter().cloned().chain(unknown_zone(&after));
    let odd = odd.into_iter().map(|name| {
        let key = Args::new().with("key", name);
        catalog.text("settings-exchange-no-value", &key)
    });
    told.errors.extend(odd);
    told.errors
        .extend(errors.map(|error| catalog.text(error.id(), &error.args())));
    let notices = taken.notices.iter();
    told.notices
        .extend(notices.map(|notice| catalog.text(notice.id(), &notice.args())));
    let differs = after.iter().filter(|(key, value, _)| before.get(key) != *value);
    told.changes.extend(differs.map(|(key, value, _)| SettingChange {
        key: key.name.to_owned(),
        before: before.get(key).to_owned(),
        after: value.to_owned(),
    }));
    if told.errors.is_empty() && !trial {
        let wish = |change: &SettingChange| (change.key.clone(), Some(change.after.clone()));
        change(store, told.changes.iter().map(wish).collect(), actor, at).await?;
        told.applied = true;
    }
    Ok(told)
}

/// Dotted names and the texts of their values; `odd` are the names of what has no such text.
fn flatten(prefix: &str, table: Table, pairs: &mut Vec<(String, String)>, odd: &mut Vec<String>) {
    for (name, value) in table {
        let name = if prefix.is_empty() {
            name
        } else {
            format!("{prefix}.{name}")
        };
        let is_map = find(&name).is_some_and(|key| key.kind == Kind::Map);
        match value {
            Value::Table(table) if is_map => {
                let pair = |(name, value): (String, Value)| format!("{name}={}", scalar(&value).unwrap_or_default());
                pairs.push((name, table.into_iter().map(pair).collect::<Vec<_>>().join(" ")));
            }
            Value::Table(table) => flatten(&name, table, pairs, odd),
            Value::Array(items) => match items.iter().map(scalar).collect::<Option<Vec<_>>>() {
                Some(texts) => pairs.push((name, texts.join(" "))),
                None => odd.push(name),
            },
            value => match scalar(&value) {
                Some(text) => pairs.push((name, text)),
                None => odd.push(name),
            },
        }
    }
}

fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Integer(number) => Some(number.to_string()),
        Value::Boolean(on) => Some(if *on { "1" } else { "0" }.to_owned()),
        Value::Float(_) | Value::Datetime(_) | Value::Array(_) | Value::Table(_) => None,
    }
}

#[cfg(test)]
mod tests;
