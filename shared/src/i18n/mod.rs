//! The languages of Tool Sync, and the one catalogue from which all texts come.
//!
//! The rest of the crate speaks in ids and [`Args`]; only who shows something to a person turns
//! them into text with a [`Catalog`]. What never does so doesn't link Fluent; and the page, which asks the server for
//! the texts of one language, doesn't carry those of all.

mod args;
mod catalog;
mod lang;
mod number;
mod part;
mod sentence;
mod sources;

#[cfg(test)]
mod tests;

pub use args::{Arg, Args};
pub use catalog::Catalog;
pub use lang::{Lang, UnknownLang};
pub use number::group_digits;
pub use part::Part;
pub use sentence::Sentence;
pub use sources::sources;
