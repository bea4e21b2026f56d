//! Categories, as planners need them.

use super::Planner;
use crate::directory::{Category, Id};

impl Planner<'_> {
    /// The category of a new course that names none, which a clean-up never deletes: the oldest one.
    pub fn default_category(&self) -> Option<Id> {
        let ids = self.snapshot.table::<Category>().iter().map(|category| category.id);
        ids.min_by_key(|id| (id.is_provisional(), id.0.unsigned_abs()))
    }
}
