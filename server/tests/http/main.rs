//! The HTTP API, asked from outside: a server of its own for each test, on a port of its own.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may fail so"
)]

mod accounts;
mod answers;
mod audit;
mod directory;
mod files;
mod foreign;
mod keys;
mod notifications;
mod openapi;
mod overview;
mod platform;
#[path = "../../src/notify/tests/post_office.rs"]
mod post_office;
mod problems;
mod references;

mod roles;
mod runs;
mod schedules;
mod services;
mod session;
mod set_up;
mod settings;
mod site;
mod sources;
mod tools;
mod upkeep;
