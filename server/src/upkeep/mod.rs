//! What keeps an installation in order: retention, backup, and what is known of a person.

pub mod backup;
pub mod privacy;
pub mod restore;
mod retain;
mod stays;
#[cfg(test)]
mod tests;
mod words;

pub use retain::{UpkeepError, retain};
