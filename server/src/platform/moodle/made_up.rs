//! Ids of what a site gives none: made of what it ties together, the same each time.

use std::hash::{DefaultHasher, Hash, Hasher};

use shared::directory::{EntityKind, Id};

/// The id of something of this kind that ties these together.
pub fn id(kind: EntityKind, a: i64, b: i64, c: i64) -> Id {
    let mut hasher = DefaultHasher::new();
    (kind.name(), a, b, c).hash(&mut hasher);
    // Positive, since negative ids are provisional, and never none.
    Id(i64::try_from(hasher.finish() >> 2).unwrap_or(i64::MAX).max(1))
}

/// The id of something of this kind that has a name and nothing else.
pub fn named(kind: EntityKind, name: &str) -> Id {
    let mut hasher = DefaultHasher::new();
    name.hash(&mut hasher);
    id(kind, i64::try_from(hasher.finish() >> 2).unwrap_or(i64::MAX), 0, 0)
}
