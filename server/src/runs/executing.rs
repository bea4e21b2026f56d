//! Execution, chunk by chunk: fetch, plan, then steps, journal and cursor in one transaction.

use shared::api::FileTotals;
use shared::check::Across;
use shared::directory::Snapshot;
use shared::formats::PlannedFile;
use shared::plan::{Failed, Moment, Outcome, OutcomeStatus, RowPlan, RowStatus, rules};
use shared::settings::Settings;

use super::ahead::Ahead;
use super::applied::Applied;
use super::drive::Drive;
use super::earlier::{Earlier, Part};
use super::effect::{self, Effect};
use super::input::Input;
use super::job::{JobError, totals_of};
use super::keeping::{count, kept};
use super::package::Deaf;
use super::parts::Parts;
use super::planning;
use super::pulse::telling;
use super::rows::Row;
use crate::notify::passwords;
use crate::pictures::{PictureStore, Studio};
use crate::platform::PlatformError;
use crate::store::runs::{self as kept_runs, Table};

/// Executes the rows of a run that aren't done yet.
pub async fn execute(drive: &mut Drive<'_>) -> Result<(), JobError> {
    let mut across = Across::again(drive.job.files.len(), drive.notes()?);
    let from = usize::try_from(drive.job.run.cursor_file).unwrap_or(0);
    read_again(drive, from, &mut across)?;
    drive.measure();
    for at in from..drive.job.files.len() {
        let Some(file) = drive.job.files.get(at).cloned() else {
            break;
        };
        if file.fatal.is_empty() {
            let input = drive.job.input(drive.place, &file)?;
            let done = if at == from {
                u64::try_from(drive.job.run.cursor_line).unwrap_or(0)
            } else {
                0
            };
            FileRun {
                at,
                input: &input,
                studio: Studio::open(&input, Some(PictureStore::kept_by(drive.place.keeper().clone())))?,
                drive,
                coming: Vec::new(),
                ahead: None,
            }
            .execute(&mut across, done)
            .await?;
        }
        super::later::catch_up(drive, at).await?;
        let next = i64::try_from(at + 1).unwrap_or(i64::MAX);
        drive.move_cursor(next, 0).await?;
    }
    super::clean_ups::run(drive).await
}

/// Files that were done before a crash are read again, for what they say to the files after them.
fn read_again(drive: &Drive<'_>, before: usize, across: &mut Across) -> Result<(), JobError> {
    let files = drive.job.files.iter().take(before);
    for file in files.filter(|file| file.fatal.is_empty()) {
        let input = drive.job.input(drive.place, file)?;
        tokio::task::block_in_place(|| input.check(across, || Deaf))?;
    }
    Ok(())
}

/// One file at work.
struct FileRun<'a, 'd> {
    drive: &'a mut Drive<'d>,
    at: usize,
    input: &'a Input,
    /// Where images are prepared, if the file brings some.
    studio: Option<Studio>,
    /// The rows of the next part, until it is looked up what they name.
    coming: Vec<Row>,
    ahead: Option<Ahead>,
}

impl FileRun<'_, '_> {
    async fn execute(&mut self, across: &mut Across, done: u64) -> Result<(), JobError> {
        let foresees = self.drive.platform.foresees();
        let mut parts = Parts::open(self.input, across, done)?;
        let mut totals = self.drive.job.files.get(self.at).map(totals_of).unwrap_or_default();
        let mut next = parts.next()?;
        while let Some(part) = next {
            next = if foresees { parts.next()? } else { None };
            let Some(command_file) = parts.command_file.as_deref_mut() else {
                return Ok(());
            };
            self.coming = next.clone().unwrap_or_default();
            if let Some(ahead) = self.ahead.take() {
                telling(self.drive, ahead.known()).await;
                self.look_ahead(command_file);
            }
            self.part(command_file, &part, &mut totals).await?;
            if !foresees {
                next = parts.next()?;
            }
        }
        Ok(())
    }

    /// Has looked up what the next rows name, while these are executed.
    fn look_ahead(&mut self, command_file: &dyn PlannedFile) {
        let coming = std::mem::take(&mut self.coming);
        if !coming.is_empty() {
            self.ahead = Ahead::begin(&self.drive.platform, command_file, &coming);
        }
    }

    /// Rows that are planned and applied together.
    async fn part(
        &mut self,
        command_file: &mut dyn PlannedFile,
        rows: &[Row],
        totals: &mut FileTotals,
    ) -> Result<(), JobError> {
        match self.commit(command_file, rows, totals).await {
            Err(JobError::Platform(PlatformError::Refused { .. })) => {
                for row in rows.chunks(1) {
                    self.alone(command_file, row, totals).await?;
                }
                Ok(())
            }
            other => other,
        }
    }

