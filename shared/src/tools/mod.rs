//! What people do beside command files: finding empty categories, writing files that delete or reset courses.

mod categories;
mod clean_up_file;
mod generate;

pub use categories::{CategoryFacts, Tree};
pub use clean_up_file::clean_up_file;
pub use generate::{Generated, GeneratedFile, LeftOut, Picked, Why};
