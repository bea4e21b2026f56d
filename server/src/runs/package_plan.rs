//! The plan of a whole package: each chunk is planned against a snapshot with all planned changes laid over it.

use std::sync::Arc;

use shared::check::{Across, Summary};
use shared::directory::Snapshot;
use shared::plan::{Moment, RowPlan};
use shared::settings::Settings;

use super::ahead::Ahead;
use super::clean_ups::{Tidied, Touched, tidies};
use super::input::Input;
use super::job::JobError;
use super::package_later::Waiting;
use super::parts::Parts;
use super::planning;
use crate::pictures::Studio;
use crate::platform::Platform;

/// Plans packages: each file in turn, after each what waited for it, and at the end what is tidied.
pub struct PackagePlan<'a> {
    pub(super) platform: Arc<dyn Platform>,
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
    pub fn new(platform: Arc<dyn Platform>, settings: &'a Settings, clock: &'a Moment) -> Self {
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
        let mut parts = Parts::open(input, across, 0)?;
        let studio = Studio::open(input, None)?;
        let foresees = self.platform.foresees();
        let mut next = parts.next()?;
        let mut ahead: Option<Ahead> = None;
        while let Some(part) = next {
            next = if foresees { parts.next()? } else { None };
            let Some(command_file) = parts.command_file.as_deref_mut() else {
                break;
            };
            let coming = next.as_deref().unwrap_or_default();
            let was_ahead = ahead.is_some();
            if let Some(known) = ahead.take() {
                known.known().await;
                ahead = Ahead::begin(&self.platform, command_file, coming);
            }
            let keys = planning::keys(command_file, &part);
            planning::fetch_under(&mut self.overlay, self.platform.as_ref(), &keys).await?;
            if !was_ahead {
                ahead = Ahead::begin(&self.platform, command_file, coming);
            }
            let part = planning::with_images(studio.as_ref(), command_file, &part, &self.overlay, self.settings)?;
            let plans = tokio::task::block_in_place(|| {
                planning::plan(command_file, &part, &mut self.overlay, self.settings, self.clock)
            });
            waiting.note(&plans);
            self.note(&plans);
            tell(plans).await?;
            self.overlay.rest();
            if !foresees {
                next = parts.next()?;
            }
        }
        let summary = parts.summary().clone();
        if parts.command_file.is_some() || summary.rows == 0 {
            waiting.format = summary.format.unwrap_or_default();
            self.files.push(waiting);
        }
        Ok(summary)
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
