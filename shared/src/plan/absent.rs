//! What becomes of a row whose target isn't there (D66).

use super::{Failed, Planner, RowStatus};
use crate::rule::Rule;
use crate::settings::runs;

impl Planner<'_> {
    /// The object that a deletion itself names is absent: the row is skipped with a warning, or fails by `rule` where
    /// `runs.missing_target` says so.
    pub fn absent(
        &mut self,
        name: &'static str,
        rule: &'static Rule,
        key: impl Into<String>,
    ) -> Result<RowStatus, Failed> {
        if self.settings.word(&runs::MISSING_TARGET) == "fail" {
            return Err(Failed::new(rule, key));
        }
        self.skipped(name, key);
        self.flag();
        Ok(RowStatus::Skipped)
    }
}
