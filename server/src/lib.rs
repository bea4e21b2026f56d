//! The effects of Tool Sync: platforms, runs, files, accounts, HTTP and the command line.
//!
//! What a command file means is decided in `shared`; this crate reads files, fetches snapshots, applies steps and
//! keeps what happened.

pub mod accounts;
pub mod cli;
pub mod clock;
pub mod config;
pub mod exports;
pub mod fault;
pub mod files;
pub mod host;
pub mod http;
pub mod meters;
pub mod notify;
pub mod outgoing;
pub mod owner;
pub mod pictures;
pub mod platform;
pub mod reference;
pub mod reports;
pub mod runs;
pub mod schedule;
pub mod settings;
pub mod sources;
pub mod store;
pub mod tools;
pub mod upkeep;
