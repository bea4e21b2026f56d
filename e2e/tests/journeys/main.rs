//! The journeys, one a module. `cargo xtask test --only journeys` builds the page and the server for them.

mod accessible;
mod area;
mod check;
mod directory;
mod files;
mod first_run;
mod held;
mod keyboard;
mod moodle;
mod notifications;
mod offline;
mod overview;
mod palette;
mod pieces;
mod privacy;
mod report;
mod schedules;
mod sources;
mod staff;
mod tools;
