//! Categories, courses, and what is in a course.

use serde::{Deserialize, Serialize};

use super::{Filled, Place};

/// A category in a list or in the tree.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CategoryRef {
    /// Its id.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// Its identifier.
    pub idnumber: String,
    /// The category above; 0 = none.
    pub parent: i64,
    /// Its own flag.
    pub visible: bool,
    /// Courses in it and below it.
    pub courses: u64,
    /// Categories directly in it.
    pub children: u64,
}

/// A category, whole.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct CategoryDto {
    /// What lists tell of it.
    #[serde(flatten)]
    pub category: CategoryRef,
    /// The categories above, outermost first.
    pub path: Vec<Place>,
    /// All filled fields.
    pub fields: Filled,
    /// Courses directly in it.
    pub own_courses: u64,
    /// Cohorts that belong to it.
    pub cohorts: u64,
}

/// A course in a list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CourseRef {
    /// Its id.
    pub id: i64,
    /// Short name.
    pub shortname: String,
    /// Title.
    pub fullname: String,
    /// Its identifier.
    pub idnumber: String,
    /// The category that it stands in.
    pub category: Place,
    /// Shown.
    pub visible: bool,
    /// When it starts; 0 = none.
    pub startdate: i64,
}

/// A course, whole.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct CourseDto {
    /// What lists tell of it.
    #[serde(flatten)]
    pub course: CourseRef,
    /// The categories that it stands in, outermost first.
    pub path: Vec<Place>,
    /// All filled fields.
    pub fields: Filled,
    /// How many take part, by whatever way.
    pub people: u64,
    /// Its groups.
    pub group_count: u64,
    /// Its enrolment methods, bindings and meta links.
    pub methods: u64,
    /// Its sections.
    pub sections: u64,
}

/// A group of a course.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupDto {
    /// Its id.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// Its identifier.
    pub idnumber: String,
    /// The course.
    pub course: Place,
    /// The groupings that it belongs to.
    pub groupings: Vec<Place>,
    /// How many are in it.
    pub members: u64,
}

/// An enrolment method of a course: also a cohort binding or a meta link.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MethodDto {
    /// Its id.
    pub id: i64,
    /// `manual`, `self`, `guest`, `cohort`, `meta`.
    pub kind: String,
    /// May be used.
    pub enabled: bool,
    /// The cohort of a binding, the course of a meta link.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Place>,
    /// Short name of the role that it gives; blank = none of its own.
    pub role: String,
    /// The group that it fills.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<Place>,
    /// From when its enrolments hold; 0 = no limit.
    pub start: i64,
    /// Until when; 0 = no limit.
    pub end: i64,
    /// Enrolments that are stored with it.
    pub stored: u64,
}

/// A section of a course.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionDto {
    /// Its id.
    pub id: i64,
    /// 0 = the general section.
    pub number: i64,
    /// Its title; blank = the format's own.
    pub name: String,
    /// Shown.
    pub visible: bool,
}
