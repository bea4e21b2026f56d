//! The rules of Tool Sync.

pub mod text;
