//! Tests of the list of courses to delete: how it is read, what plans come to, its samples.

mod plan;
mod reading;
mod samples;
