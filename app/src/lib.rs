//! The screens of Tool Sync.
