//! Journeys in a real browser against the real server: what each of them starts, and what a person does in them.
//!
//! | Module | Holds |
//! |---|---|
//! | `journey` | one journey: its folder, its server, its browser; a screenshot where it fails |
//! | `server` | `toolsync serve` with a data folder of its own, and its command line |
//! | `browser` | chromedriver and Chromium; waiting until something is so |
//! | `person` | what a person does: reads, clicks, types, presses keys, drops files |
//! | `folder` | files to drop, and downloads |
//! | `axe` | what axe-core says of a page |
//! | `bench` | measuring in a browser |
//! | `gallery` | pictures of all pages |
//! | `place` | where the programs are |
//!
//! Nothing here sleeps for a while and hopes: everything waits until something is so, and says what it waited for.

mod axe;
pub mod bench;
mod browser;
mod folder;
pub mod gallery;
mod journey;
mod person;
mod place;
mod server;

pub use browser::{Browser, Lang};
pub use folder::{Folder, windows_1252};
pub use journey::{Journey, journey, journey_with};
pub use server::Server;
