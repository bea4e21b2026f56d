//! What is tidied, and after which command files.

use shared::settings::{Settings, cohorts, enrolments, groups};

/// What is tidied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tidied {
    /// Cohorts that the run has emptied.
    Cohorts,
    /// Groups without members, in courses that the run touched.
    Groups,
    /// These, and then groupings without groups.
    GroupsAndGroupings,
}

impl Tidied {
    /// All, in the order in which they are tidied.
    pub const ALL: [Self; 3] = [Self::Cohorts, Self::Groups, Self::GroupsAndGroupings];

    /// Whether it is tidied after a file of this format.
    pub fn follows(self, format: &str, settings: &Settings) -> bool {
        let purged = settings.word(&groups::PURGE_EMPTY);
        match (self, format) {
            (Self::Cohorts, "cohorts") => settings.flag(&cohorts::DELETE_EMPTIED),
            (Self::Groups, "enrolments") => settings.flag(&enrolments::CLEAN_EMPTY_GROUPS),
            (Self::Groups, "group-members") => purged == "groups",
            (Self::GroupsAndGroupings, "group-members") => purged == "groups_and_groupings",
            _ => false,
        }
    }

    /// Whether it is tidied after any file.
    pub fn is_on(self, settings: &Settings) -> bool {
        ["cohorts", "enrolments", "group-members"]
            .iter()
            .any(|format| self.follows(format, settings))
    }
}
