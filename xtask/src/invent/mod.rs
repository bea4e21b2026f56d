//! Made-up people, the same each time: for measuring, and for the school of `cargo xtask seed`.

mod dice;
mod people;

pub(crate) use dice::Dice;
pub(crate) use people::{CITIES, FIRST, LAST};
