//! Parameters: from form fields with keys as PHP reads them to values that a function has declared.

mod args;
mod kind;
mod shape;
mod tree;

pub use args::Args;
pub use kind::{Kind, Kinds};
pub use shape::{Field, Shape, hold, list, needed, or, record, taken};
pub use tree::Tree;
