//! Declared parameters, read by name.

use serde_json::{Map, Value};

/// The values of a record of parameters.
#[derive(Debug, Clone, Copy)]
pub struct Args<'a>(&'a Map<String, Value>);

impl<'a> Args<'a> {
    /// The values of this record.
    pub fn new(values: &'a Map<String, Value>) -> Self {
        Self(values)
    }

    /// Whether something was sent under this name.
    pub fn has(self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// A number, 0 if missing.
    pub fn int(self, name: &str) -> i64 {
        self.try_int(name).unwrap_or(0)
    }

    /// A number, if it was sent.
    pub fn try_int(self, name: &str) -> Option<i64> {
        self.0.get(name).and_then(Value::as_i64)
    }

    /// A text, empty if missing.
    pub fn text(self, name: &str) -> &'a str {
        self.try_text(name).unwrap_or_default()
    }

    /// A text, if it was sent.
    pub fn try_text(self, name: &str) -> Option<&'a str> {
        self.0.get(name).and_then(Value::as_str)
    }

    /// Yes or no, no if missing.
    pub fn flag(self, name: &str) -> bool {
        self.try_flag(name).unwrap_or(false)
    }

    /// Yes or no, if it was sent.
    pub fn try_flag(self, name: &str) -> Option<bool> {
        self.0.get(name).and_then(Value::as_bool)
    }

    /// The records of a list.
    pub fn items(self, name: &str) -> impl Iterator<Item = Args<'a>> {
        self.0
            .get(name)
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(Value::as_object)
            .map(Args)
    }

    /// The record under a name.
    pub fn inner(self, name: &str) -> Option<Args<'a>> {
        self.0.get(name).and_then(Value::as_object).map(Args)
    }

    /// The numbers of a list.
    pub fn ints(self, name: &str) -> Vec<i64> {
        self.0
            .get(name)
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(Value::as_i64)
            .collect()
    }

    /// The texts of a list.
    pub fn texts(self, name: &str) -> Vec<&'a str> {
        self.0
            .get(name)
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect()
    }
}
