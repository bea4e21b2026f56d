//! The command-file area: inbox, archives, reports, trybacks, and the inputs kept with runs.

mod area;
mod write;

pub use area::{Area, AreaError};
pub use write::{copy_atomic, write_atomic};
