//! The effects of Tool Sync.
