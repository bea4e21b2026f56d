//! The command-file area: inbox, archives, reports, trybacks, and the inputs kept with runs.
//!
//! [`Keeper`] is the disk or an object store, [`Area`] what lies there under names, [`Files`] what people do with it; names
//! that they give go through [`names`].

mod area;
pub mod bin;
pub mod keeper;
pub mod listing;
pub mod look;
pub mod names;
mod preview;
pub mod retention;
mod service;
mod source;
mod waiting;
mod write;

pub use area::{Area, AreaError};
pub use keeper::{FilesAt, Keeper, Local};
pub use service::{FileError, Files};
pub use source::FileSource;
pub use waiting::waiting;
pub use write::{copy_atomic, sync_folder, write_atomic};
