//! What a platform can clear of a course that is to be used again (C §4.2): files ask for it, only the platform knows.

use std::collections::BTreeMap;

/// One thing that a reset may clear, in the order in which they are done (C §4.5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ResetTask {
    /// Calendar events.
    Events,
    /// The log of activity.
    Logs,
    /// Notes about people.
    Notes,
    /// Links of blog entries to the course.
    BlogAssociations,
    /// What people have completed.
    Completion,
    /// Permissions that were changed in the course and inside it.
    Overrides,
    /// Roles in activities and blocks.
    LocalRoles,
    /// Enrolments of people who hold certain roles.
    Participants,
    /// Who is in the groups.
    GroupMembers,
    /// Groups.
    Groups,
    /// Which groups are in the groupings.
    GroupingMembers,
    /// Groupings.
    Groupings,
    /// What people did in activities.
    Modules,
    /// Grade items, categories and their grades.
    GradeItems,
    /// Grades.
    Grades,
    /// Comments on the page of the course.
    Comments,
}

/// Whether a platform can do a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ability {
    /// It does.
    Does,
    /// It holds nothing of the kind, so there is nothing to do (D99).
    HoldsNothing,
    /// It holds such things and can't clear them (D100).
    Cannot,
}

/// What a platform can reset. Of a task that isn't named, it holds nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Resets(BTreeMap<ResetTask, Ability>);

impl Resets {
    /// A platform that does these tasks and holds nothing of the others.
    pub fn only(tasks: &[ResetTask]) -> Self {
        Self(tasks.iter().map(|task| (*task, Ability::Does)).collect())
    }

    /// The same, but that it can't do these.
    #[must_use]
    pub fn without(mut self, tasks: &[ResetTask]) -> Self {
        self.0.extend(tasks.iter().map(|task| (*task, Ability::Cannot)));
        self
    }

    /// Whether it can do a task.
    pub fn ability(&self, task: ResetTask) -> Ability {
        self.0.get(&task).copied().unwrap_or(Ability::HoldsNothing)
    }
}
