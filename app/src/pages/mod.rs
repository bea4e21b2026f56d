//! The pages, one folder each. A page knows `ui`, `shell`, `api` and `i18n`, never another page; what the
//! pages of runs share, the directory has from there too.

pub mod account;
pub mod check;
pub mod directory;
pub mod files;
pub mod help;
pub mod not_found;
pub mod overview;
pub mod plan;
pub mod report;
pub mod run;
pub mod runs;
pub mod schedules;
pub mod settings;
#[cfg(debug_assertions)]
pub mod styleguide;
pub mod tools;
