//! Charts in SVG, for what people would rather look at than read. Each has its numbers in words too: a sentence, what
//! the pointer or the arrow keys are at, and a table.

mod columns;
mod scale;
mod spark;

pub use columns::*;
pub use spark::*;
