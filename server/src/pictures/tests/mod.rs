//! Tests of decoding, cropping and keeping; and the samples, which are drawn here.

mod draw;
mod kept;
mod render;
mod samples;
