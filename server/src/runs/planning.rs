//! Planning one chunk of rows: what they name is fetched, then each row is planned against it.

use std::borrow::Cow;

use shared::check::{Across, Checked};
use shared::diagnostic::Diagnostic;
use shared::directory::{Keys, Snapshot};
use shared::formats::PlannedFile;
use shared::i18n::Args;
use shared::plan::{Moment, Outcome, OutcomeStatus, Planner, RowPlan, RowStatus};
use shared::record::Record;
use shared::rule::Severity;
use shared::settings::Settings;

use super::input::{Input, InputError};
use super::job::JobError;
use super::rows::{Row, Rows};
use crate::pictures::Studio;
use crate::platform::{Platform, PlatformError};

/// How many rows are held at once to be shown ahead.
const AHEAD: usize = 2_000;

/// Shows a command file that depends on later rows all of them, before the first is planned.
pub fn look_ahead(command_file: &mut dyn PlannedFile, input: &Input) -> Result<(), InputError> {
    if !command_file.looks_ahead() {
        return Ok(());
    }
    let mut across = Across::default();
    let mut rows = Rows::open(input, &mut across)?;
    loop {
        let chunk = rows.next(AHEAD)?;
        if chunk.is_empty() {
            return Ok(());
        }
        let valid = chunk.iter().filter_map(|row| row.checked.as_ref());
        valid.for_each(|row| command_file.ahead(row));
    }
}

/// What planning the rows needs to know of the platform.
pub fn keys(command_file: &dyn PlannedFile, rows: &[Row]) -> Keys {
    let mut keys = Keys::default();
    for row in rows.iter().filter_map(|row| row.checked.as_ref()) {
        command_file.keys(row, &mut keys);
    }
    keys
}

/// Lays what keys name under planned changes, and then what bindings and links that are only planned lead to.
pub async fn fetch_under(overlay: &mut Snapshot, platform: &dyn Platform, keys: &Keys) -> Result<(), PlatformError> {
    overlay.merge(platform.fetch(keys).await?);
    let mut known = 0;
    // What is found may lead to more, but never to less.
    loop {
        let more = overlay.planned_sources(keys);
        let count = more.participations.len() + more.cohort_members.len() + more.meta_links.len();
        if count == known {
            return Ok(());
        }
        overlay.merge(platform.fetch(&more).await?);
        known = count;
    }
}

/// Prepares the images that the rows bring, where the file brings some; rows whose image can't be decoded fail.
///
/// # Errors
///
/// The disk says no.
pub fn with_images<'r>(
    studio: Option<&Studio>,
    command_file: &dyn PlannedFile,
    rows: &'r [Row],
    snapshot: &Snapshot,
    settings: &Settings,
) -> Result<Cow<'r, [Row]>, JobError> {
    match studio {
        None => Ok(Cow::Borrowed(rows)),
        Some(studio) => tokio::task::block_in_place(|| studio.prepare(command_file, rows, snapshot, settings))
            .map_err(|error| JobError::Other(error.into())),
    }
}

/// Plans the rows against a snapshot that holds what they name. Rows with errors are told as failed.
pub fn plan(
    command_file: &mut dyn PlannedFile,
    rows: &[Row],
    snapshot: &mut Snapshot,
    settings: &Settings,
    clock: &Moment,
) -> Vec<RowPlan> {
    let mut planner = Planner::new(snapshot, settings, clock);
    rows.iter()
        .map(|row| match &row.checked {
            Some(checked) => valid(command_file, row, checked, &mut planner),
            None => refused(row),
        })
        .collect()
}

fn valid(
    command_file: &mut dyn PlannedFile,
    row: &Row,
    checked: &Checked<Record>,
    planner: &mut Planner<'_>,
) -> RowPlan {
    let mut plan = planner.row(row.line, |planner| command_file.plan(checked, planner));
    for diagnostic in &row.diagnostics {
        plan.warning = true;
        plan.outcomes.push(told(diagnostic, OutcomeStatus::Warning));
    }
    plan
}

/// A row that its check didn't let through.
fn refused(row: &Row) -> RowPlan {
    let errors = row
        .diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.severity() == Severity::Error);
    RowPlan {
        line: row.line,
        status: RowStatus::Failed,
        partial: false,
        warning: row
            .diagnostics
            .iter()
            .any(|diagnostic| diagnostic.severity() == Severity::Warning),
        outcomes: errors
            .map(|diagnostic| Outcome {
                key: row.label.clone(),
                ..told(diagnostic, OutcomeStatus::Failed)
            })
            .collect(),
        steps: Vec::new(),
    }
}

fn told(diagnostic: &Diagnostic, status: OutcomeStatus) -> Outcome {
    let mut args: Args = diagnostic.args.clone();
    args.push("column", diagnostic.column.as_deref().unwrap_or_default());
    args.push("value", diagnostic.value.as_deref().unwrap_or_default());
    Outcome {
        name: diagnostic.rule.code,
        key: diagnostic.column.clone().unwrap_or_default(),
        status,
        args,
    }
}
