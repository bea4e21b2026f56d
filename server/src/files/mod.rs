//! The command-file area: inbox, archives, reports, trybacks, and the inputs kept with runs.

mod area;
mod source;
mod waiting;
mod write;

pub use area::{Area, AreaError};
pub use source::FileSource;
pub use waiting::waiting;
pub use write::{copy_atomic, write_atomic};
