//! Cohorts and their bindings.

use serde::{Deserialize, Serialize};

use super::{CourseRef, Filled, MethodDto, Place};

/// A cohort in a list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CohortRef {
    /// Its id.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// Its identifier.
    pub idnumber: String,
    /// The category that it belongs to; none = the site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<Place>,
    /// Shown to teachers.
    pub visible: bool,
    /// How many members it has.
    pub members: u64,
}

/// A cohort, whole.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct CohortDto {
    /// What lists tell of it.
    #[serde(flatten)]
    pub cohort: CohortRef,
    /// The categories that it belongs to, outermost first.
    pub path: Vec<Place>,
    /// All filled fields.
    pub fields: Filled,
    /// To how many courses it is bound.
    pub bindings: u64,
}

/// A course that a cohort is bound to, or that follows another course.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BindingDto {
    /// The course.
    pub course: CourseRef,
    /// How.
    pub method: MethodDto,
}
