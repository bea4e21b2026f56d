//! What a run tells beside its rows: why they failed, how long it takes lately, what failed that didn't before.

use std::collections::BTreeMap;

use shared::api::{FailureChangeDto, FailureDto, ReasonDto, StoryDto};
use shared::i18n::Catalog;
use shared::plan::OutcomeStatus;

use super::overview::{PAST, past_dto};
use super::service::{RunError, Runs, table_of};
use super::telling::brief_row_dto;
use crate::store::runs::{self as kept_runs, Kept, Reason, RunRecord};

/// So many reasons are told.
const MOST_REASONS: i64 = 50;
/// So many failures of a run are compared with those of another.
const MOST_COMPARED: i64 = 10_000;
/// So many of those that came or went are named.
const NAMED: usize = 10;

impl Runs {
    /// What a run tells beside its rows.
    pub async fn story(&self, id: &str, catalog: &Catalog) -> Result<StoryDto, RunError> {
        let run = self.find(id).await?;
        let store = &self.place().store;
        let reasons = kept_runs::reasons(store, table_of(&run), run.number, MOST_REASONS).await?;
        let past = kept_runs::past(store, &run.source, run.number, PAST).await?;
        let before = kept_runs::before(store, &run.source, run.number).await?;
        let failures = match before {
            Some(before) => Some(compared(&self.failures(&run).await?, &self.failures(&before).await?)),
            None => None,
        };
        Ok(StoryDto {
            reasons: reasons.iter().map(|reason| told(reason, catalog)).collect(),
            past: past.iter().rev().map(past_dto).collect(),
            failures,
        })
    }

    async fn failures(&self, run: &RunRecord) -> Result<BTreeMap<Kept, (i64, i64)>, RunError> {
        Ok(kept_runs::kept_failures(&self.place().store, table_of(run), run.number, MOST_COMPARED).await?)
    }
}

fn told(reason: &Reason, catalog: &Catalog) -> ReasonDto {
    let first = brief_row_dto(&reason.first, catalog);
    let failed = first
        .outcomes
        .into_iter()
        .find(|outcome| outcome.status == OutcomeStatus::Failed && outcome.outcome == reason.outcome);
    ReasonDto {
        outcome: reason.outcome.clone(),
        rows: u64::try_from(reason.rows).unwrap_or(0),
        file: first.file,
        line: first.line,
        key: reason.first.key.clone(),
        message: failed.and_then(|outcome| outcome.message).unwrap_or_default(),
    }
}

type Failures = BTreeMap<Kept, (i64, i64)>;

fn compared(now: &Failures, then: &Failures) -> FailureChangeDto {
    let only = |these: &Failures, those: &Failures| {
        let rows: Vec<FailureDto> = these
            .iter()
            .filter(|(what, _)| !those.contains_key(what))
            .map(failure)
            .collect();
        (rows.len() as u64, rows.into_iter().take(NAMED).collect())
    };
    let (new, new_rows) = only(now, then);
    let (gone, gone_rows) = only(then, now);
    let whole = |failures: &Failures| i64::try_from(failures.len()).is_ok_and(|count| count < MOST_COMPARED);
    FailureChangeDto {
        still: now.len() as u64 - new,
        new,
        gone,
        whole: whole(now) && whole(then),
        new_rows,
        gone_rows,
    }
}

fn failure(((key, outcome), (file, line)): (&Kept, &(i64, i64))) -> FailureDto {
    FailureDto {
        file: u32::try_from(*file).unwrap_or(0),
        line: u64::try_from(*line).unwrap_or(0),
        key: key.clone(),
        outcome: outcome.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn failed(rows: &[(&str, &str, i64)]) -> Failures {
        let row = |(key, why, line): &(&str, &str, i64)| (((*key).to_owned(), (*why).to_owned()), (0, *line));
        rows.iter().map(row).collect()
    }

    #[test]
    fn failures_of_two_runs_are_told_apart_by_record_and_reason() {
        let then = failed(&[("jdoe", "USR004", 2), ("mroy", "USR021", 3), ("akim", "USR004", 4)]);
        // The same record on another line is the same failure; for another reason it is another one.
        let now = failed(&[("jdoe", "USR004", 7), ("mroy", "USR004", 8)]);
        let change = compared(&now, &then);
        assert_eq!((change.still, change.new, change.gone, change.whole), (1, 1, 2, true));
        assert_eq!((change.new_rows[0].key.as_str(), change.new_rows[0].line), ("mroy", 8));
    }
}
