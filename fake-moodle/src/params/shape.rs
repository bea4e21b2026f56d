//! What a function declares of its parameters, and holding them against it.

use serde_json::{Map, Value};

use super::{Kind, Kinds, Tree};
use crate::errors::{Exception, invalid};

/// What lies at a place of the tree of parameters.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// A value.
    One(Kind),
    /// A list.
    Many(&'static Shape),
    /// A value under each name.
    Record(&'static [Field]),
}

/// A named parameter.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    name: &'static str,
    shape: Shape,
    need: Need,
}

#[derive(Debug, Clone, Copy)]
enum Need {
    Needed,
    Taken,
    Or(&'static str),
}

/// A parameter that must be there.
pub const fn needed(name: &'static str, kind: Kind) -> Field {
    Field {
        name,
        shape: Shape::One(kind),
        need: Need::Needed,
    }
}

/// A parameter that may be there.
pub const fn taken(name: &'static str, kind: Kind) -> Field {
    Field {
        name,
        shape: Shape::One(kind),
        need: Need::Taken,
    }
}

/// A parameter with a default, written as it would be sent.
pub const fn or(name: &'static str, kind: Kind, default: &'static str) -> Field {
    Field {
        name,
        shape: Shape::One(kind),
        need: Need::Or(default),
    }
}

/// A list that must be there; an empty one can't be sent in a form.
pub const fn list(name: &'static str, of: &'static Shape) -> Field {
    Field {
        name,
        shape: Shape::Many(of),
        need: Need::Needed,
    }
}

/// Several values under one name.
pub const fn record(name: &'static str, of: &'static [Field]) -> Field {
    Field {
        name,
        shape: Shape::Record(of),
        need: Need::Needed,
    }
}

impl Field {
    /// The same, but it may be missing.
    pub const fn optional(mut self) -> Self {
        self.need = Need::Taken;
        self
    }

    /// Its name.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Whether it is a list.
    pub fn is_list(&self) -> bool {
        matches!(self.shape, Shape::Many(_))
    }
}

/// The parameters as declared, or what a site says of the first that isn't.
pub fn hold(tree: &Tree, fields: &[Field], site: &Kinds) -> Result<Map<String, Value>, Exception> {
    read_record(tree, fields, site).map_err(invalid)
}

fn read(tree: &Tree, shape: &Shape, site: &Kinds) -> Result<Value, String> {
    match (shape, tree) {
        (Shape::One(kind), Tree::Leaf(text)) => kind.read(text, site).map_err(|expected| {
            format!(
                "Invalid external api parameter: the value is \"{text}\", the server was expecting \"{expected}\" type"
            )
        }),
        (Shape::One(_), Tree::Branch(_)) => Err("Scalar type expected, array or object received.".to_owned()),
        (Shape::Many(_) | Shape::Record(_), Tree::Leaf(text)) => {
            Err(format!("Only arrays accepted. The bad value is: '{text}'"))
        }
        (Shape::Many(of), Tree::Branch(entries)) => entries
            .iter()
            .map(|(_, entry)| read(entry, of, site))
            .collect::<Result<Vec<_>, _>>()
            .map(Value::Array),
        (Shape::Record(fields), tree) => read_record(tree, fields, site).map(Value::Object),
    }
}

fn read_record(tree: &Tree, fields: &[Field], site: &Kinds) -> Result<Map<String, Value>, String> {
    let mut values = Map::new();
    for field in fields {
        let found = match (tree.get(field.name), field.need) {
            (Some(found), _) => read(found, &field.shape, site),
            (None, Need::Or(default)) => read(&Tree::Leaf(default.to_owned()), &field.shape, site),
            (None, Need::Taken) => continue,
            (None, Need::Needed) => return Err(format!("Missing required key in single structure: {}", field.name)),
        };
        // A list doesn't say which of its entries is wrong.
        let value = found.map_err(|why| format!("{} => Invalid parameter value detected: {why}", field.name))?;
        values.insert(field.name.to_owned(), value);
    }
    let Tree::Branch(entries) = tree else { return Ok(values) };
    let others: Vec<&str> = entries
        .iter()
        .map(|(key, _)| key.as_str())
        .filter(|key| fields.iter().all(|field| field.name != *key))
        .collect();
    if others.is_empty() {
        return Ok(values);
    }
    Err(format!(
        "Unexpected keys ({}) detected in parameter array.",
        others.join(", ")
    ))
}
