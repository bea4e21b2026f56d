//! Why rows failed: rows with the same reason are told once, with how to mend them.

use std::collections::BTreeMap;

use crate::api::RowDto;
use crate::i18n::{Args, Catalog};
use crate::plan::OutcomeStatus;

/// So many lines are named with a reason; of the rest only the number is kept.
pub const NAMED_LINES: usize = 12;

/// Why rows of a file failed, or what there is to know about them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// Code of the rule, or name of the outcome.
    pub code: String,
    /// Failed or warning.
    pub status: OutcomeStatus,
    /// How many rows have it.
    pub rows: u64,
    /// The first lines that have it, at most [`NAMED_LINES`].
    pub lines: Vec<u64>,
    /// What was said of the first of them.
    pub example: String,
    /// The last line that was counted: a row with the same reason twice is one row.
    last: Option<u64>,
}

impl Reason {
    /// The reason in a few words.
    #[must_use]
    pub fn title(&self, catalog: &Catalog) -> String {
        self.explained("title", catalog).unwrap_or_else(|| self.example.clone())
    }

    /// How rows with it are mended; nothing where no rule says so.
    #[must_use]
    pub fn way(&self, catalog: &Catalog) -> Option<String> {
        self.explained("way", catalog)
    }

    /// How many rows have it beside those in [`Reason::lines`].
    #[must_use]
    pub fn unnamed(&self) -> u64 {
        self.rows.saturating_sub(self.lines.len() as u64)
    }

    fn explained(&self, part: &str, catalog: &Catalog) -> Option<String> {
        catalog.attribute(&self.code, part, &Args::new())
    }
}

/// Collects the reasons of a file, row by row. It grows with the number of rules, not of rows.
#[derive(Debug, Default)]
pub struct Reasons {
    known: BTreeMap<String, Reason>,
}

impl Reasons {
    /// Takes what failed in a row, or is to be known of it.
    pub fn add(&mut self, row: &RowDto) {
        for outcome in &row.outcomes {
            if !matches!(outcome.status, OutcomeStatus::Failed | OutcomeStatus::Warning) {
                continue;
            }
            let reason = self.known.entry(outcome.outcome.clone()).or_insert_with(|| Reason {
                code: outcome.outcome.clone(),
                status: outcome.status,
                rows: 0,
                lines: Vec::new(),
                example: outcome.message.clone().unwrap_or_else(|| outcome.key.clone()),
                last: None,
            });
            if reason.last.replace(row.line) == Some(row.line) {
                continue;
            }
            reason.rows += 1;
            if outcome.status == OutcomeStatus::Failed {
                reason.status = OutcomeStatus::Failed;
            }
            if reason.lines.len() < NAMED_LINES {
                reason.lines.push(row.line);
            }
        }
    }

    /// The reasons: what failed before what is to be known, the most frequent first.
    #[must_use]
    pub fn told(&self) -> Vec<&Reason> {
        let mut reasons: Vec<_> = self.known.values().collect();
        reasons.sort_by_key(|reason| {
            (
                reason.status != OutcomeStatus::Failed,
                std::cmp::Reverse(reason.rows),
                reason.code.as_str(),
            )
        });
        reasons
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::OutcomeDto;
    use crate::i18n::Lang;
    use crate::plan::RowStatus;

    fn row(line: u64, outcomes: &[(&str, OutcomeStatus)]) -> RowDto {
        RowDto {
            file: 0,
            line,
            status: RowStatus::Failed,
            partial: false,
            warning: false,
            outcomes: outcomes
                .iter()
                .map(|(name, status)| OutcomeDto {
                    line,
                    outcome: (*name).to_owned(),
                    key: "jdoe".to_owned(),
                    status: *status,
                    message: Some("a@@b is not an e-mail address.".to_owned()),
                    facts: Default::default(),
                })
                .collect(),
            steps: Vec::new(),
        }
    }

    #[test]
    fn rows_with_one_reason_are_told_once() {
        let mut reasons = Reasons::default();
        reasons.add(&row(2, &[("user-created", OutcomeStatus::Ok)]));
        reasons.add(&row(3, &[("USR002", OutcomeStatus::Warning)]));
        for line in 4..24 {
            // The same twice in a row is one row that failed.
            reasons.add(&row(
                line,
                &[("USR004", OutcomeStatus::Failed), ("USR004", OutcomeStatus::Failed)],
            ));
        }
        reasons.add(&row(30, &[("USR003", OutcomeStatus::Failed)]));

        let told: Vec<_> = reasons
            .told()
            .iter()
            .map(|reason| (reason.code.as_str(), reason.rows, reason.unnamed()))
            .collect();
        assert_eq!(told, [("USR004", 20, 8), ("USR003", 1, 0), ("USR002", 1, 0)]);
    }

    #[test]
    fn a_reason_says_how_to_mend_it() {
        let mut reasons = Reasons::default();
        reasons.add(&row(4, &[("USR004", OutcomeStatus::Failed)]));
        reasons.add(&row(5, &[("something-odd", OutcomeStatus::Failed)]));
        let catalog = Catalog::of(Lang::En);
        let told: Vec<_> = reasons
            .told()
            .iter()
            .map(|reason| (reason.title(catalog), reason.way(catalog).is_some()))
            .collect();
        assert_eq!(
            told,
            [
                ("E-mail is not an address".to_owned(), true),
                ("a@@b is not an e-mail address.".to_owned(), false)
            ]
        );
    }
}
