//! The entities of a learning platform, and the in-memory snapshot of a part of it.
//!
//! A snapshot holds what a chunk of rows names. Planned changes are laid over it at once, so that the next row sees
//! what the row before asked for.

mod effective;
mod entities;
mod entity;
mod follow;
mod keys;
mod marks;
mod packed;
mod resets;
mod snapshot;
mod table;

pub use effective::{COHORT, Effective, MANUAL, META};
pub use entities::*;
pub use entity::{Entity, Field, FieldKind, Fields, Id, Value};
pub use keys::{CohortKey, CourseKey, Keys, UserKey};
pub use resets::{Ability, ResetTask, Resets};
pub use snapshot::{Held, Snapshot};
pub use table::Table;
