//! Accounts, and how they take part in courses.

use serde::{Deserialize, Serialize};

use super::{CourseRef, Filled, Place};

/// An account in a list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UserRef {
    /// Its id.
    pub id: i64,
    /// User name; of a deleted account, the one that it had.
    pub username: String,
    /// Given name.
    pub firstname: String,
    /// Family name.
    pub lastname: String,
    /// Identifier in the school's own system.
    pub idnumber: String,
    /// Address.
    pub email: String,
    /// May not sign in.
    pub suspended: bool,
    /// When it was deleted; 0 = live.
    pub deleted: i64,
    /// Whether it has a picture.
    pub picture: bool,
}

/// An account, whole.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct UserDto {
    /// What lists tell of it.
    #[serde(flatten)]
    pub user: UserRef,
    /// All filled fields.
    pub fields: Filled,
    /// Its own profile fields.
    pub profile: Vec<ProfileDto>,
    /// In how many courses it takes part.
    pub courses: u64,
    /// Of how many cohorts it is a member.
    pub cohorts: u64,
}

/// What an account has in a profile field of the site.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProfileDto {
    /// Short name of the field.
    pub shortname: String,
    /// Its name as people read it.
    pub name: String,
    /// The value.
    pub data: String,
}

/// One way in which somebody takes part in a course, or would.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WayDto {
    /// The enrolment method; 0 = a role without an enrolment.
    pub method: i64,
    /// `manual`, `self`, `cohort`, `meta`, or blank for a role alone.
    pub kind: String,
    /// The cohort of a binding, the course of a meta link.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Place>,
    /// Short names of the roles that came with it.
    pub roles: Vec<String>,
    /// Whether an enrolment is stored. By a cohort or a meta link there mostly is none.
    pub stored: bool,
    /// Whether the method is enabled, so that the enrolment counts.
    pub effective: bool,
    /// Whether it holds no more for now.
    pub suspended: bool,
    /// From when; 0 = no limit.
    pub start: i64,
    /// Until when; 0 = no limit.
    pub end: i64,
}

/// Somebody in a course, a group or a cohort.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonDto {
    /// Who.
    #[serde(flatten)]
    pub user: UserRef,
    /// In a course: by which ways.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ways: Vec<WayDto>,
    /// In a course: in which groups.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<Place>,
}

/// A course in which somebody takes part.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParticipationDto {
    /// The course.
    #[serde(flatten)]
    pub course: CourseRef,
    /// By which ways.
    pub ways: Vec<WayDto>,
    /// In which groups of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<Place>,
}
