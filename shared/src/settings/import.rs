//! Taking over the settings of a legacy configuration (D86).

use super::notice::{Notice, SettingError};
use super::registry::keys;
use super::values::Settings;

/// What became of a legacy configuration.
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

/// Reads the pairs of a legacy configuration. Blank values say nothing; each identity key that
/// isn't there gets the default that it had, so that files go on naming things as they did.
pub fn import_legacy<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Import {
    let mut import = Import::default();
    for (name, value) in pairs {
        let name = name.trim();
        if DROPPED.contains(&name) || name.starts_with("lastrunning_") {
            import.notices.push(Notice::Dropped { name: name.to_owned() });
        } else if !value.is_empty() {
            match import.settings.set(name, value) {
                Ok(notices) => import.notices.extend(notices),
                Err(error) => import.errors.push(error),
            }
        }
    }
    for key in keys() {
        if let Some(value) = key.legacy_default
            && !import.settings.is_set(key)
        {
            // The defaults of the table are values of their keys; a test holds that.
            if import.settings.set_key(key, value).is_ok() {
                import.notices.push(Notice::LegacyDefault { key: key.name, value });
            }
        }
    }
    import
}
