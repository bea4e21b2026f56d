//! The directory: people, courses, categories and cohorts, what ties them together, and what runs did to them.

mod cohorts;
mod courses;
mod history;
mod people;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use cohorts::{BindingDto, CohortDto, CohortRef};
pub use courses::{CategoryDto, CategoryRef, CourseDto, CourseRef, GroupDto, MethodDto, SectionDto};
pub use history::{HistoryDto, HistoryRowDto};
pub use people::{ParticipationDto, PersonDto, ProfileDto, UserDto, UserRef, WayDto};

/// More than this is not counted on: such a count says "so many or more".
pub const MOST_COUNTED: u64 = 100_000;

/// The fields of an entity that are filled, by their names in files and in the journal.
pub type Filled = BTreeMap<String, serde_json::Value>;

/// Something that is named by what people read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Its id.
    pub id: i64,
    /// What it is called.
    pub name: String,
}

/// How many there are of each, counted up to [`MOST_COUNTED`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DirectoryTotals {
    /// Accounts that aren't deleted.
    pub users: u64,
    /// Courses.
    pub courses: u64,
    /// Categories.
    pub categories: u64,
    /// Cohorts.
    pub cohorts: u64,
}

/// What a search finds: the best of each kind.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundDto {
    /// Accounts.
    pub users: Vec<UserRef>,
    /// Courses.
    pub courses: Vec<CourseRef>,
    /// Categories.
    pub categories: Vec<CategoryRef>,
    /// Cohorts.
    pub cohorts: Vec<CohortRef>,
}
