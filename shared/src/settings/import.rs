//! Taking over settings that were written down: an export, or a legacy configuration (D86).

use super::notice::{Notice, SettingError};
use super::registry::{find, keys, of_legacy};
use super::values::Settings;

/// What became of a configuration.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Import {
    /// What could be taken over.
    pub settings: Settings,
    /// What was translated, added or dropped.
    pub notices: Vec<Notice>,
    /// What was refused.
    pub errors: Vec<SettingError>,
}

/// Settings of the legacy configuration that have no use any more (D87).
const DROPPED: &[&str] = &["CSV_ENCODE", "emulatecommunity", "version"];

/// What stands before names where a legacy configuration is written down with the name of its plugin.
const PREFIXES: &[&str] = &["tool_sync.", "tool_sync/"];

/// Reads the pairs of a configuration: names of today, and legacy ones with their old values.
///
/// Where there is any legacy name, it is a legacy configuration: blank values of such names say nothing, and each
/// identity key that isn't there gets the default that it had, so that files go on naming things as they did (D86).
pub fn import<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Import {
    let mut import = Import::default();
    let mut is_legacy = false;
    for (name, value) in pairs {
        let name = name.trim();
        if let Some(key) = find(name) {
            let set = if key.per_run {
                Err(SettingError::PerRun { key: key.name })
            } else {
                import.settings.set_key(key, value)
            };
            import.errors.extend(set.err());
            continue;
        }
        let name = PREFIXES
            .iter()
            .find_map(|prefix| name.strip_prefix(prefix))
            .unwrap_or(name);
        if DROPPED.contains(&name) || name.starts_with("lastrunning_") {
            is_legacy = true;
            import.notices.push(Notice::Dropped { name: name.to_owned() });
            continue;
        }
        let known = of_legacy(name).next().is_some();
        is_legacy |= known;
        if !known || !value.is_empty() {
            match import.settings.set(name, value) {
                Ok(notices) => import.notices.extend(notices),
                Err(error) => import.errors.push(error),
            }
        }
    }
    if is_legacy {
        import.fill_up();
    }
    import
}

impl Import {
    /// Gives the identity keys that a legacy configuration lacks what it meant by that.
    fn fill_up(&mut self) {
        for key in keys() {
            if let Some(value) = key.legacy_default
                && !self.settings.is_set(key)
            {
                // The defaults of the table are values of their keys; a test holds that.
                if self.settings.set_key(key, value).is_ok() {
                    self.notices.push(Notice::LegacyDefault { key: key.name, value });
                }
            }
        }
    }
}
