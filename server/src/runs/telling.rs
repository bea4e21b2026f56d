//! Runs and rows as JSON has them.

use shared::api::{Counts, FileDto, GuardDto, RowDto, RunDto, RunMode, RunSummary, StepDto, TimelineDto};
use shared::i18n::{Args, Catalog};
use shared::plan::{Guard, RowStatus, Verb};

use super::finishing::{ARCHIVE_DONE, TRYBACK_DONE};
use super::job::{state_of, totals_of};
use super::journal::{Detail, OutcomesAlone};
use crate::store::runs::{self as kept_runs, FileRecord, KeptRow, RunRecord};
use crate::store::{Store, StoreError};

/// A run in a list.
pub fn summary(run: &RunRecord, files: &[FileRecord]) -> RunSummary {
    let number = |n: i64| u64::try_from(n).unwrap_or(0);
    let moment = |at: i64| (at > 0).then_some(at);
    RunSummary {
        id: run.id.clone(),
        name: run.name.clone(),
        mode: serde_json::from_value(run.mode.as_str().into()).unwrap_or(RunMode::Run),
        state: state_of(&run.state),
        actor: run.actor.clone(),
        schedule: Some(run.schedule.clone()).filter(|id| !id.is_empty()),
        submitted: run.submitted,
        started: moment(run.started),
        finished: moment(run.finished),
        formats: files
            .iter()
            .map(|file| file.format.clone())
            .filter(|format| !format.is_empty())
            .collect(),
        counts: serde_json::from_str::<Counts>(&run.counts).unwrap_or_default(),
        partial: number(run.partial),
        rows: number(run.total_rows),
        done: number(run.done),
    }
}

/// A run, whole. Whether the caller may approve it is for the caller to say.
pub async fn run_dto(
    store: &Store,
    run: &RunRecord,
    files: &[FileRecord],
    catalog: &Catalog,
) -> Result<RunDto, StoreError> {
    let guards: Vec<Guard> = serde_json::from_str(&run.guards).unwrap_or_default();
    let steps: Vec<(Verb, String, u64)> = serde_json::from_str(&run.steps).unwrap_or_default();
    let events = kept_runs::events(store, run.number).await?;
    let previous = kept_runs::before(store, &run.source, run.number).await?;
    Ok(RunDto {
        summary: summary(run, files),
        files: files.iter().map(file_dto).collect(),
        guards: guards.into_iter().map(|guard| told(guard, catalog)).collect(),
        problem: Some(run.problem.clone()).filter(|problem| !problem.is_empty()),
        steps,
        dangerous: u64::try_from(run.dangerous).unwrap_or(0),
        timeline: events
            .into_iter()
            .map(|event| TimelineDto {
                what: event.what,
                at: event.at,
                actor: Some(event.actor).filter(|actor| !actor.is_empty()),
            })
            .collect(),
        may_approve: false,
        report: Some(run.report.clone()).filter(|report| !report.is_empty()),
        previous: previous.map(|run| Box::new(summary(&run, &[]))),
    })
}

fn file_dto(file: &FileRecord) -> FileDto {
    let number = |n: i64| u64::try_from(n).unwrap_or(0);
    let filled = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
    FileDto {
        path: file.path.clone(),
        format: filled(&file.format),
        rows: number(file.total_rows),
        done: number(file.done),
        totals: totals_of(file),
        fatal: filled(&file.fatal),
        tryback: filled(&file.tryback).filter(|_| file.phase >= TRYBACK_DONE),
        archive: filled(&file.archive).filter(|_| file.phase >= ARCHIVE_DONE),
    }
}

/// A guard with its sentence.
pub fn told(guard: Guard, catalog: &Catalog) -> GuardDto {
    let entity = |kind: &shared::directory::EntityKind| catalog.text(&format!("entity-{}", kind.name()), &Args::new());
    let message = match &guard {
        Guard::Deletions {
            entity: kind,
            count,
            total,
        } => catalog.text(
            "guard-deletions",
            &Args::new()
                .with("entity", entity(kind))
                .with("count", *count)
                .with("total", *total),
        ),
        Guard::Removals {
            entity: kind,
            count,
            total,
        } => catalog.text(
            "guard-removals",
            &Args::new()
                .with("entity", entity(kind))
                .with("count", *count)
                .with("total", *total),
        ),
        Guard::Replacement { course } => {
            catalog.text("guard-replacement", &Args::new().with("course", course.as_str()))
        }
        Guard::SteeringColumn { file, column, proposal } => catalog.text(
            "guard-steering-column",
            &Args::new()
                .with("file", file.as_str())
                .with("column", column.as_str())
                .with("proposal", proposal.as_str()),
        ),
        Guard::Review => catalog.text("guard-review", &Args::new()),
    };
    GuardDto { guard, message }
}

/// A row of the journal, told.
pub fn row_dto(row: &KeptRow, catalog: &Catalog) -> RowDto {
    let line = u64::try_from(row.line).unwrap_or(0);
    let detail: Detail = serde_json::from_str(&row.detail).unwrap_or_default();
    RowDto {
        file: u32::try_from(row.file).unwrap_or(0),
        line,
        status: status_of(&row.status),
        partial: row.partial,
        warning: row.warning,
        outcomes: detail.told(line, catalog),
        steps: detail.steps,
    }
}

/// A row of the journal, told without its steps, of which a row may have many thousands.
pub fn brief_row_dto(row: &KeptRow, catalog: &Catalog) -> RowDto {
    let line = u64::try_from(row.line).unwrap_or(0);
    let detail: OutcomesAlone = serde_json::from_str(&row.detail).unwrap_or_default();
    RowDto {
        file: u32::try_from(row.file).unwrap_or(0),
        line,
        status: status_of(&row.status),
        partial: row.partial,
        warning: row.warning,
        outcomes: Detail::from(detail).told(line, catalog),
        steps: Vec::new(),
    }
}

/// The steps of a row of the journal.
pub fn steps_of(row: &KeptRow) -> Vec<StepDto> {
    let mut steps = serde_json::from_str::<Detail>(&row.detail).unwrap_or_default().steps;
    for step in &mut steps {
        step.file = u32::try_from(row.file).unwrap_or(0);
    }
    steps
}

fn status_of(name: &str) -> RowStatus {
    RowStatus::ALL
        .into_iter()
        .find(|status| status.name() == name)
        .unwrap_or(RowStatus::Failed)
}
