//! What every report of a run begins with.

use crate::api::{Counts, FileDto, RunDto};
use crate::i18n::{Args, Catalog};
use crate::plan::RowStatus;

/// A moment in the site's zone, which this crate doesn't know.
#[derive(Debug, Clone, Default)]
pub struct Moment {
    /// Date, time and zone as people read them.
    pub told: String,
    /// The same date and time, without the zone, as seconds since 1 January 1970: what a spreadsheet counts from.
    pub civil: i64,
}

/// What stands behind a term of a report.
#[derive(Debug, Clone)]
pub enum Fact {
    /// Words.
    Text(String),
    /// A moment.
    Moment(Moment),
    /// How long something took, in seconds.
    Seconds(i64),
}

impl Fact {
    /// The fact in words.
    #[must_use]
    pub fn told(&self, catalog: &Catalog) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Moment(moment) => moment.told.clone(),
            Self::Seconds(all) => {
                let args = Args::new()
                    .with("hours", all / 3600)
                    .with("minutes", all / 60 % 60)
                    .with("seconds", all % 60);
                catalog.text("report-seconds", &args)
            }
        }
    }
}

/// A run as a report tells it.
#[derive(Debug, Clone)]
pub struct ReportHead<'a> {
    /// The run.
    pub run: &'a RunDto,
    /// Whether nothing was executed.
    pub simulated: bool,
    /// When it was sent.
    pub submitted: Moment,
    /// When it began.
    pub started: Moment,
    /// When it ended.
    pub finished: Moment,
    /// How long it took, in seconds.
    pub seconds: i64,
    /// Where people open the run, if the site's address is known.
    pub address: Option<String>,
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
    pub fn facts(&self, catalog: &Catalog) -> Vec<(String, Fact)> {
        let term = |id: &str| catalog.text(id, &Args::new());
        let mut facts = vec![
            (term("report-run"), Fact::Text(self.run.summary.id.clone())),
            (
                term("report-state"),
                Fact::Text(term(&format!("run-state-{}", self.run.summary.state.name()))),
            ),
            (
                term("report-actor"),
                Fact::Text(actor(&self.run.summary.actor, catalog)),
            ),
            (term("report-submitted"), Fact::Moment(self.submitted.clone())),
            (term("report-started"), Fact::Moment(self.started.clone())),
            (term("report-finished"), Fact::Moment(self.finished.clone())),
            (term("report-duration"), Fact::Seconds(self.seconds)),
        ];
        if let Some(problem) = &self.run.problem {
            facts.push((term("report-problem"), Fact::Text(problem.clone())));
        }
        facts
    }
}

/// How runs and the audit name who called the program itself.
pub const COMMAND_LINE: &str = "command line";
/// How runs name a schedule whose time had come. Like the one above, it can't be the name of an operator.
pub const SCHEDULE: &str = "the schedule";

/// Who did something, as people read it: an operator by their name, the command line in their language.
#[must_use]
pub fn actor(name: &str, catalog: &Catalog) -> String {
    match name {
        COMMAND_LINE => catalog.text("report-command-line", &Args::new()),
        SCHEDULE => catalog.text("report-schedule", &Args::new()),
        name => name.to_owned(),
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
