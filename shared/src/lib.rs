//! The rules of Tool Sync: from the bytes of a command file to the steps that it asks for.
//!
//! Everything here is a function from values to values: no I/O, no clock, no randomness, no threads. The browser and
//! the server run the same code. The order of the modules is that of the data:
//!
//! bytes → `text` → `record` (by `column`, `layout`) → `check` (by `rule`, `diagnostic`, `formats`) → `plan`
//! (over a `directory` snapshot) → `report`.

pub mod api;
pub mod archive;
pub mod check;
pub mod column;
pub mod diagnostic;
pub mod directory;
pub mod formats;
pub mod i18n;
pub mod keys;
pub mod layout;
pub mod location;
pub mod picture;
pub mod plan;
pub mod record;
pub mod reference;
pub mod registry;
pub mod report;
pub mod rule;
pub mod schedule;
pub mod settings;
pub mod sheet;
pub mod source;
pub mod text;
pub mod tools;
pub mod value;
pub mod wire;
