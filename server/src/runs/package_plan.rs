//! The plan of a whole package: each chunk is planned against a snapshot with all planned changes laid over it.

use shared::check::{Across, Summary};
use shared::directory::Snapshot;
use shared::formats::open_for_planning;
use shared::plan::{Moment, RowPlan};
use shared::settings::Settings;

use super::input::Input;
use super::job::JobError;
use super::planning;
use super::rows::Rows;
use crate::platform::Platform;

/// How many rows are planned together.
pub const CHUNK: usize = 2_000;

/// Plans packages.
pub struct PackagePlan<'a> {
    platform: &'a dyn Platform,
    settings: &'a Settings,
    clock: &'a Moment,
    overlay: Snapshot,
}

impl std::fmt::Debug for PackagePlan<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PackagePlan").finish_non_exhaustive()
    }
}

impl<'a> PackagePlan<'a> {
    /// A plan in which nothing has changed yet.
    pub fn new(platform: &'a dyn Platform, settings: &'a Settings, clock: &'a Moment) -> Self {
        Self {
            platform,
            settings,
            clock,
            overlay: Snapshot::default(),
        }
    }

    /// Plans the next file, and tells each chunk of rows as it is planned. Says what is known of the file.
    pub async fn file(
        &mut self,
        input: &Input,
        across: &mut Across,
        tell: &mut impl AsyncFnMut(Vec<RowPlan>) -> Result<(), JobError>,
    ) -> Result<Summary, JobError> {
        let mut rows = Rows::open(input, across)?;
        let mut command_file = None;
        loop {
            let chunk = tokio::task::block_in_place(|| rows.next(CHUNK))?;
            if chunk.is_empty() {
                return Ok(rows.summary().clone());
            }
            if command_file.is_none() {
                let format = rows.summary().format.and_then(shared::formats::find);
                command_file = format.and_then(|format| open_for_planning(format, rows.summary(), &input.request));
            }
            let Some(command_file) = command_file.as_deref_mut() else {
                return Ok(rows.summary().clone());
            };
            let keys = planning::keys(command_file, &chunk);
            self.overlay.merge(self.platform.fetch(&keys).await?);
            let plans = tokio::task::block_in_place(|| {
                planning::plan(command_file, &chunk, &mut self.overlay, self.settings, self.clock)
            });
            tell(plans).await?;
        }
    }
}
