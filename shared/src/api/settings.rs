//! The JSON of settings.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The settings of the site. To change some, send only these; `null` stands for a default.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettingsDto {
    /// All values by name, in their normal form.
    pub values: BTreeMap<String, String>,
    /// What is to be known of a change, such as a legacy name that was translated.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notices: Vec<String>,
}

/// What an import of settings changes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettingsImport {
    /// Whether the changes are stored: not on trial, and not where there are errors.
    pub applied: bool,
    /// What differs from what is stored, in the order of the registry.
    pub changes: Vec<SettingChange>,
    /// What was translated, added or dropped of a legacy configuration.
    pub notices: Vec<String>,
    /// What can't be accepted, all of it; nothing is changed then.
    pub errors: Vec<String>,
}

/// A setting that changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettingChange {
    /// Its name.
    pub key: String,
    /// Its value.
    pub before: String,
    /// The value that it gets.
    pub after: String,
}
