//! Tests of the course resets file: what checks find, what plans come to, its samples.

mod checking;
mod planning;
mod samples;
mod world;
