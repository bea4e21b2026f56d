//! The pages, one folder each. A page knows `ui`, `shell`, `api` and `i18n`, never another page.

pub mod account;
pub mod check;
pub mod help;
pub mod not_found;
pub mod plan;
pub mod run;
pub mod runs;
pub mod settings;
#[cfg(debug_assertions)]
pub mod styleguide;
