//! What every report of a run begins with.

use crate::api::{Counts, FileDto, RunDto};
use crate::i18n::{Args, Catalog};
use crate::plan::RowStatus;

/// A run as a report tells it. Moments come as texts in the site's zone: this crate has no clock.
#[derive(Debug, Clone)]
pub struct ReportHead<'a> {
    /// The run.
    pub run: &'a RunDto,
    /// Whether nothing was executed.
    pub simulated: bool,
    /// When it was sent.
    pub submitted: String,
    /// When it began.
    pub started: String,
    /// When it ended.
    pub finished: String,
    /// How long it took, in seconds.
    pub seconds: i64,
}

impl ReportHead<'_> {
    /// The heading: name of the run, marked when it is a simulation.
    pub fn title(&self, catalog: &Catalog) -> String {
        let id = if self.simulated {
            "report-title-simulated"
        } else {
            "report-title"
        };
        catalog.text(id, &Args::new().with("name", self.run.summary.name.as_str()))
    }

    /// One sentence that tells what happened.
    pub fn sentence(&self, catalog: &Catalog) -> String {
        let counts = self.run.summary.counts;
        let id = if self.simulated {
            "report-sentence-simulated"
        } else {
            "report-sentence"
        };
        let mut args = Args::new();
        for status in RowStatus::ALL {
            args.push(status.name(), counts.get(status));
        }
        args.push("partial", self.run.summary.partial);
        catalog.text(id, &args)
    }

    /// Terms and values: who, when, how long.
    pub fn facts(&self, catalog: &Catalog) -> Vec<(String, String)> {
        let term = |id: &str| catalog.text(id, &Args::new());
        let mut facts = vec![
            (term("report-run"), self.run.summary.id.clone()),
            (
                term("report-state"),
                term(&format!("run-state-{}", self.run.summary.state.name())),
            ),
            (term("report-actor"), self.run.summary.actor.clone()),
            (term("report-submitted"), self.submitted.clone()),
            (term("report-started"), self.started.clone()),
            (term("report-finished"), self.finished.clone()),
            (
                term("report-duration"),
                catalog.text("report-seconds", &Args::new().with("seconds", self.seconds)),
            ),
        ];
        if let Some(problem) = &self.run.problem {
            facts.push((term("report-problem"), problem.clone()));
        }
        facts
    }
}

/// The counts of a file or run with their names, in the order of reports.
pub fn counted(counts: Counts, catalog: &Catalog) -> Vec<(&'static str, String, u64)> {
    RowStatus::ALL
        .iter()
        .map(|status| {
            let name = status.name();
            (
                name,
                catalog.text(&format!("status-{name}"), &Args::new()),
                counts.get(*status),
            )
        })
        .collect()
}

/// The name of a file's format in the language of the report.
pub fn format_title(file: &FileDto, catalog: &Catalog) -> String {
    match &file.format {
        Some(name) => catalog.text(&format!("format-{name}"), &Args::new()),
        None => catalog.text("check-unrecognised", &Args::new()),
    }
}
