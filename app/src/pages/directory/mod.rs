//! Directory: people, courses, categories and cohorts, what ties them together, and what runs did to them.
//!
//! [`overview`] has the lists, [`entity`] the page of one of them. What all lists have in common is in [`list`]; how an
//! entry of each kind looks is in [`rows`].

mod details;
mod elsewhere;
mod entity;
mod entry;
mod history;
mod list;
mod overview;
mod rows;
mod search;
mod tree;
mod ways;

pub use entity::EntityPage;
pub use overview::DirectoryPage;
