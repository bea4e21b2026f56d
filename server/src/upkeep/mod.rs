//! What keeps an installation in order: retention, backup, and what is known of a person.

pub mod backup;
pub mod restore;
mod retain;
#[cfg(test)]
mod tests;

pub use retain::{UpkeepError, retain};
