//! `runs`: sending, reading, following and deciding.

pub mod decide;
pub mod events;
pub mod files;
mod inbox;
pub mod read;
mod rows;
pub mod send;
