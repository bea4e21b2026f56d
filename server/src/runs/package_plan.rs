//! The plan of a whole package: each chunk is planned against a snapshot with all planned changes laid over it.

use shared::check::{Across, Summary};
use shared::directory::Snapshot;
use shared::formats::open_for_planning;
use shared::plan::{Moment, RowPlan};
use shared::settings::Settings;

use super::clean_ups::{Tidied, Touched, tidies};
use super::input::Input;
use super::job::JobError;
use super::package_later::Waiting;
use super::planning;
use super::rows::Rows;
use crate::pictures::Studio;
use crate::platform::Platform;

/// How many rows are planned together.
pub const CHUNK: usize = 2_000;

/// Plans packages: each file in turn, after each what waited for it, and at the end what is tidied.
pub struct PackagePlan<'a> {
    pub(super) platform: &'a dyn Platform,
    pub(super) settings: &'a Settings,
    pub(super) clock: &'a Moment,
    pub(super) overlay: Snapshot,
    pub(super) files: Vec<Waiting<'a>>,
    pub(super) touched: Touched,
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
            files: Vec::new(),
            touched: Touched::default(),
        }
    }

    /// Plans the next file, which the caller knows by `at`, and tells each chunk of rows as it is planned. Says what is
    /// known of the file.
    pub async fn file(
        &mut self,
        at: usize,
        input: &'a Input,
        across: &mut Across,
        tell: &mut impl AsyncFnMut(Vec<RowPlan>) -> Result<(), JobError>,
    ) -> Result<Summary, JobError> {
        let mut waiting = Waiting::new(at, input);
        let mut rows = Rows::open(input, across)?;
        let mut command_file = None;
        let studio = Studio::open(input, None)?;
        loop {
            let chunk = tokio::task::block_in_place(|| rows.next(CHUNK))?;
            if chunk.is_empty() {
                waiting.format = rows.summary().format.unwrap_or_default();
                self.files.push(waiting);
                return Ok(rows.summary().clone());
            }
            if command_file.is_none() {
                let format = rows.summary().format.and_then(shared::formats::find);
                command_file = format.and_then(|format| open_for_planning(format, rows.summary(), &input.request));
                if let Some(command_file) = command_file.as_deref_mut() {
                    tokio::task::block_in_place(|| planning::look_ahead(command_file, input))?;
                }
            }
            let Some(command_file) = command_file.as_deref_mut() else {
                return Ok(rows.summary().clone());
            };
            for part in chunk.chunks(command_file.rows_at_once().max(1)) {
                let keys = planning::keys(command_file, part);
                planning::fetch_under(&mut self.overlay, self.platform, &keys).await?;
                let part = planning::with_images(studio.as_ref(), command_file, part, &self.overlay, self.settings)?;
                let plans = tokio::task::block_in_place(|| {
                    planning::plan(command_file, &part, &mut self.overlay, self.settings, self.clock)
                });
                waiting.note(&plans);
                self.note(&plans);
                tell(plans).await?;
                self.overlay.rest();
            }
        }
    }

    /// Takes in what planned rows do to courses, where that matters in the end.
    pub(super) fn note(&mut self, plans: &[RowPlan]) {
        if tidies(self.settings) {
            plans.iter().for_each(|plan| self.touched.note_plan(plan));
        }
    }

    /// Plans what is tidied once all files are done (D71), where the settings ask for it. Says after which file each,
    /// and the plan as a row of line 0.
    pub async fn clean_up(&mut self) -> Result<Vec<(usize, RowPlan)>, JobError> {
        let mut plans = Vec::new();
        for tidied in Tidied::ALL {
            let mut files = self.files.iter().rev();
            let last = files.find(|file| tidied.follows(file.format, self.settings));
            let Some(at) = last.map(|file| file.at) else { continue };
            let keys = self.touched.keys(tidied);
            self.overlay.merge(self.platform.fetch(&keys).await?);
            let plan = self.touched.plan(tidied, &mut self.overlay, self.settings, self.clock);
            if !plan.steps.is_empty() {
                plans.push((at, plan));
            }
        }
        Ok(plans)
    }
}