    /// A row that may be the one that the platform refuses.
    async fn alone(
        &mut self,
        command_file: &mut dyn PlannedFile,
        row: &[Row],
        totals: &mut FileTotals,
    ) -> Result<(), JobError> {
        match self.commit(command_file, row, totals).await {
            Err(JobError::Platform(PlatformError::Refused { reason, .. })) => {
                let refused: Vec<RowPlan> = row.iter().map(|row| refused(row, &reason)).collect();
                self.keep(refused, totals, Earlier::default()).await
            }
            other => other,
        }
    }

    /// Plans rows and makes them last.
    async fn commit(
        &mut self,
        command_file: &mut dyn PlannedFile,
        rows: &[Row],
        totals: &mut FileTotals,
    ) -> Result<(), JobError> {
        let at = i64::try_from(self.at).unwrap_or(i64::MAX);
        let earlier = Earlier::look(self.drive, at, Part::Rows).await?;
        let rows = &*earlier.left(rows);
        let keys = planning::keys(command_file, rows);
        let mut snapshot = telling(self.drive, self.drive.platform.fetch(&keys)).await?;
        self.look_ahead(command_file);
        earlier.lay_over(&mut snapshot);
        let settings = &self.drive.job.settings;
        let rows = planning::with_images(self.studio.as_ref(), command_file, rows, &snapshot, settings)?;
        let plans = plan(
            command_file,
            &rows,
            &mut snapshot,
            &self.drive.job.settings,
            &self.drive.job.clock,
        );
        self.keep(earlier.settle(plans), totals, earlier).await
    }

    /// Has the steps done, and writes journal and cursor.
    async fn keep(&mut self, plans: Vec<RowPlan>, totals: &mut FileTotals, earlier: Earlier) -> Result<(), JobError> {
        let at = i64::try_from(self.at).unwrap_or(i64::MAX);
        let Effect { mut tx, ids, plans } = effect::have_done(self.drive, at, Part::Rows, plans, &earlier).await?;
        let mut applied = Applied::default();
        let steps = effect::steps(&plans);
        let (place, job) = (self.drive.place, &self.drive.job);
        passwords::note(&mut tx, &place.data_dir, &job.settings, job.run.number, &steps, &ids).await?;
        let plans = earlier.join(plans);
        if plans.iter().any(|plan| !plan.steps.is_empty()) {
            applied = Applied::after(&mut tx, self.drive.platform.writes(), &effect::steps(&plans), ids).await?;
            applied.note(&mut tx, self.drive.job.run.number, at, &plans).await?;
        }
        let rows = plans.iter().map(|plan| kept(at, plan, &applied)).collect();
        kept_runs::write(&mut tx, Table::Done, self.drive.job.run.number, rows).await?;
        let last = plans.last().map_or(0, |plan| plan.line);
        let mut new_totals = totals.clone();
        let Some(file) = self.drive.job.files.get_mut(self.at) else {
            return Ok(());
        };
        let before = file.clone();
        count(file, &mut new_totals, &plans);
        kept_runs::save_file(&mut tx, file).await?;
        let saved = self.drive.commit_at(tx, at, last).await;
        match saved {
            Ok(()) => *totals = new_totals,
            Err(_) => {
                if let Some(file) = self.drive.job.files.get_mut(self.at) {
                    *file = before;
                }
            }
        }
        saved
    }
}

fn plan(
    command_file: &mut dyn PlannedFile,
    rows: &[Row],
    snapshot: &mut Snapshot,
    settings: &Settings,
    clock: &Moment,
) -> Vec<RowPlan> {
    tokio::task::block_in_place(|| planning::plan(command_file, rows, snapshot, settings, clock))
}

/// The plan of a row that the platform refuses.
fn refused(row: &Row, reason: &str) -> RowPlan {
    let failed = Failed::new(&rules::REFUSED, row.label.clone()).with("reason", reason);
    let outcome = Outcome {
        name: failed.rule.code,
        key: failed.key,
        status: OutcomeStatus::Failed,
        args: failed.args,
    };
    RowPlan {
        line: row.line,
        status: RowStatus::Failed,
        partial: false,
        warning: false,
        outcomes: vec![outcome],
        steps: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_that_the_platform_refuses_has_failed_and_says_why() {
        let row = Row {
            line: 7,
            span: 0..1,
            checked: None,
            label: "nora.lind".into(),
            diagnostics: Vec::new(),
        };
        let plan = refused(&row, "users_idnumber");
        assert_eq!((plan.status, plan.steps.len()), (RowStatus::Failed, 0));
        let told = plan.outcomes.first().unwrap();
        assert_eq!(
            (told.name, told.key.as_str(), told.status),
            ("PLT001", "nora.lind", OutcomeStatus::Failed)
        );
    }
}
