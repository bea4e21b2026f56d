//! The shape of a type, asked of it: an example is changed piece by piece, and the type says what it still accepts.
//!
//! So a shape is never another one than that of the type: what may be left out, what may be null, which words there are.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

/// A word that no list of words has.
const NO_WORD: &str = "~no such word~";

/// The shape of what is asked, as its type reads it.
pub fn asked<T: DeserializeOwned>(example: &Value) -> Value {
    let read = |value: Value| {
        serde_json::from_value::<T>(value)
            .map(|_| None)
            .map_err(|error| error.to_string())
    };
    Probe {
        whole: example,
        read: &read,
        typed: true,
    }
    .shape("")
}

/// The shape of what is told, as its type writes it.
pub fn told<T: DeserializeOwned + Serialize>(example: &Value) -> Value {
    let read = |value: Value| {
        let read = serde_json::from_value::<T>(value).map_err(|error| error.to_string())?;
        Ok(serde_json::to_value(read).ok())
    };
    Probe {
        whole: example,
        read: &read,
        typed: true,
    }
    .shape("")
}

/// The shape of what has no type of its own: that of the example.
pub fn plain(example: &Value) -> Value {
    let read = |_: Value| Ok(None);
    Probe {
        whole: example,
        read: &read,
        typed: false,
    }
    .shape("")
}

/// What a type makes of a value: what it would write again, where it writes.
type Read<'a> = &'a dyn Fn(Value) -> Result<Option<Value>, String>;

struct Probe<'a> {
    whole: &'a Value,
    read: Read<'a>,
    /// Whether there is a type that can be asked.
    typed: bool,
}

impl Probe<'_> {
    /// What the type makes of the example with another value at this place; with none where it is left out.
    fn with(&self, place: &str, value: Option<Value>) -> Result<Option<Value>, String> {
        let mut changed = self.whole.clone();
        match value {
            Some(value) => {
                if let Some(at) = changed.pointer_mut(place) {
                    *at = value;
                }
            }
            None => {
                let (above, name) = place.rsplit_once('/').unwrap_or_default();
                if let Some(Value::Object(fields)) = changed.pointer_mut(above) {
                    fields.remove(&unescaped(name));
                }
            }
        }
        (self.read)(changed)
    }

    fn accepts(&self, place: &str, value: Value) -> bool {
        self.with(place, Some(value)).is_ok()
    }

    /// Whether any JSON may stand here.
    fn is_open(&self, place: &str) -> bool {
        let kinds = [
            json!(NO_WORD),
            json!(0.5),
            json!(true),
            json!([0.5]),
            json!({NO_WORD: 0.5}),
        ];
        self.typed && !place.is_empty() && kinds.into_iter().all(|value| self.accepts(place, value))
    }

    fn shape(&self, place: &str) -> Value {
        if self.is_open(place) {
            return json!({});
        }
        let mut shape = match self.whole.pointer(place).unwrap_or(&Value::Null) {
            Value::Null => json!({}),
            Value::Bool(_) => json!({"type": "boolean"}),
            Value::Number(_) => self.number(place),
            Value::String(_) => self.text(place),
            Value::Array(items) => self.list(place, items),
            Value::Object(fields) => self.object(place, fields),
        };
        let is_root = place.is_empty();
        if self.typed && !is_root && shape.get("type").is_some() && self.accepts(place, Value::Null) {
            let kind = shape.get("type").cloned();
            set(&mut shape, "type", json!([kind, "null"]));
            if let Some(Value::Array(words)) = shape.get_mut("enum") {
                words.push(Value::Null);
            }
        }
        shape
    }

    fn number(&self, place: &str) -> Value {
        if self.typed && self.accepts(place, json!(0.5)) {
            return json!({"type": "number"});
        }
        match self.accepts(place, json!(-1)) {
            _ if !self.typed => json!({"type": "number"}),
            true => json!({"type": "integer"}),
            false => json!({"type": "integer", "minimum": 0}),
        }
    }

    /// A text; of a closed list of words the type says which they are.
    fn text(&self, place: &str) -> Value {
        let Err(error) = self.with(place, Some(NO_WORD.into())) else {
            return json!({"type": "string"});
        };
        let words: Vec<&str> = match error.split_once("expected ") {
            Some((said, list)) if said.contains("unknown variant") => list.split('`').skip(1).step_by(2).collect(),
            _ => Vec::new(),
        };
        match words.is_empty() {
            true => json!({"type": "string"}),
            false => json!({"type": "string", "enum": words}),
        }
    }

    fn list(&self, place: &str, items: &[Value]) -> Value {
        let inner = |at: usize| self.shape(&format!("{place}/{at}"));
        if items.is_empty() {
            return json!({"type": "array"});
        }
        // A list may be empty; a pair may not.
        if !self.accepts(place, json!([])) {
            let each: Vec<Value> = (0..items.len()).map(inner).collect();
            return json!({"type": "array", "prefixItems": each, "minItems": items.len(), "maxItems": items.len()});
        }
        // What only some have is of the shape, too.
        let shape = (0..items.len()).map(inner).reduce(joined).unwrap_or_default();
        json!({"type": "array", "items": shape})
    }

    fn object(&self, place: &str, fields: &Map<String, Value>) -> Value {
        if let Some(first) = fields.keys().next().filter(|_| self.is_map(place, fields)) {
            return json!({"type": "object", "additionalProperties": self.shape(&below(place, first))});
        }
        let (mut properties, mut required) = (Map::new(), Vec::new());
        for name in fields.keys() {
            let at = below(place, name);
            properties.insert(name.clone(), self.shape(&at));
            let must = match self.with(&at, None) {
                Err(_) => true,
                // Where it is told all the same, it is always there.
                Ok(written) => written.is_some_and(|written| written.pointer(&at).is_some()),
            };
            if must {
                required.push(name.clone());
            }
        }
        match required.is_empty() {
            true => json!({"type": "object", "properties": properties}),
            false => json!({"type": "object", "properties": properties, "required": required}),
        }
    }

    /// Whether any name is a field: it is written again, whatever it is.
    fn is_map(&self, place: &str, fields: &Map<String, Value>) -> bool {
        let Some(value) = fields.values().next() else {
            return false;
        };
        let mut more = fields.clone();
        more.insert(NO_WORD.to_owned(), value.clone());
        match self.with(place, Some(more.into())) {
            Ok(Some(written)) => written.pointer(&below(place, NO_WORD)).is_some() && written != *self.whole,
            _ => false,
        }
    }
}

