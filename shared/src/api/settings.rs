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
