//! Help: each command file and each rule, from the same tables that the checks use.

mod columns;
mod doc;
mod format;
mod markdown;
mod options;
mod overview;
mod rule;
mod sample;
mod texts;

pub use format::FormatPage;
pub use overview::HelpPage;
pub use rule::RulePage;
