//! Exports as files: CSV that command files read back, CSV for people, JSON; whole packages in a folder or a ZIP.
//!
//! All are written as they are read, page by page, so that memory doesn't grow with the directory.

mod package;
mod write;

pub use package::{PackageError, Written, write_package};
pub use write::{csv, dialect, for_people, json};

#[cfg(test)]
pub(crate) mod tests;
