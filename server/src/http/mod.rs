//! The HTTP API and the page.

mod assets;
mod headers;
mod problem;

pub use problem::{ApiError, Code};
