//! The rules of Tool Sync.

pub mod i18n;
pub mod settings;
pub mod value;
