//! What files refer to, looked up among the keys of the platform. The plan decides in the end; what is missing here is
//! said in its words.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::column::Refers;
use crate::formats::CrossKey;
use crate::keys::{KeyKind, KeySets};
use crate::plan::rules;
use crate::rule::Rule;

/// The keys of the platform, and what was asked of them.
#[derive(Debug)]
pub(super) struct Platform {
    keys: Arc<KeySets>,
    pub(super) asked: BTreeSet<KeyKind>,
}

impl Platform {
    pub(super) fn new(keys: Arc<KeySets>) -> Self {
        let asked = BTreeSet::new();
        Self { keys, asked }
    }

    /// Whether it is there; `None` where keys of its kind aren't at hand.
    pub(super) fn look_up(&mut self, key: &CrossKey<'_>) -> Option<bool> {
        let kind = KeyKind::of(key.refers, key.by)?;
        self.asked.insert(kind);
        self.keys.holds(kind, &key.value)
    }
}

/// What the plan says of what isn't there.
pub(super) fn missing(refers: Refers) -> Option<&'static Rule> {
    match refers {
        Refers::User => Some(&rules::USER_NOT_FOUND),
        Refers::Course => Some(&rules::COURSE_NOT_FOUND),
        Refers::Cohort => Some(&rules::COHORT_NOT_FOUND),
        Refers::Group => Some(&rules::GROUP_NOT_FOUND),
        Refers::Role => Some(&rules::ROLE_UNKNOWN),
        // No file refers to one that must be there.
        Refers::Category | Refers::Grouping => None,
    }
}
