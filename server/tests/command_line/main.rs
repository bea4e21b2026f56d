//! The program from its command line, on real files in a folder of its own.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may fail so"
)]

mod cohort_bindings;
mod cohorts;
mod contradictions;
mod courses;
mod crash;
mod export;
mod files;
mod groups;
mod guides;
mod journey;
mod metacourses;
mod notifications;
mod objects;
mod package;
mod pictures;
mod platform;
#[path = "../../src/notify/tests/post_office.rs"]
mod post_office;
#[path = "../../src/files/keeper/tests/s3_store.rs"]
mod s3_store;
mod schedules;
mod served;
mod settings;
mod simulation;
mod sources;
mod tool;
mod tools;
mod uploads;
mod user_lists;