/// Both shapes in one: fields of either, those of both required, any of their types.
fn joined(mut one: Value, other: Value) -> Value {
    if one.get("properties").is_none() || other.get("properties").is_none() {
        return match one == other || other == json!({}) {
            true => one,
            false if one == json!({}) => other,
            // Values of several kinds: anything.
            false if one.get("type") != other.get("type") => json!({}),
            false if one.to_string().len() < other.to_string().len() => other,
            false => one,
        };
    }
    let (mine, theirs) = (listed(&one, "required"), listed(&other, "required"));
    if let Some(Value::Object(fields)) = other.get("properties") {
        for (name, shape) in fields {
            let place = below("/properties", name);
            let both = match one.pointer(&place) {
                None => shape.clone(),
                Some(known) => joined(known.clone(), shape.clone()),
            };
            if let Some(properties) = one.get_mut("properties") {
                set(properties, name, both);
            }
        }
    }
    let both: Vec<Value> = mine.into_iter().filter(|name| theirs.contains(name)).collect();
    if let Value::Object(fields) = &mut one {
        match both.is_empty() {
            true => fields.remove("required"),
            false => fields.insert("required".to_owned(), both.into()),
        };
    }
    one
}

/// Gives an object a field.
pub fn set(object: &mut Value, name: &str, value: Value) {
    if let Value::Object(fields) = object {
        fields.insert(name.to_owned(), value);
    }
}

/// The list in a field of an object.
fn listed(object: &Value, name: &str) -> Vec<Value> {
    object.get(name).and_then(Value::as_array).cloned().unwrap_or_default()
}

/// A place below another one (RFC 6901).
fn below(place: &str, name: &str) -> String {
    format!("{place}/{}", name.replace('~', "~0").replace('/', "~1"))
}

fn unescaped(name: &str) -> String {
    name.replace("~1", "/").replace("~0", "~")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::Deserialize;

    use super::*;

    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "lowercase")]
    enum Colour {
        Red,
        Green,
    }

    #[derive(Serialize, Deserialize)]
    struct Thing {
        colour: Colour,
        count: u64,
        weight: f64,
        #[serde(default)]
        name: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        note: Option<String>,
        pair: (String, i64),
        parts: Vec<BTreeMap<String, bool>>,
    }

    #[test]
    fn a_type_says_what_it_accepts_and_what_it_writes() {
        let example = json!({
            "colour": "red", "count": 1, "weight": 2.5, "name": "bolt", "note": "old", "pair": ["a", 1],
            "parts": [{"head": true}],
        });
        let shape = told::<Thing>(&example);
        let field = |name: &str| shape["properties"][name].clone();
        assert_eq!(field("colour"), json!({"type": "string", "enum": ["red", "green"]}));
        assert_eq!(field("count"), json!({"type": "integer", "minimum": 0}));
        assert_eq!(field("weight"), json!({"type": "number"}));
        assert_eq!(field("note"), json!({"type": ["string", "null"]}));
        assert_eq!(field("pair")["maxItems"], 2);
        assert_eq!(
            field("parts"),
            json!({"type": "array", "items": {"type": "object", "additionalProperties": {"type": "boolean"}}})
        );
        // Always written; but whoever asks may leave the name out.
        let required = |shape: &Value| shape["required"].as_array().unwrap().len();
        assert_eq!((required(&shape), required(&asked::<Thing>(&example))), (6, 5));
    }
}
