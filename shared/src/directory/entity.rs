//! What all entities have in common: an id, and fields that can be listed, compared and stored.

use serde::{Deserialize, Serialize};

use super::EntityKind;

/// The id of an entity. Negative ids are provisional: given by the planner to what doesn't exist yet, replaced by
/// the platform when the step is applied. 0 is nobody: no parent, no method, the site itself.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Id(pub i64);

impl Id {
    /// No entity.
    pub const NONE: Self = Self(0);

    /// Whether the planner made it up.
    pub fn is_provisional(self) -> bool {
        self.0 < 0
    }

    /// Whether it names no entity.
    pub fn is_none(self) -> bool {
        self.0 == 0
    }
}

/// The value of a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// A number, a moment in Unix seconds, a truth value as 0 or 1.
    Number(i64),
    /// Text.
    Text(String),
    /// Another entity.
    Link(Id),
}

/// How the values of a field are stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// [`Value::Number`].
    Number,
    /// [`Value::Text`].
    Text,
    /// [`Value::Link`].
    Link,
}

/// A field of an entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// Its name, also that of its column in the database.
    pub name: &'static str,
    /// How its values are stored.
    pub kind: FieldKind,
}

/// Fields with their values, in the order of the entity.
pub type Fields = Vec<(&'static str, Value)>;

/// An entity of the directory. Implemented by the table in `entities.rs` alone.
pub trait Entity: Clone + PartialEq + std::fmt::Debug + Sized {
    /// Its kind.
    const KIND: EntityKind;
    /// Its fields, in order, without the id.
    const FIELDS: &'static [Field];

    /// Its id.
    fn id(&self) -> Id;
    /// Gives it an id.
    fn set_id(&mut self, id: Id);
    /// The values of its fields, in the order of `FIELDS`.
    fn values(&self) -> Vec<Value>;
    /// Makes it of values in the order of `FIELDS`; missing ones are 0 or blank.
    fn from_values(id: Id, values: Vec<Value>) -> Self;
    /// The entity in the closed set.
    fn into_any(self) -> super::AnyEntity;
    /// Back from the closed set.
    fn from_any(any: &super::AnyEntity) -> Option<&Self>;
    /// By which texts it is found: (index, text). See `table.rs`.
    fn index(&self, add: &mut dyn FnMut(&'static str, &str));

    /// The fields that differ, with their values in `self` and in `after`.
    fn differences(&self, after: &Self) -> (Fields, Fields) {
        let (mut before_fields, mut after_fields) = (Fields::new(), Fields::new());
        for ((field, before), after) in Self::FIELDS.iter().zip(self.values()).zip(after.values()) {
            if before != after {
                before_fields.push((field.name, before));
                after_fields.push((field.name, after));
            }
        }
        (before_fields, after_fields)
    }
}

/// How a Rust type is stored in a field.
pub(super) trait Stored: Sized {
    const KIND: FieldKind;
    fn store(&self) -> Value;
    fn load(value: Option<Value>) -> Self;
}

impl Stored for String {
    const KIND: FieldKind = FieldKind::Text;
    fn store(&self) -> Value {
        Value::Text(self.clone())
    }
    fn load(value: Option<Value>) -> Self {
        match value {
            Some(Value::Text(text)) => text,
            _ => Self::new(),
        }
    }
}

impl Stored for i64 {
    const KIND: FieldKind = FieldKind::Number;
    fn store(&self) -> Value {
        Value::Number(*self)
    }
    fn load(value: Option<Value>) -> Self {
        match value {
            Some(Value::Number(number)) => number,
            Some(Value::Link(Id(number))) => number,
            _ => 0,
        }
    }
}

impl Stored for bool {
    const KIND: FieldKind = FieldKind::Number;
    fn store(&self) -> Value {
        Value::Number(i64::from(*self))
    }
    fn load(value: Option<Value>) -> Self {
        i64::load(value) != 0
    }
}

impl Stored for Id {
    const KIND: FieldKind = FieldKind::Link;
    fn store(&self) -> Value {
        Value::Link(*self)
    }
    fn load(value: Option<Value>) -> Self {
        Self(i64::load(value))
    }
}
