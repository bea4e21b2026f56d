//! Tests of archives of pictures.

mod check;
mod plan;
mod samples;
mod world;
