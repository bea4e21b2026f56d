//! Rows of a package plan that wait for a later file: the plan catches up with them where a run would (D81).

use std::collections::BTreeSet;

use shared::check::Across;
use shared::plan::{Planner, RowPlan};

use super::input::Input;
use super::job::JobError;
use super::later::{CHUNK, MOST, opened, plans};
use super::package_plan::PackagePlan;
use super::planning;
use super::rows::{Row, Rows};

/// A planned file, and the lines of its rows that are done in part.
#[derive(Debug)]
pub struct Waiting<'a> {
    /// Its place, as the caller counts files.
    pub at: usize,
    /// The file.
    pub input: &'a Input,
    /// Its format.
    pub format: &'static str,
    lines: BTreeSet<u64>,
}

impl<'a> Waiting<'a> {
    /// A file of which nothing is planned yet.
    pub fn new(at: usize, input: &'a Input) -> Self {
        Self {
            at,
            input,
            format: "",
            lines: BTreeSet::new(),
        }
    }

    /// Takes in planned rows.
    pub fn note(&mut self, plans: &[RowPlan]) {
        let room = MOST.saturating_sub(self.lines.len());
        let partial = plans.iter().filter(|plan| plan.partial);
        self.lines.extend(partial.map(|plan| plan.line).take(room));
    }
}

impl PackagePlan<'_> {
    /// After the file that was planned last, plans what rows of earlier files of other formats have waited for. Tells
    /// the place of the file with what has become of its rows.
    pub async fn later(
        &mut self,
        tell: &mut impl AsyncFnMut(usize, Vec<RowPlan>) -> Result<(), JobError>,
    ) -> Result<(), JobError> {
        let mut files = std::mem::take(&mut self.files);
        let done = files.last().map_or("", |file| file.format);
        for file in files
            .iter_mut()
            .filter(|file| file.format != done && !file.lines.is_empty())
        {
            self.catch_up(file, tell).await?;
        }
        self.files = files;
        Ok(())
    }

    async fn catch_up(
        &mut self,
        file: &mut Waiting<'_>,
        tell: &mut impl AsyncFnMut(usize, Vec<RowPlan>) -> Result<(), JobError>,
    ) -> Result<(), JobError> {
        let mut across = Across::default();
        let mut rows = Rows::open(file.input, &mut across)?;
        let mut command_file = None;
        loop {
            let chunk = tokio::task::block_in_place(|| rows.next(CHUNK))?;
            if chunk.is_empty() {
                return Ok(());
            }
            if command_file.is_none() {
                command_file = opened(&rows, file.input);
            }
            let Some(command_file) = command_file.as_deref_mut() else {
                return Ok(());
            };
            let again: Vec<Row> = chunk.into_iter().filter(|row| file.lines.contains(&row.line)).collect();
            if again.is_empty() {
                continue;
            }
            let keys = planning::keys(command_file, &again);
            planning::fetch_under(&mut self.overlay, self.platform.as_ref(), &keys).await?;
            let mut planner = Planner::new(&mut self.overlay, self.settings, self.clock);
            let plans = plans(command_file, &again, &mut planner);
            self.note(&plans);
            for done in plans.iter().filter(|plan| !plan.partial) {
                file.lines.remove(&done.line);
            }
            tell(file.at, plans).await?;
            self.overlay.rest();
        }
    }
}
