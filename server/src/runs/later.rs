//! Parts of rows that waited for a later file of the package: teachers whose accounts a `users` file makes (D81).

use std::collections::BTreeMap;

use shared::check::Across;
use shared::formats::{PlannedFile, open_for_planning};
use shared::plan::{Planner, RowPlan, RowStatus};

use super::applied::Applied;
use super::drive::Drive;
use super::earlier::{Earlier, Part};
use super::effect::{self, Effect};
use super::input::Input;
use super::job::{JobError, json, totals_of};
use super::keeping::amend;
use super::planning;
use super::rows::{Row, Rows};
use crate::store::runs::{self as kept_runs, KeptRow, RowFilter, Table};

/// At most so many rows of a file are caught up with.
pub const MOST: usize = 100_000;
/// How many rows are read together.
pub const CHUNK: usize = 2_000;

/// After file `done`, does what rows of earlier files of other formats have waited for.
pub async fn catch_up(drive: &mut Drive<'_>, done: usize) -> Result<(), JobError> {
    let Some(format) = drive.job.files.get(done).map(|file| file.format.clone()) else {
        return Ok(());
    };
    for at in 0..done {
        let waits = drive
            .job
            .files
            .get(at)
            .is_some_and(|file| file.format != format && totals_of(file).partial > 0);
        if waits {
            file(drive, at).await?;
        }
    }
    Ok(())
}

async fn file(drive: &mut Drive<'_>, at: usize) -> Result<(), JobError> {
    let Some(record) = drive.job.files.get(at).cloned() else {
        return Ok(());
    };
    let place = i64::try_from(at).unwrap_or(i64::MAX);
    let filter = RowFilter {
        file: Some(place),
        status: Some("partial".into()),
        limit: i64::try_from(MOST).unwrap_or(i64::MAX),
        ..RowFilter::default()
    };
    let partial = kept_runs::outcome_rows(&drive.place.store, Table::Done, drive.job.run.number, &filter).await?;
    let mut waiting: BTreeMap<u64, KeptRow> = partial
        .into_iter()
        .map(|row| (u64::try_from(row.line).unwrap_or(0), row))
        .collect();
    let input = drive.job.input(drive.place, &record)?;
    let mut across = Across::default();
    let mut rows = Rows::open(&input, &mut across)?;
    let mut command_file: Option<Box<dyn PlannedFile>> = None;
    loop {
        let chunk = tokio::task::block_in_place(|| rows.next(CHUNK))?;
        if chunk.is_empty() {
            return Ok(());
        }
        if command_file.is_none() {
            command_file = opened(&rows, &input);
        }
        let Some(command_file) = command_file.as_deref_mut() else {
            return Ok(());
        };
        let again: Vec<Row> = chunk
            .into_iter()
            .filter(|row| waiting.contains_key(&row.line))
            .collect();
        if !again.is_empty() {
            rows_again(drive, at, command_file, &again, &mut waiting).await?;
        }
    }
}

/// The command file, once its header is read.
pub fn opened(rows: &Rows<'_>, input: &Input) -> Option<Box<dyn PlannedFile>> {
    let format = shared::formats::find(rows.summary().format?)?;
    open_for_planning(format, rows.summary(), &input.request)
}

async fn rows_again(
    drive: &mut Drive<'_>,
    at: usize,
    command_file: &mut dyn PlannedFile,
    rows: &[Row],
    waiting: &mut BTreeMap<u64, KeptRow>,
) -> Result<(), JobError> {
    let place = i64::try_from(at).unwrap_or(i64::MAX);
    let earlier = Earlier::look(drive, place, Part::After).await?;
    let rows = &*earlier.left(rows);
    let keys = planning::keys(command_file, rows);
    let mut snapshot = drive.platform.fetch(&keys).await?;
    earlier.lay_over(&mut snapshot);
    let plans = plans(
        command_file,
        rows,
        &mut Planner::new(&mut snapshot, &drive.job.settings, &drive.job.clock),
    );
    let plans = earlier.settle(plans);
    let Effect { mut tx, ids, plans } = effect::have_done(drive, place, Part::After, plans, &earlier).await?;
    let plans = earlier.join(plans);
    let applied = Applied::after(&mut tx, drive.platform.writes(), &effect::steps(&plans), ids).await?;
    applied.note(&mut tx, drive.job.run.number, place, &plans).await?;
    if let Some(file) = drive.job.files.get_mut(at) {
        let mut totals = totals_of(file);
        let mut amended = Vec::new();
        for plan in plans {
            if let Some(mut row) = waiting.remove(&plan.line) {
                amend(&mut row, &mut totals, plan, &applied);
                amended.push(row);
            }
        }
        for row in &amended {
            kept_runs::forget(&mut tx, Table::Done, drive.job.run.number, row).await?;
        }
        kept_runs::write(&mut tx, Table::Done, drive.job.run.number, amended).await?;
        file.totals = json(&totals);
        kept_runs::save_file(&mut tx, file).await?;
    }
    let (file, line) = (drive.job.run.cursor_file, drive.job.run.cursor_line);
    drive.commit_at(tx, file, line).await
}

/// The later plans of the rows that have one.
pub fn plans(command_file: &mut dyn PlannedFile, rows: &[Row], planner: &mut Planner<'_>) -> Vec<RowPlan> {
    let mut plans = Vec::new();
    for row in rows {
        let Some(checked) = &row.checked else { continue };
        let mut has_part = true;
        let plan = planner.row(row.line, |planner| {
            command_file.plan_later(checked, planner).unwrap_or_else(|| {
                has_part = false;
                Ok(RowStatus::Unchanged)
            })
        });
        if has_part {
            plans.push(plan);
        }
    }
    plans
}
