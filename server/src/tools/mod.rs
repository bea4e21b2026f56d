//! The tools: what is done beside command files, by the page, by scripts, by the command line.

pub mod categories;
pub mod course_checks;
pub mod generate;
