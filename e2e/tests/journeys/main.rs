//! The journeys, one a module. `cargo xtask test --only journeys` builds the page and the server for them.

mod accessible;
mod first_run;
