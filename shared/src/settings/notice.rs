//! What is to be said about a setting: notices, and why a value was refused.

use crate::i18n::{Arg, Args};
use std::fmt;

/// Something to know about a setting that was accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// It was given by the name of a legacy configuration.
    LegacyName {
        /// The name that was given.
        legacy: String,
        /// The name that it has.
        key: &'static str,
    },
    /// The value of a legacy configuration was translated.
    LegacyValue {
        /// The setting.
        key: &'static str,
        /// What was given.
        old: String,
        /// What it means.
        new: String,
    },
    /// A legacy configuration lacks it, and got what used to be the default (D86).
    LegacyDefault {
        /// The setting.
        key: &'static str,
        /// The old default.
        value: &'static str,
    },
    /// A setting of a legacy configuration that has no use any more.
    Dropped {
        /// Its name.
        name: String,
    },
}

/// Why a setting was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettingError {
    /// There is no setting of that name.
    UnknownKey {
        /// The name that was given.
        name: String,
        /// The setting that was probably meant.
        nearest: Option<&'static str>,
    },
    /// It is chosen for each run and never stored (D35).
    PerRun {
        /// The setting.
        key: &'static str,
    },
    /// It can't have that value.
    Invalid {
        /// The setting.
        key: &'static str,
        /// What was given.
        value: String,
        /// What it takes.
        expected: Expected,
    },
}

/// What a setting takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    /// On or off.
    Flag,
    /// A whole number within limits.
    Number {
        /// The least.
        min: i64,
        /// The most.
        max: i64,
    },
    /// One of these words.
    Word(&'static [&'static str]),
    /// Some text.
    Filled,
    /// Fewer bytes.
    Shorter {
        /// The most.
        max: usize,
    },
    /// `word=number` pairs.
    Map,
    /// An address on the web.
    Url,
    /// The name of a time zone.
    Zone,
    /// A path.
    Path,
    /// A file of the area, a pattern or a URL.
    Location,
    /// E-mail addresses.
    Addresses,
}

impl Notice {
    /// The message of the catalogue.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self {
            Self::LegacyName { .. } => "settings-notice-legacy-name",
            Self::LegacyValue { .. } => "settings-notice-legacy-value",
            Self::LegacyDefault { .. } => "settings-notice-legacy-default",
            Self::Dropped { .. } => "settings-notice-dropped",
        }
    }

    /// What the message is filled with.
    #[must_use]
    pub fn args(&self) -> Args {
        match self {
            Self::LegacyName { legacy, key } => Args::new().with("legacy", legacy.as_str()).with("key", *key),
            Self::LegacyValue { key, old, new } => Args::new()
                .with("key", *key)
                .with("old", old.as_str())
                .with("new", new.as_str()),
            Self::LegacyDefault { key, value } => Args::new().with("key", *key).with("value", *value),
            Self::Dropped { name } => Args::new().with("name", name.as_str()),
        }
    }
}

impl SettingError {
    /// The message of the catalogue.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self {
            Self::UnknownKey { nearest: None, .. } => "settings-error-unknown",
            Self::UnknownKey { .. } => "settings-error-unknown-nearest",
            Self::PerRun { .. } => "settings-error-per-run",
            Self::Invalid { expected, .. } => match expected {
                Expected::Flag => "settings-error-flag",
                Expected::Number { .. } => "settings-error-number",
                Expected::Word(_) => "settings-error-word",
                Expected::Filled => "settings-error-filled",
                Expected::Shorter { .. } => "settings-error-shorter",
                Expected::Map => "settings-error-map",
                Expected::Url => "settings-error-url",
                Expected::Zone => "settings-error-zone",
                Expected::Path => "settings-error-path",
                Expected::Location => "settings-error-location",
                Expected::Addresses => "settings-error-addresses",
            },
        }
    }

    /// What the message is filled with.
    #[must_use]
    pub fn args(&self) -> Args {
        match self {
            Self::UnknownKey { name, nearest } => {
                let args = Args::new().with("name", name.as_str());
                match nearest {
                    Some(nearest) => args.with("nearest", *nearest),
                    None => args,
                }
            }
            Self::PerRun { key } => Args::new().with("key", *key),
            Self::Invalid { key, value, expected } => {
                expected.fill(Args::new().with("key", *key).with("value", value.as_str()))
            }
        }
    }
}

impl Expected {
    fn fill(&self, args: Args) -> Args {
        match self {
            Self::Number { min, max } => args.with("min", Arg::Number(*min)).with("max", Arg::Number(*max)),
            Self::Word(words) => args.with("choices", words.join(" ")),
            Self::Shorter { max } => args.with("max", *max),
            _ => args,
        }
    }
}

/// For logs; people are shown the message of the catalogue.
impl fmt::Display for SettingError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownKey { name, .. } => write!(out, "{}: {name}", self.id()),
            Self::PerRun { key } => write!(out, "{}: {key}", self.id()),
            Self::Invalid { key, value, .. } => write!(out, "{}: {key}={value}", self.id()),
        }
    }
}

impl std::error::Error for SettingError {}
