//! Guards: what holds a run until somebody has looked at it (D82).

use std::collections::{BTreeMap, HashSet};

use serde::{Deserialize, Serialize};

use super::{Step, Verb};
use crate::directory::{AnyEntity, EntityKind};
use crate::settings::{Settings, guard};

/// Fewer deletions of one kind than this are never held for their share of all.
const SMALL_DELETIONS: u64 = 20;
/// Fewer removed links of one kind than this are never held.
const SMALL_REMOVALS: u64 = 100;

/// Why a run is held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "guard", rename_all = "kebab-case")]
pub enum Guard {
    /// The plan deletes many objects of one kind.
    Deletions {
        /// Of which kind.
        entity: EntityKind,
        /// How many.
        count: u64,
        /// Of how many there are; 0 where the platform doesn’t tell.
        total: u64,
    },
    /// The plan removes many links of one kind.
    Removals {
        /// Of which kind.
        entity: EntityKind,
        /// How many.
        count: u64,
        /// Of how many there are; 0 where the platform doesn’t tell.
        total: u64,
    },
    /// A course is deleted and made again.
    Replacement {
        /// Its short name.
        course: String,
    },
    /// A column looks like one that decides what rows do (D19).
    SteeringColumn {
        /// The file.
        file: String,
        /// The name in the header.
        column: String,
        /// The column that may be meant.
        proposal: String,
    },
    /// Somebody asked to see the plan first.
    Review,
}

/// How many entities of each kind the platform holds. A kind that isn’t there wasn’t counted: then a share of it is taken
/// to be large.
pub type Totals = BTreeMap<EntityKind, u64>;

/// Counts what a plan takes away.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    deleted: BTreeMap<EntityKind, u64>,
    deleted_courses: HashSet<String>,
    replaced: Vec<String>,
}

impl Tally {
    /// Counts one step. Links that go along with a deletion count as if they were deleted by steps of their own.
    pub fn add(&mut self, step: &Step) {
        let Some(entity) = step.entity() else { return };
        match step.verb {
            Verb::Delete => {
                *self.deleted.entry(entity.kind()).or_default() += 1;
                for (kind, count) in step.along.iter().filter(|(kind, _)| is_link(*kind)) {
                    *self.deleted.entry(*kind).or_default() += count;
                }
                if let AnyEntity::Course(course) = entity {
                    self.deleted_courses.insert(course.shortname.clone());
                }
            }
            Verb::Create => {
                if let AnyEntity::Course(course) = entity
                    && self.deleted_courses.contains(&course.shortname)
                {
                    self.replaced.push(course.shortname.clone());
                }
            }
            Verb::Update => {}
        }
    }

    /// Whether so many rows that may take something away can hold a run at all: if not, no plan is needed first.
    pub fn may_hold(rows: u64, settings: &Settings) -> bool {
        let deletions = u64::try_from(settings.number(&guard::DELETIONS)).unwrap_or(0);
        let percent = settings.number(&guard::PERCENT);
        (deletions > 0 && rows > deletions) || (percent > 0 && rows >= SMALL_DELETIONS.min(SMALL_REMOVALS))
    }

    /// Whether what goes along with a few rows can hold a run: if so, it is planned first however few they are.
    pub fn may_hold_for_links(settings: &Settings) -> bool {
        settings.number(&guard::PERCENT) > 0
    }

    /// The guards that hold a run with these counts.
    pub fn guards(&self, totals: &Totals, settings: &Settings) -> Vec<Guard> {
        let limit = u64::try_from(settings.number(&guard::DELETIONS)).unwrap_or(0);
        let percent = u64::try_from(settings.number(&guard::PERCENT)).unwrap_or(0);
        let mut guards = Vec::new();
        for (&entity, &count) in &self.deleted {
            let total = totals.get(&entity).copied().unwrap_or(0);
            let large_share = percent > 0 && count * 100 > total * percent;
            if is_link(entity) {
                if count >= SMALL_REMOVALS && large_share {
                    guards.push(Guard::Removals { entity, count, total });
                }
            } else if (limit > 0 && count > limit) || (count >= SMALL_DELETIONS && large_share) {
                guards.push(Guard::Deletions { entity, count, total });
            }
        }
        guards.extend(
            self.replaced
                .iter()
                .map(|course| Guard::Replacement { course: course.clone() }),
        );
        guards
    }
}

/// Whether entities of the kind only tie others together.
fn is_link(kind: EntityKind) -> bool {
    match kind {
        EntityKind::Enrolment
        | EntityKind::RoleAssignment
        | EntityKind::GroupMember
        | EntityKind::CohortMember
        | EntityKind::GroupingGroup
        | EntityKind::ProfileValue
        | EntityKind::Picture
        | EntityKind::Section
        // A binding of a cohort, a meta link.
        | EntityKind::Method => true,
        EntityKind::Role
        | EntityKind::ProfileField
        | EntityKind::User
        | EntityKind::Category
        | EntityKind::Course
        | EntityKind::Cohort
        | EntityKind::Group
        | EntityKind::Grouping => false,
    }
}
