//! What is on the platform, as far as files refer to it: sets of keyed fingerprints that can be asked, but not listed.
//!
//! The server makes one set for each kind of key that is asked for, the check looks references up in them. A key that is
//! on the platform is always found. One that isn't is found by accident less than once in a million look-ups, and then
//! the plan decides.
//!
//! **What this protects from.** No name, address or identifier leaves the server, and no two servers (nor the same one
//! after a restart) give the same fingerprints, so that nothing can be looked up in tables made beforehand. **What it
//! does not protect from:** the answer brings its own salt, without which it couldn't be asked. Who has one can
//! try out guesses, as fast as their machine hashes. It is therefore given only to operators, who may look the same up
//! in the directory, and the page keeps it in memory alone.

mod coding;
mod kind;
mod set;

pub use kind::{KeyKind, WITHIN};
pub use set::{KeySet, KeySetBuilder, KeySets, counted};
