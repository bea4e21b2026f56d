//! What a single cell may hold: truth values, numbers, dates, addresses, names (decisions, section 4).
//!
//! Everything here judges one piece of text at a time and knows nothing of rows, columns or
//! diagnostics. Cells are expected without their quotes; blanks around them are tolerated.

pub mod country;
pub mod date;
pub mod distance;
pub mod email;
pub mod lang;
mod latin;
pub mod number;
pub mod truth;
pub mod username;
