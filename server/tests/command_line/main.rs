//! The program from its command line, on real files in a folder of its own.

mod crash;
mod journey;
mod tool;
