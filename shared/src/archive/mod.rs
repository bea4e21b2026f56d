//! ZIP archives: their list of entries, and the bytes of each, within limits that no archive can pass (D93).
//!
//! Nothing is written anywhere and no name becomes a path. An archive is read where it lies; what is inflated is
//! counted against what its directory declares, and that against the limits, before and while it is inflated.

mod directory;
mod entry;
mod inflate;
mod kind;
mod name;
#[cfg(test)]
mod tests;
mod write;

pub use directory::{ArchiveError, Directory};
pub use entry::{Entry, EntryFault, Method};
pub use inflate::bytes_of;
pub use kind::{Contents, contents};
pub use name::Flaw;
pub use write::Writer;

/// The most entries of an archive.
pub const MOST_ENTRIES: usize = 10_000;
/// The most bytes of all entries of an archive, inflated.
pub const MOST_BYTES: u64 = 1 << 30;
/// The largest ratio between an entry and its compressed form.
pub const MOST_RATIO: u64 = 100;

/// Whether a file begins as a ZIP does, also an empty one.
#[must_use]
pub fn is_archive(start: &[u8]) -> bool {
    start.starts_with(b"PK\x03\x04") || start.starts_with(b"PK\x05\x06")
}
