//! Exports read back: what a directory holds comes back in an empty one, and a second run changes nothing (D94).

mod any_school;
mod place;
pub(crate) mod round_trip;
