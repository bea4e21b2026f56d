//! Command files against a fake Moodle, from the file to what the site then holds.

mod batch;
mod bindings;
mod categories;
mod courses;
mod metacourses;
mod cohorts;
mod pictures;
mod users;
mod world;
