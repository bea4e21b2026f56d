//! Command files against a fake Moodle, from the file to what the site then holds.

mod addresses;
mod batch;
mod bindings;
mod brought;
mod categories;
mod cohorts;
mod corpus;
mod courses;
mod enrolments;
mod group_members;
mod groups;
mod history;
mod metacourses;
mod pictures;
mod refusals;
mod resets;
mod roles;
mod school;
mod sending;
mod users;
mod whole;
mod world;
