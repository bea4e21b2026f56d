//! Examples of the file as a whole: a site, a file, what becomes of it.

mod acceptance;
mod categories;
mod creation;
mod identity;
mod keys;
mod look;
mod methods;
mod run;
mod samples;
pub(super) mod site;
mod teachers;
mod templates;
mod templates_update;
mod texts;
mod update;
