//! Pictures of users: decoding and cropping them, and keeping their pixels.
//!
//! Pixels are files of the data folder, named by the checksum of the image as it came in, and no part of the database.
//! A file is there, whole, before the transaction that names it (invariant 7); that transaction holds step, journal and
//! cursor as any other (invariant 6). So a crash leaves at most files that nothing names, which the next run sweeps
//! away, and the database stays as small and quick as it is (P10). The same image of two people is kept once.

mod hashes;
mod kept;
mod render;
mod studio;
#[cfg(test)]
mod tests;

pub use hashes::{HashError, hashes};
pub use kept::{PictureStore, kind_of};
pub use render::{Rendered, Undecodable, render};
pub use studio::Studio;
