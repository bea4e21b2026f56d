//! Where the bytes of a file come from.

pub use shared::source::{Source, Unreadable};
