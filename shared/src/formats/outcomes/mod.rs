//! The table of outcomes: what can become of the rows of each command file, with the test that shows it (D57–D61).
//!
//! Each format declares its cases in a file `outcomes.rs` of its own; here is the list of formats. Apart from how files
//! are checked, so that the browser's worker doesn't carry it. A test holds the cases to what the planners can say, to
//! the specification, and to the tests that they name.

mod general;
#[cfg(test)]
mod tests;

use super::{
    cohort_bindings, cohorts, course_checks, course_deletions, course_resets, courses, enrolments, group_members,
    groups, metacourses, user_pictures, users,
};

/// What becomes of a row, or what is said besides (D57).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Becomes {
    /// The row's main object or link is new.
    Created,
    /// It existed and changed.
    Updated,
    /// What the row asks for already holds.
    Unchanged,
    /// The main object or link is gone.
    Deleted,
    /// A setting, a protection or an absent target kept the row from acting.
    Skipped,
    /// Said besides what becomes of the row (D62).
    Detail,
    /// The row did nothing.
    Failed,
    /// The main part is done, this part failed.
    Partial,
    /// No row of the file runs.
    Fatal,
    /// Something to know; nothing failed.
    Warning,
    /// Something to know that is no matter.
    Note,
}

impl Becomes {
    /// All of them, in the order of tables.
    pub const ALL: [Self; 11] = [
        Self::Created,
        Self::Updated,
        Self::Unchanged,
        Self::Deleted,
        Self::Skipped,
        Self::Detail,
        Self::Failed,
        Self::Partial,
        Self::Fatal,
        Self::Warning,
        Self::Note,
    ];

    /// Its name: in JSON where it is a status, a flag or a severity.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::Updated => "updated",
            Self::Unchanged => "unchanged",
            Self::Deleted => "deleted",
            Self::Skipped => "skipped",
            Self::Detail => "detail",
            Self::Failed => "failed",
            Self::Partial => "partial",
            Self::Fatal => "fatal",
            Self::Warning => "warning",
            Self::Note => "info",
        }
    }
}

/// One line of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Case {
    /// What becomes of the row.
    pub becomes: Becomes,
    /// The outcome that says so: `user-created`, or the code of a rule.
    pub outcome: &'static str,
    /// The message key of the reference system, where it has one (D58). Rules have theirs themselves.
    pub legacy: Option<&'static str>,
    /// The file of the test that shows it, below the folder of the format.
    pub file: &'static str,
    /// The name of that test.
    pub test: &'static str,
}

impl Case {
    pub(super) const fn new(becomes: Becomes, outcome: &'static str, file: &'static str, test: &'static str) -> Self {
        Self {
            becomes,
            outcome,
            legacy: None,
            file,
            test,
        }
    }

    pub(super) const fn legacy(self, key: &'static str) -> Self {
        Self {
            legacy: Some(key),
            ..self
        }
    }

    /// The message key of the reference system: its own, or that of the rule.
    #[must_use]
    pub fn legacy_key(&self) -> Option<&'static str> {
        self.legacy
            .or_else(|| crate::registry::rule(self.outcome).and_then(|rule| rule.legacy))
    }
}

/// The cases of one command file, or of all.
#[derive(Debug, Clone, Copy)]
pub struct Table {
    /// The name of the format; blank = all of them.
    pub format: &'static str,
    /// The folder of its tests, below that of the repository.
    pub folder: &'static str,
    /// The cases.
    pub cases: &'static [Case],
}

macro_rules! tables {
    ($( $format:literal in $folder:ident, )*) => {
        /// What all command files have in common, then each of them in the order of runs.
        pub static TABLES: &[Table] = &[
            Table { format: "", folder: "shared/src", cases: general::CASES },
            $( Table {
                format: $format,
                folder: concat!("shared/src/formats/", stringify!($folder)),
                cases: $folder::outcomes::CASES,
            }, )*
        ];
    };
}

tables! {
    "course-checks" in course_checks,
    "course-resets" in course_resets,
    "course-deletions" in course_deletions,
    "courses" in courses,
    "metacourses" in metacourses,
    "users" in users,
    "user-pictures" in user_pictures,
    "cohorts" in cohorts,
    "groups" in groups,
    "cohort-bindings" in cohort_bindings,
    "enrolments" in enrolments,
    "group-members" in group_members,
}
