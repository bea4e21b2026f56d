//! To be written: listing.

use shared::directory::Course;
use shared::plan::Totals;
use shared::tools::CategoryFacts;

use super::super::Moodle;
use crate::platform::{CourseFilter, PlatformError};

pub async fn totals(_: &Moodle) -> Result<Totals, PlatformError> {
    Ok(Totals::new())
}

pub async fn category_facts(_: &Moodle) -> Result<Vec<CategoryFacts>, PlatformError> {
    Ok(Vec::new())
}

pub async fn list_courses(_: &Moodle, _: &CourseFilter) -> Result<Vec<Course>, PlatformError> {
    Ok(Vec::new())
}
