//! The rules of Tool Sync.
