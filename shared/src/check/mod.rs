//! Checking: the passes header, row, cell, unique, across files, in this order.

mod checked;
mod sink;

pub use checked::Checked;
pub use sink::Sink;
