//! `tools`: what is done beside command files.

pub mod categories;
pub mod course_checks;
pub mod courses;
pub mod generate;
