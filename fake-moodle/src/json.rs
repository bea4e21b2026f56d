//! Adding to answers.

use serde_json::Value;

/// Puts a value into an object.
pub fn put(record: &mut Value, name: &str, value: Value) {
    if let Some(entries) = record.as_object_mut() {
        entries.insert(name.to_owned(), value);
    }
}
