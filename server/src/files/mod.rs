//! The command-file area: inbox, archives, reports, trybacks, and the inputs kept with runs.

mod area;
mod source;
mod write;

pub use area::{Area, AreaError};
pub use source::FileSource;
pub use write::{copy_atomic, write_atomic};
