//! Steps: what a plan would change. Three verbs for every kind of entity, each with its inverse.

use serde::{Deserialize, Serialize};

use super::Secret;
use crate::directory::{AnyEntity, EntityKind, Fields, Id};

/// What a step does. The inverse of `Create` is `Delete`; that of `Update` is `Update` the other way round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Verb {
    /// Makes an entity or a link.
    Create,
    /// Changes fields.
    Update,
    /// Takes it away, with all that hangs on it. An account is kept as a deleted one (D101).
    Delete,
}

/// One change of the directory.
#[derive(Debug, Clone)]
pub struct Step {
    /// What it does.
    pub verb: Verb,
    /// The entity before; `None` for a creation.
    pub before: Option<AnyEntity>,
    /// The entity after; `None` for a deletion.
    pub after: Option<AnyEntity>,
    /// How people and files name it: user name, short name, "course, user".
    pub key: String,
    /// A new password for the account.
    pub secret: Option<Secret>,
    /// What goes along with a deletion: how many of which kind.
    pub along: Vec<(EntityKind, u64)>,
    /// The course whose content this one gets, where the platform copies courses whole.
    pub copy_of: Id,
}

impl Step {
    /// The kind of entity.
    pub fn kind(&self) -> Option<EntityKind> {
        self.entity().map(AnyEntity::kind)
    }

    /// The id of the entity.
    pub fn id(&self) -> Id {
        self.entity().map_or(Id::NONE, AnyEntity::id)
    }

    /// The entity as it will be; as it was, for a deletion.
    pub fn entity(&self) -> Option<&AnyEntity> {
        self.after.as_ref().or(self.before.as_ref())
    }

    /// The fields that change, before and after: all filled ones of a creation or deletion.
    pub fn changes(&self) -> (Fields, Fields) {
        match (&self.before, &self.after) {
            (Some(before), Some(after)) => {
                let (mut was, mut is) = (Fields::new(), Fields::new());
                for ((field, old), new) in before.kind().fields().iter().zip(before.values()).zip(after.values()) {
                    if old != new {
                        was.push((field.name, old));
                        is.push((field.name, new));
                    }
                }
                (was, is)
            }
            (before, after) => (
                before.as_ref().map(filled).unwrap_or_default(),
                after.as_ref().map(filled).unwrap_or_default(),
            ),
        }
    }

    /// Whether it can't be taken back, or changes who somebody is: shown first (plan page).
    pub fn is_dangerous(&self) -> bool {
        match self.verb {
            Verb::Delete => true,
            Verb::Create => false,
            Verb::Update => match (&self.before, &self.after) {
                (Some(AnyEntity::User(before)), Some(AnyEntity::User(after))) => before.username != after.username,
                (Some(AnyEntity::Course(before)), Some(AnyEntity::Course(after))) => {
                    before.shortname != after.shortname
                }
                _ => false,
            },
        }
    }
}

fn filled(entity: &AnyEntity) -> Fields {
    use crate::directory::Value;
    let blank = |value: &Value| match value {
        Value::Text(text) => text.is_empty(),
        Value::Number(number) => *number == 0,
        Value::Link(id) => id.is_none(),
    };
    entity
        .kind()
        .fields()
        .iter()
        .zip(entity.values())
        .filter(|(_, value)| !blank(value))
        .map(|(field, value)| (field.name, value))
        .collect()
}
