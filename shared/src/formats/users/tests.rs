//! What users files do, by example. The helpers check and plan a file given as text, as a run would.

mod accounts;
mod check;
mod cohorts;
mod collisions;
mod courses;
mod fetching;
mod lists;
mod package;
mod passwords;
mod profile;
mod removal;
mod renaming;
mod replay;
mod shown;
mod texts;
mod worked;
mod world;

pub(super) use check::{layout, own_rules, record};
