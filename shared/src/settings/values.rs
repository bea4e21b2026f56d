//! Values of settings, laid over the defaults of the registry.

use super::by::{CourseBy, GroupBy, PictureBy, RoleBy, UserBy};
use super::check::{items, normal};
use super::kind::Key;
use super::notice::{Notice, SettingError};
use super::registry::{find, keys, of_legacy};
use crate::value::date::SlashDates;
use crate::value::distance::nearest;
use crate::value::number;
use serde::de::{Error as _, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

/// The values that somebody has set; all others have their default.
///
/// One of them is one layer (what is stored, what a schedule sets, what a run sets, what the card
/// of a file sets); [`Settings::layered`] lays them over one another (D86). As JSON it is the map
/// of what was set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// Normal forms by the name of the key, also of values that equal the default: in a strong
    /// layer they hide what a weaker one says.
    set: BTreeMap<&'static str, String>,
}

impl Settings {
    /// Nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// What holds when several layers speak, the strongest first.
    #[must_use]
    pub fn layered(strongest_first: &[&Self]) -> Self {
        let mut result = Self::default();
        for layer in strongest_first.iter().rev() {
            result
                .set
                .extend(layer.set.iter().map(|(name, value)| (*name, value.clone())));
        }
        result
    }

    /// Sets a value by a dotted name or by one of a legacy configuration, whose old values are
    /// translated. The notices say what was translated.
    ///
    /// # Errors
    ///
    /// There is no such setting, or it can't have that value; nothing is changed then.
    pub fn set(&mut self, name: &str, value: &str) -> Result<Vec<Notice>, SettingError> {
        let name = name.trim();
        if let Some(key) = find(name) {
            self.set_key(key, value)?;
            return Ok(Vec::new());
        }
        let mut notices = Vec::new();
        let mut changed = Vec::new();
        for key in of_legacy(name) {
            notices.push(Notice::LegacyName {
                legacy: name.to_owned(),
                key: key.name,
            });
            let translated = key
                .legacy_values
                .iter()
                .find(|(old, _)| *old == value.trim())
                .map_or(value, |(_, new)| *new);
            let new = accepted(key, translated)?;
            if new != value.trim() && !key.kind.choices().is_empty() {
                notices.push(Notice::LegacyValue {
                    key: key.name,
                    old: value.to_owned(),
                    new: new.clone(),
                });
            }
            changed.push((key.name, new));
        }
        if changed.is_empty() {
            return Err(SettingError::UnknownKey {
                name: name.to_owned(),
                nearest: nearest(name, keys().map(|key| key.name)),
            });
        }
        self.set.extend(changed);
        Ok(notices)
    }

    /// Sets the value of a key.
    ///
    /// # Errors
    ///
    /// It can't have that value; nothing is changed then.
    pub fn set_key(&mut self, key: &'static Key, value: &str) -> Result<(), SettingError> {
        let value = accepted(key, value)?;
        self.set.insert(key.name, value);
        Ok(())
    }

    /// Forgets what was set for a key.
    pub fn reset(&mut self, key: &Key) {
        self.set.remove(key.name);
    }

    /// The value of a key in normal form.
    #[must_use]
    pub fn get(&self, key: &Key) -> &str {
        self.set.get(key.name).map_or(key.default, String::as_str)
    }

    /// Whether a flag is on.
    #[must_use]
    pub fn flag(&self, key: &Key) -> bool {
        self.get(key) == "1"
    }

    /// The value of a number.
    #[must_use]
    pub fn number(&self, key: &Key) -> i64 {
        number::integer(self.get(key)).unwrap_or_default()
    }

    /// The chosen word of a closed list.
    #[must_use]
    pub fn word(&self, key: &Key) -> &str {
        self.get(key)
    }

    /// The text, without blanks around it.
    #[must_use]
    pub fn text(&self, key: &Key) -> &str {
        self.get(key)
    }

    /// The words of a list, or the addresses.
    #[must_use]
    pub fn list(&self, key: &Key) -> Vec<&str> {
        items(self.get(key)).collect()
    }

    /// The pairs of a map.
    #[must_use]
    pub fn map(&self, key: &Key) -> Vec<(&str, i64)> {
        items(self.get(key))
            .filter_map(|pair| {
                let (name, value) = pair.split_once('=')?;
                Some((name, number::integer(value)?))
            })
            .collect()
    }

    /// The chosen word as a type of its own, which has the same words.
    #[must_use]
    pub fn choice<T: FromStr + Default>(&self, key: &Key) -> T {
        self.get(key).parse().unwrap_or_default()
    }

    /// By what users are named.
    #[must_use]
    pub fn user_by(&self, key: &Key) -> UserBy {
        self.choice(key)
    }

    /// By what courses are named.
    #[must_use]
    pub fn course_by(&self, key: &Key) -> CourseBy {
        self.choice(key)
    }

    /// By what groups, groupings or cohorts are named.
    #[must_use]
    pub fn group_by(&self, key: &Key) -> GroupBy {
        self.choice(key)
    }

    /// What the names of images mean.
    #[must_use]
    pub fn picture_by(&self) -> PictureBy {
        self.choice(&super::pictures::MATCH_BY)
    }

    /// By what roles are named in bindings of cohorts.
    #[must_use]
    pub fn role_by(&self) -> RoleBy {
        self.choice(&super::cohorts::ROLE_BY)
    }

    /// How `A/B/YYYY` is read.
    #[must_use]
    pub fn slash_dates(&self) -> SlashDates {
        self.choice(&super::csv::SLASH_DATES)
    }

    /// Whether the value of a key is its default, set or not.
    #[must_use]
    pub fn is_default(&self, key: &Key) -> bool {
        self.get(key) == key.default
    }

    /// Whether somebody has set the key, be it to its default.
    #[must_use]
    pub fn is_set(&self, key: &Key) -> bool {
        self.set.contains_key(key.name)
    }

    /// All keys in the order of the registry, with their values, and whether that is the default.
    pub fn iter(&self) -> impl Iterator<Item = (&'static Key, &str, bool)> {
        keys().map(|key| (key, self.get(key), self.is_default(key)))
    }

    /// What was set, in the order of the registry.
    pub fn changed(&self) -> impl Iterator<Item = (&'static Key, &str)> {
        keys().filter_map(|key| Some((key, self.set.get(key.name)?.as_str())))
    }
}

fn accepted(key: &'static Key, value: &str) -> Result<String, SettingError> {
    normal(key, value).map_err(|expected| SettingError::Invalid {
        key: key.name,
        value: value.to_owned(),
        expected,
    })
}

impl Serialize for Settings {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.changed().map(|(key, value)| (key.name, value)))
    }
}

impl<'de> Deserialize<'de> for Settings {
    /// Takes texts, numbers and truth values; a key or a value that isn't one is an error.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(SettingsVisitor)
    }
}

struct SettingsVisitor;

impl<'de> Visitor<'de> for SettingsVisitor {
    type Value = Settings;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("{ key: value }")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Settings, M::Error> {
        let mut settings = Settings::default();
        while let Some((name, value)) = map.next_entry::<String, Scalar>()? {
            let value = match value {
                Scalar::Flag(on) => String::from(if on { "1" } else { "0" }),
                Scalar::Number(number) => number.to_string(),
                Scalar::Text(text) => text,
            };
            settings.set(&name, &value).map_err(M::Error::custom)?;
        }
        Ok(settings)
    }
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Scalar {
    Flag(bool),
    Number(i64),
    Text(String),
}
