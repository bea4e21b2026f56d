//! The desk: files that were dropped, what is known of them, and what a person changes in them.
//!
//! Pure: the bytes come through [`Source`], the time through who calls. The worker puts a [`Desk`] between the
//! messages of the page and the files of the browser; the tests put it on buffers.
//!
//! | Module | Holds |
//! |---|---|
//! | `desk`, `package`, `tasks` | the files, their order, what is to be done next |
//! | `file`, `request`, `state` | one file, how it is checked, and what the page is told of it |
//! | `unzip` | what begins as a ZIP: a workbook, pictures, a package |
//! | `source`, `body`, `index`, `walk` | bytes, and the way to any line of them |
//! | `pass`, `watch`, `known`, `findings`, `groups` | checking, and what came of it |
//! | `judge`, `changes`, `splice` | changed cells: judged at once, taken back, written |
//! | `cells`, `problem`, `rows`, `find`, `fixes`, `export` | what the page asks for |
//!
//! What is found at once after a change is what the row alone tells. The whole file is checked again behind, since
//! repeated keys and references of other files may have changed; [`shared::wire::FileState::checking`] says so.

mod body;
mod cells;
mod changes;
#[allow(clippy::module_inception, reason = "the desk is what the module is about")]
mod desk;
mod export;
mod file;
mod find;
mod findings;
mod fixes;
mod groups;
mod index;
mod judge;
mod known;
mod package;
mod pass;
mod problem;
mod request;
mod rows;
mod source;
mod splice;
mod state;
mod tasks;
pub mod unzip;
mod walk;
mod watch;

#[cfg(test)]
mod tests;

pub use body::{Archive, Body};
pub use changes::Changes;
pub use desk::{Desk, Told};
pub use export::Part;
pub use request::request_of;
pub use source::{Source, Unreadable};
